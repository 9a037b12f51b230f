import { vendorId } from "@/sandbox/ids";
import { brandOf, type CardOutcome } from "@/sandbox/stripe/cards";
import { emit, type StripeCtx, seconds } from "@/sandbox/stripe/context";
import type { Charge, Intent } from "@/sandbox/stripe/records";
import { chargeView, intentView } from "@/sandbox/stripe/views";

/** How long a card's bank keeps its promise. */
const HOLD_SECONDS = 7 * 24 * 60 * 60;

type NewIntent = Pick<
  Intent,
  | "account"
  | "amount"
  | "currency"
  | "captureMethod"
  | "metadata"
  | "description"
  | "receiptEmail"
  | "sessionId"
  | "customerId"
  | "futureUsage"
>;

export function createIntent(ctx: StripeCtx, fields: NewIntent): Intent {
  const intent: Intent = {
    ...fields,
    id: vendorId("pi_"),
    created: seconds(ctx),
    status: "requires_payment_method",
    amountReceived: 0,
    methodId: null,
    latestChargeId: null,
    lastDecline: null,
    canceledAt: null,
    cancellationReason: null,
  };
  ctx.ledger.intents.put(intent);
  return intent;
}

function newCharge(ctx: StripeCtx, intent: Intent, digits: string): Charge {
  return {
    id: vendorId("ch_"),
    account: intent.account,
    created: seconds(ctx),
    intentId: intent.id,
    status: "succeeded",
    currency: intent.currency,
    amount: intent.amount,
    amountCaptured: 0,
    amountRefunded: 0,
    captured: false,
    metadata: intent.metadata,
    description: intent.description,
    email: intent.receiptEmail,
    last4: digits.slice(-4),
    brand: brandOf(digits),
    customerId: intent.customerId,
    methodId: intent.methodId,
    failureCode: null,
    failureMessage: null,
    disputed: false,
    amountReleased: 0,
    captureBefore: null,
  };
}

/** Takes the money, or only holds it when the intent is captured by hand. Precondition: the intent is still payable. */
export function chargeIntent(ctx: StripeCtx, intent: Intent, digits: string): Intent {
  const hold = intent.captureMethod === "manual";
  const charge: Charge = {
    ...newCharge(ctx, intent, digits),
    captured: !hold,
    amountCaptured: hold ? 0 : intent.amount,
    captureBefore: hold ? seconds(ctx) + HOLD_SECONDS : null,
  };
  const paid: Intent = {
    ...intent,
    status: hold ? "requires_capture" : "succeeded",
    amountReceived: charge.amountCaptured,
    latestChargeId: charge.id,
    lastDecline: null,
  };
  ctx.ledger.charges.put(charge);
  ctx.ledger.intents.put(paid);
  emit(ctx, intent.account, "charge.succeeded", chargeView(charge));
  emit(
    ctx,
    intent.account,
    hold ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded",
    intentView(paid),
  );
  return paid;
}

export function declineIntent(
  ctx: StripeCtx,
  intent: Intent,
  decline: Extract<CardOutcome, { kind: "declined" }>,
): Intent {
  const charge: Charge = {
    ...newCharge(ctx, intent, decline.digits),
    status: "failed",
    failureCode: decline.code,
    failureMessage: decline.message,
  };
  const declined: Intent = {
    ...intent,
    latestChargeId: charge.id,
    lastDecline: { code: decline.code, declineCode: decline.declineCode, message: decline.message },
  };
  ctx.ledger.charges.put(charge);
  ctx.ledger.intents.put(declined);
  emit(ctx, intent.account, "charge.failed", chargeView(charge));
  emit(ctx, intent.account, "payment_intent.payment_failed", intentView(declined));
  return declined;
}
