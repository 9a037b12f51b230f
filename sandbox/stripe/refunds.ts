import { z } from "zod";
import type { Account } from "@/sandbox/config";
import { vendorId } from "@/sandbox/ids";
import { moneyText } from "@/sandbox/money-text";
import { emit, type StripeCtx, seconds } from "@/sandbox/stripe/context";
import { invalidParam, missing, StripeFailure, wrongState } from "@/sandbox/stripe/errors";
import { owned } from "@/sandbox/stripe/ledger";
import { Expand, Metadata, Positive, read, Text } from "@/sandbox/stripe/params";
import type { Charge, Refund } from "@/sandbox/stripe/records";
import { chargeView, refundView } from "@/sandbox/stripe/views";

const CreateRefund = z.strictObject({
  payment_intent: Text.optional(),
  charge: Text.optional(),
  amount: Positive.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
  metadata: Metadata.default({}),
  expand: Expand,
});

function chargeFor(ctx: StripeCtx, account: string, input: z.infer<typeof CreateRefund>): Charge | undefined {
  if (input.charge !== undefined) {
    const charge = owned(ctx.ledger.charges, account, input.charge);
    if (!charge) throw missing("charge", input.charge, "charge");
    return charge;
  }
  if (input.payment_intent === undefined)
    throw invalidParam(
      "payment_intent",
      "One of the following params should be provided for this request: payment_intent or charge.",
    );
  const intent = owned(ctx.ledger.intents, account, input.payment_intent);
  if (!intent) throw missing("payment_intent", input.payment_intent, "payment_intent");
  return intent.latestChargeId === null ? undefined : ctx.ledger.charges.get(intent.latestChargeId);
}

/** The bank of the buyer sends a refund back: the money is the shop's again. */
export function failRefund(ctx: StripeCtx, refund: Refund): Refund {
  if (refund.status === "failed") return refund;
  const failed: Refund = { ...refund, status: "failed" };
  ctx.ledger.refunds.put(failed);
  const charge = ctx.ledger.charges.get(refund.chargeId);
  if (charge) ctx.ledger.charges.put({ ...charge, amountRefunded: charge.amountRefunded - refund.amount });
  emit(ctx, refund.account, "refund.failed", refundView(failed));
  return failed;
}

/** Gives money back, never more than was captured. Throws the error object Stripe would answer with. */
export function createRefund(ctx: StripeCtx, account: Account, form: unknown): Refund {
  const input = read(CreateRefund, form);
  const charge = chargeFor(ctx, account.id, input);
  if (charge?.status !== "succeeded" || !charge.captured) {
    throw wrongState(
      "This PaymentIntent does not have a successful charge to refund.",
      "payment_intent_unexpected_state",
    );
  }
  const left = charge.amountCaptured - charge.amountRefunded;
  if (left === 0) throw wrongState(`Charge ${charge.id} has already been refunded.`, "charge_already_refunded");
  const amount = input.amount ?? left;
  if (amount > left) {
    const message = `Refund amount (${moneyText(amount, charge.currency)}) is greater than unrefunded amount on charge (${moneyText(left, charge.currency)})`;
    throw new StripeFailure(400, { type: "invalid_request_error", message, param: "amount" }, true);
  }
  const refund: Refund = {
    id: vendorId("re_"),
    account: account.id,
    created: seconds(ctx),
    intentId: charge.intentId,
    chargeId: charge.id,
    currency: charge.currency,
    amount,
    reason: input.reason ?? null,
    metadata: input.metadata,
    status: "succeeded",
  };
  const refunded: Charge = { ...charge, amountRefunded: charge.amountRefunded + amount };
  ctx.ledger.refunds.put(refund);
  ctx.ledger.charges.put(refunded);
  emit(ctx, account.id, "refund.created", refundView(refund));
  emit(ctx, account.id, "charge.refunded", chargeView(refunded));
  return refund;
}
