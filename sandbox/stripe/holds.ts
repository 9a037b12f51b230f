import { vendorId } from "@/sandbox/ids";
import { emit, type StripeCtx, seconds } from "@/sandbox/stripe/context";
import type { Charge, Intent, Refund } from "@/sandbox/stripe/records";
import { chargeView, intentView } from "@/sandbox/stripe/views";

function heldCharge(ctx: StripeCtx, intent: Intent): Charge | undefined {
  return intent.latestChargeId === null ? undefined : ctx.ledger.charges.get(intent.latestChargeId);
}

/** Takes a part of held money or all of it; the rest is released, which Stripe writes down as a refund. */
export function captureHold(ctx: StripeCtx, intent: Intent, amount: number): Intent {
  const held = heldCharge(ctx, intent);
  if (!held) throw new Error(`Intent ${intent.id} holds no charge.`);
  const rest = intent.amount - amount;
  const charge: Charge = { ...held, captured: true, amountCaptured: amount, amountReleased: rest };
  const captured: Intent = { ...intent, status: "succeeded", amountReceived: amount };
  ctx.ledger.charges.put(charge);
  ctx.ledger.intents.put(captured);
  if (rest > 0) ctx.ledger.refunds.put(releaseOf(ctx, charge, rest));
  emit(ctx, intent.account, "charge.captured", chargeView(charge));
  if (rest > 0) emit(ctx, intent.account, "charge.refunded", chargeView(charge));
  emit(ctx, intent.account, "payment_intent.succeeded", intentView(captured));
  return captured;
}

function releaseOf(ctx: StripeCtx, charge: Charge, amount: number): Refund {
  const { id: chargeId, intentId, account, currency } = charge;
  const made = { id: vendorId("re_"), account, created: seconds(ctx), intentId, chargeId, currency, amount };
  return { ...made, reason: null, metadata: {}, status: "succeeded" };
}

/** Ends an intent that took nothing; what it held is free again. */
export function cancelUntaken(ctx: StripeCtx, intent: Intent, reason: string | null): Intent {
  const held = intent.status === "requires_capture" ? heldCharge(ctx, intent) : undefined;
  const canceled: Intent = {
    ...intent,
    status: "canceled",
    canceledAt: seconds(ctx),
    cancellationReason: reason,
  };
  ctx.ledger.intents.put(canceled);
  if (held) {
    const charge: Charge = { ...held, amountReleased: held.amount };
    ctx.ledger.charges.put(charge);
    ctx.ledger.refunds.put(releaseOf(ctx, charge, held.amount));
    emit(ctx, intent.account, reason === "automatic" ? "charge.expired" : "charge.refunded", chargeView(charge));
  }
  emit(ctx, intent.account, "payment_intent.canceled", intentView(canceled));
  return canceled;
}

/** Held money that was not captured in time is free again, whenever somebody looks at it; `evenIfEarly`: at once. */
export function endHoldIfDue(ctx: StripeCtx, intent: Intent, evenIfEarly = false): Intent {
  if (intent.status !== "requires_capture") return intent;
  const until = heldCharge(ctx, intent)?.captureBefore ?? Number.POSITIVE_INFINITY;
  return evenIfEarly || until <= seconds(ctx) ? cancelUntaken(ctx, intent, "automatic") : intent;
}
