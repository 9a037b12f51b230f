import { z } from "zod";
import type { Account } from "@/sandbox/config";
import { vendorId } from "@/sandbox/ids";
import { type StripeCtx, seconds } from "@/sandbox/stripe/context";
import { liveCustomer } from "@/sandbox/stripe/customers";
import { invalidParam } from "@/sandbox/stripe/errors";
import { read } from "@/sandbox/stripe/params";
import type { Line, Session } from "@/sandbox/stripe/records";
import { PaymentSession, SetupSession } from "@/sandbox/stripe/session-params";

const HALF_HOUR = 30 * 60;
const DAY = 24 * 60 * 60;
/** A request may be a few seconds on its way before it is held against the limit. */
const GRACE = 5;

function linesOf(items: PaymentSession["line_items"]): readonly Line[] {
  return items.map(({ price_data: { unit_amount, product_data }, quantity }) => ({
    id: vendorId("li_"),
    name: product_data.name,
    description: product_data.description ?? null,
    images: product_data.images,
    metadata: product_data.metadata,
    unitAmount: unit_amount,
    quantity: quantity ?? 1,
  }));
}

function expiryOf(asked: number | undefined, now: number): number {
  if (asked === undefined) return now + DAY;
  if (asked < now + HALF_HOUR - GRACE) {
    throw invalidParam(
      "expires_at",
      "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
    );
  }
  if (asked > now + DAY + GRACE) {
    throw invalidParam(
      "expires_at",
      "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
    );
  }
  return asked;
}

const Mode = z.looseObject({
  mode: z.enum(["payment", "setup"], "The sandbox supports the modes payment and setup only."),
});

/** Checks and stores a new checkout session. Throws the error object Stripe would answer with. */
export function createSession(ctx: StripeCtx, account: Account, form: unknown): Session {
  const session =
    read(Mode, form).mode === "setup"
      ? newSetup(ctx, account, read(SetupSession, form))
      : newPayment(ctx, account, read(PaymentSession, form));
  ctx.ledger.sessions.put(session);
  return session;
}

/** What sessions of both modes have. A customer's own address is shown, and cannot be changed. */
function begin(ctx: StripeCtx, account: Account, input: PaymentSession | SetupSession) {
  if (input.customer !== undefined && input.customer_email !== undefined)
    throw invalidParam("customer", "You may only specify one of these parameters: customer, customer_email.");
  const customer = input.customer === undefined ? undefined : liveCustomer(ctx, account.id, input.customer, "customer");
  const now = seconds(ctx);
  return {
    id: vendorId("cs_test_"),
    account: account.id,
    created: now,
    status: "open",
    mode: input.mode,
    customerId: customer?.id ?? null,
    metadata: input.metadata,
    clientReferenceId: input.client_reference_id ?? null,
    customerEmail: customer?.email ?? input.customer_email ?? null,
    locale: input.locale ?? null,
    successUrl: input.success_url,
    cancelUrl: input.cancel_url ?? null,
    expiresAt: expiryOf(input.expires_at, now),
    intentId: null,
    settlesAtMs: null,
  } as const satisfies Partial<Session>;
}

function newSetup(ctx: StripeCtx, account: Account, input: SetupSession): Session {
  if (input.currency === undefined && input.allowed_payment_method_types === undefined)
    throw invalidParam(
      "currency",
      "`currency` is required in `setup` mode when `allowed_payment_method_types` is not set.",
      "parameter_missing",
    );
  const session = begin(ctx, account, input);
  const setupId = vendorId("seti_");
  ctx.ledger.setups.put({
    id: setupId,
    account: account.id,
    created: session.created,
    status: "requires_payment_method",
    customerId: session.customerId,
    methodId: null,
    sessionId: session.id,
    description: input.setup_intent_data.description ?? null,
    metadata: input.setup_intent_data.metadata,
    lastDecline: null,
  });
  return {
    ...session,
    setupId,
    currency: input.currency ?? "",
    amountTotal: 0,
    lines: [],
    asksToKeep: false,
    offered: ["always"],
    futureUsage: null,
    captureMethod: "automatic",
    intentMetadata: {},
    intentDescription: null,
  };
}

function newPayment(ctx: StripeCtx, account: Account, input: PaymentSession): Session {
  const currency = input.line_items[0]?.price_data.currency ?? "";
  for (const [index, item] of input.line_items.entries()) {
    if (item.quantity === undefined)
      throw invalidParam(`line_items[${index}][quantity]`, "Quantity is required.", "parameter_missing");
    if (item.price_data.currency !== currency) {
      throw invalidParam(
        `line_items[${index}][price_data][currency]`,
        "All prices on a Checkout Session must use the same currency.",
      );
    }
  }
  const lines = linesOf(input.line_items);
  const amountTotal = lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0);
  if (amountTotal <= 0)
    throw invalidParam(
      "line_items",
      "The Checkout Session's total amount must be greater than zero.",
      "amount_too_small",
    );
  if (amountTotal > 99_999_999)
    throw invalidParam(
      "line_items",
      "The Checkout Session's total amount must be no more than 999,999.99.",
      "amount_too_large",
    );
  const session = begin(ctx, account, input);
  const { payment_intent_data: data, saved_payment_method_options: saved } = input;
  if (session.customerId === null && saved.payment_method_save === "enabled")
    throw invalidParam(
      "saved_payment_method_options[payment_method_save]",
      "A customer is needed to let payment methods be saved.",
    );
  return {
    ...session,
    setupId: null,
    currency,
    amountTotal,
    lines: [...lines],
    asksToKeep: saved.payment_method_save === "enabled",
    offered: saved.allow_redisplay_filters,
    futureUsage: data.setup_future_usage ?? null,
    captureMethod: data.capture_method,
    intentMetadata: data.metadata,
    intentDescription: data.description ?? null,
  };
}
