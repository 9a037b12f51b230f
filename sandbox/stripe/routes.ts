import { z } from "zod";
import type { Endpoint } from "@/sandbox/stripe/api";
import type { StripeCtx } from "@/sandbox/stripe/context";
import { customerRoutes } from "@/sandbox/stripe/customer-routes";
import { missing, StripeFailure } from "@/sandbox/stripe/errors";
import { endHoldIfDue } from "@/sandbox/stripe/holds";
import { cancelIntent, captureIntent, confirmIntent, createApiIntent } from "@/sandbox/stripe/intents";
import { ofAccount, owned } from "@/sandbox/stripe/ledger";
import { page, readList } from "@/sandbox/stripe/lists";
import { Expand, Metadata, read, Text } from "@/sandbox/stripe/params";
import type { Intent, Session } from "@/sandbox/stripe/records";
import { createRefund } from "@/sandbox/stripe/refunds";
import { expireIfDue, expireNow } from "@/sandbox/stripe/session-expiry";
import { createSession } from "@/sandbox/stripe/sessions";
import {
  chargeView,
  disputeView,
  eventView,
  intentView,
  lineView,
  refundView,
  sessionView,
} from "@/sandbox/stripe/views";

const OnlyExpand = z.strictObject({ expand: Expand });
const OnlyMetadata = z.strictObject({ metadata: Metadata.default({}), expand: Expand });

