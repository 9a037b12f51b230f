import { z } from "zod";
import { vendorId } from "@/sandbox/ids";
import { emit, type StripeCtx, seconds } from "@/sandbox/stripe/context";
import { detach } from "@/sandbox/stripe/customers";
import { wrongState } from "@/sandbox/stripe/errors";
import { Expand, Metadata, Positive, read } from "@/sandbox/stripe/params";
import type { Method } from "@/sandbox/stripe/records";
import { methodView } from "@/sandbox/stripe/views";

const YEARS_GOOD = 4;

const Update = z.strictObject({
  allow_redisplay: z.enum(["always", "limited", "unspecified"]).optional(),
  card: z
    .strictObject({
      exp_month: Positive.refine((month) => month <= 12, "Your card's expiration month is invalid.").optional(),
      exp_year: Positive.optional(),
    })
    .optional(),
  metadata: Metadata.default({}),
  expand: Expand,
});

type NewMethod = Pick<Method, "account" | "customerId" | "card" | "allowRedisplay" | "email">;

/** A card as it was typed on the hosted page. It is kept when it has a customer. */
export function createMethod(ctx: StripeCtx, fields: NewMethod): Method {
  const method: Method = {
    ...fields,
    id: vendorId("pm_"),
    created: seconds(ctx),
    expMonth: 12,
    expYear: new Date(ctx.nowMs()).getUTCFullYear() + YEARS_GOOD,
    metadata: {},
  };
  ctx.ledger.methods.put(method);
  if (method.customerId !== null) emit(ctx, method.account, "payment_method.attached", methodView(method));
  return method;
}

export function updateMethod(ctx: StripeCtx, method: Method, form: unknown): Method {
  if (method.customerId === null) throw notAttached("update");
  const input = read(Update, form);
  const changed: Method = {
    ...method,
    allowRedisplay: input.allow_redisplay ?? method.allowRedisplay,
    expMonth: input.card?.exp_month ?? method.expMonth,
    expYear: input.card?.exp_year ?? method.expYear,
    metadata: { ...method.metadata, ...input.metadata },
  };
  ctx.ledger.methods.put(changed);
  emit(ctx, method.account, "payment_method.updated", methodView(changed));
  return changed;
}

export function detachMethod(ctx: StripeCtx, method: Method, form: unknown): Method {
  read(z.strictObject({ expand: Expand }), form);
  if (method.customerId === null) throw notAttached("detachment");
  return detach(ctx, method);
}

function notAttached(what: string) {
  return wrongState(
    `The payment method you provided is not attached to a customer so ${what} is impossible.`,
    "payment_method_not_attached",
  );
}
