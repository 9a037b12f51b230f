import { z } from "zod";
import type { Endpoint } from "@/sandbox/stripe/api";
import type { StripeCtx } from "@/sandbox/stripe/context";
import { cardsOf, createCustomer, deleteCustomer, liveCustomer, updateCustomer } from "@/sandbox/stripe/customers";
import { invalidParam, missing } from "@/sandbox/stripe/errors";
import { ofAccount, owned } from "@/sandbox/stripe/ledger";
import { page, readList } from "@/sandbox/stripe/lists";
import { detachMethod, updateMethod } from "@/sandbox/stripe/methods";
import { Expand, read, Text } from "@/sandbox/stripe/params";
import type { Method } from "@/sandbox/stripe/records";
import { customerView, methodView, setupIntentView } from "@/sandbox/stripe/views";

const OnlyExpand = z.strictObject({ expand: Expand });
const Kind = z.literal("card").optional();
const Shown = z.enum(["always", "limited", "unspecified"]).optional();

/** Customers, the cards they keep, and the setups that added them. */
export function customerRoutes(ctx: StripeCtx): Readonly<Record<string, Endpoint>> {
  const { ledger } = ctx;
  const method = (account: string, id: string): Method => {
    const found = owned(ledger.methods, account, id);
    if (!found) throw missing("PaymentMethod", id, "payment_method");
    return found;
  };
  const listCards = (account: string, customerId: string, form: unknown, path: string, param: string) => {
    const query = readList(form, { type: Kind, allow_redisplay: Shown, customer: Text.optional() });
    const customer = liveCustomer(ctx, account, customerId, param);
    const shown = query.allow_redisplay;
    const rows = cardsOf(ctx, customer).filter((row) => shown === undefined || row.allowRedisplay === shown);
    return page(rows, query, path, methodView);
  };

  return {
    "POST /v1/customers": ({ account, form }) => customerView(createCustomer(ctx, account, form)),
    "GET /v1/customers": ({ account, form, path }) => {
      const query = readList(form, { email: Text.optional() });
      const rows = ofAccount(ledger.customers, account.id)
        .filter((row) => !row.deleted)
        .filter((row) => query.email === undefined || row.email === query.email);
      return page(rows, query, path, customerView);
    },
    "GET /v1/customers/:id": ({ account, form, id }) => {
      read(OnlyExpand, form);
      const found = owned(ledger.customers, account.id, id);
      if (!found) throw missing("customer", id, "id");
      return found.deleted ? { id, object: "customer", deleted: true } : customerView(found);
    },
    "POST /v1/customers/:id": ({ account, form, id }) =>
      customerView(updateCustomer(ctx, liveCustomer(ctx, account.id, id, "id"), form)),
    "DELETE /v1/customers/:id": ({ account, id }) => {
      deleteCustomer(ctx, liveCustomer(ctx, account.id, id, "id"));
      return { id, object: "customer", deleted: true };
    },
    "GET /v1/customers/:id/payment_methods": ({ account, form, id, path }) =>
      listCards(account.id, id, form, path, "customer"),

    "GET /v1/payment_methods": ({ account, form, path }) => {
      if (typeof form.customer !== "string")
        throw invalidParam("customer", "Missing required param: customer.", "parameter_missing");
      return listCards(account.id, form.customer, form, path, "customer");
    },
    "GET /v1/payment_methods/:id": ({ account, form, id }) => {
      read(OnlyExpand, form);
      return methodView(method(account.id, id));
    },
    "POST /v1/payment_methods/:id": ({ account, form, id }) =>
      methodView(updateMethod(ctx, method(account.id, id), form)),
    "POST /v1/payment_methods/:id/detach": ({ account, form, id }) =>
      methodView(detachMethod(ctx, method(account.id, id), form)),

    "GET /v1/setup_intents": ({ account, form, path }) => {
      const query = readList(form, { customer: Text.optional(), payment_method: Text.optional() });
      const rows = ofAccount(ledger.setups, account.id)
        .filter((row) => query.customer === undefined || row.customerId === query.customer)
        .filter((row) => query.payment_method === undefined || row.methodId === query.payment_method);
      return page(rows, query, path, setupIntentView);
    },
    "GET /v1/setup_intents/:id": ({ account, form, id }) => {
      read(OnlyExpand, form);
      const found = owned(ledger.setups, account.id, id);
      if (!found) throw missing("setupintent", id, "intent");
      return setupIntentView(found);
    },
  };
}