/** `METHOD path` → what it does; `:id` is the one variable part. */
export function stripeRoutes(ctx: StripeCtx): Readonly<Record<string, Endpoint>> {
  const { ledger } = ctx;
  const session = (account: string, id: string): Session => {
    const found = owned(ledger.sessions, account, id);
    if (!found) throw missing("checkout.session", id, "session");
    const payment = found.intentId === null ? undefined : ledger.intents.get(found.intentId);
    if (payment) endHoldIfDue(ctx, payment);
    return expireIfDue(ctx, found);
  };
  const intent = (account: string, id: string): Intent => {
    const found = owned(ledger.intents, account, id);
    if (!found) throw missing("payment_intent", id, "intent");
    return endHoldIfDue(ctx, found);
  };
  const viewSession = (row: Session) => sessionView(row, ctx.origin);

  return {
    ...customerRoutes(ctx),

    "POST /v1/checkout/sessions": ({ account, form }) => viewSession(createSession(ctx, account, form)),
    "GET /v1/checkout/sessions": ({ account, form, path }) => {
      const query = readList(form, {
        customer: Text.optional(),
        payment_intent: Text.optional(),
        status: z.enum(["open", "complete", "expired"]).optional(),
      });
      const rows = ofAccount(ledger.sessions, account.id)
        .map((row) => expireIfDue(ctx, row))
        .filter((row) => query.customer === undefined || row.customerId === query.customer)
        .filter((row) => query.payment_intent === undefined || row.intentId === query.payment_intent)
        .filter((row) => query.status === undefined || row.status === query.status);
      return page(rows, query, path, viewSession);
    },
    "GET /v1/checkout/sessions/:id": ({ account, form, id }) => {
      read(OnlyExpand, form);
      return viewSession(session(account.id, id));
    },
    "POST /v1/checkout/sessions/:id": ({ account, form, id }) => {
      const found = session(account.id, id);
      const changed = { ...found, metadata: { ...found.metadata, ...read(OnlyMetadata, form).metadata } };
      ledger.sessions.put(changed);
      return viewSession(changed);
    },
    "POST /v1/checkout/sessions/:id/expire": ({ account, form, id }) => {
      read(OnlyExpand, form);
      return viewSession(expireNow(ctx, session(account.id, id)));
    },
    "GET /v1/checkout/sessions/:id/line_items": ({ account, form, id, path }) => {
      const found = session(account.id, id);
      const rows = found.lines.map((line) => ({ ...line, created: found.created })).reverse();
      return page(rows, readList(form, {}), path, (line) => lineView(line, found.currency));
    },

    "POST /v1/payment_intents": ({ account, form }) => intentView(createApiIntent(ctx, account, form)),
    "GET /v1/payment_intents": ({ account, form, path }) => {
      const query = readList(form, { customer: Text.optional() });
      const rows = ofAccount(ledger.intents, account.id).filter(
        (row) => query.customer === undefined || row.customerId === query.customer,
      );
      return page(rows, query, path, intentView);
    },
    "GET /v1/payment_intents/:id": ({ account, form, id }) => {
      read(OnlyExpand, form);
      return intentView(intent(account.id, id));
    },
    "POST /v1/payment_intents/:id": ({ account, form, id }) => {
      const found = intent(account.id, id);
      const changed = { ...found, metadata: { ...found.metadata, ...read(OnlyMetadata, form).metadata } };
      ledger.intents.put(changed);
      return intentView(changed);
    },
    "POST /v1/payment_intents/:id/confirm": ({ account, form, id }) =>
      intentView(confirmIntent(ctx, intent(account.id, id), form)),
    "POST /v1/payment_intents/:id/cancel": ({ account, form, id }) =>
      intentView(cancelIntent(ctx, intent(account.id, id), form)),
    "POST /v1/payment_intents/:id/capture": ({ account, form, id }) =>
      intentView(captureIntent(ctx, intent(account.id, id), form)),

    "GET /v1/charges": ({ account, form, path }) => {
      const query = readList(form, { payment_intent: Text.optional() });
      const rows = ofAccount(ledger.charges, account.id).filter(
        (row) => query.payment_intent === undefined || row.intentId === query.payment_intent,
      );
      return page(rows, query, path, chargeView);
    },
    "GET /v1/charges/:id": ({ account, id }) => {
      const found = owned(ledger.charges, account.id, id);
      if (!found) throw missing("charge", id, "id");
      return chargeView(found);
    },

    "POST /v1/refunds": ({ account, form }) => refundView(createRefund(ctx, account, form)),
    "GET /v1/refunds": ({ account, form, path }) => {
      const query = readList(form, { payment_intent: Text.optional(), charge: Text.optional() });
      const rows = ofAccount(ledger.refunds, account.id)
        .filter((row) => query.payment_intent === undefined || row.intentId === query.payment_intent)
        .filter((row) => query.charge === undefined || row.chargeId === query.charge);
      return page(rows, query, path, refundView);
    },
    "GET /v1/refunds/:id": ({ account, id }) => {
      const found = owned(ledger.refunds, account.id, id);
      if (!found) throw missing("refund", id, "refund");
      return refundView(found);
    },

    "GET /v1/disputes": ({ account, form, path }) => {
      const query = readList(form, { payment_intent: Text.optional(), charge: Text.optional() });
      const rows = ofAccount(ledger.disputes, account.id)
        .filter((row) => query.payment_intent === undefined || row.intentId === query.payment_intent)
        .filter((row) => query.charge === undefined || row.chargeId === query.charge);
      return page(rows, query, path, disputeView);
    },
    "GET /v1/disputes/:id": ({ account, id }) => {
      const found = owned(ledger.disputes, account.id, id);
      if (!found) throw missing("dispute", id, "dispute");
      return disputeView(found);
    },

    "GET /v1/events": ({ account, form, path }) => {
      const query = readList(form, { type: Text.optional(), types: z.array(Text).max(20).optional() });
      const rows = ofAccount(ledger.events, account.id)
        .filter((row) => query.type === undefined || row.type === query.type)
        .filter((row) => query.types === undefined || query.types.includes(row.type));
      return page(rows, query, path, eventView);
    },
    "GET /v1/events/:id": ({ account, id }) => {
      const found = owned(ledger.events, account.id, id);
      if (!found) throw missing("event", id, "id");
      return eventView(found);
    },
  };
}

/** Whatever Stripe has and this stand-in has not. */
export function unknownRoute(method: string): Endpoint {
  return ({ path }) => {
    throw new StripeFailure(
      404,
      { type: "invalid_request_error", message: `Unrecognized request URL (${method}: ${path}).` },
      false,
    );
  };
}
