import Stripe from "stripe";
import type {
  ListedPayment,
  PaymentReference,
  ProviderDispute,
  ProviderPayment,
  ProviderRefund,
} from "@/lib/payments/provider";

/** A payment read from Stripe by its session or intent, with its refunds and disputes. */
export async function readPayment(stripe: Stripe, reference: PaymentReference): Promise<ProviderPayment | undefined> {
  try {
    if ("sessionId" in reference) {
      const session = await stripe.checkout.sessions.retrieve(reference.sessionId, {
        expand: ["payment_intent.latest_charge"],
      });
      return await withAfterwards(stripe, sessionPayment(session), session.payment_intent);
    }
    const intent = await stripe.paymentIntents.retrieve(reference.providerPaymentId, { expand: ["latest_charge"] });
    return await withAfterwards(stripe, listedPayment(intent, null), intent);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404) return undefined;
    throw error;
  }
}

/** Both lists are asked for only of captured money; disputes only when Stripe says there is one. */
async function withAfterwards(
  stripe: Stripe,
  payment: ListedPayment,
  intent: Stripe.PaymentIntent | string | null,
): Promise<ProviderPayment> {
  if (payment.status !== "captured" || payment.providerPaymentId === null)
    return { ...payment, refunds: [], disputes: [] };
  const of = { payment_intent: payment.providerPaymentId, limit: 100 };
  const charge = intent && typeof intent === "object" ? intent.latest_charge : null;
  const isDisputed = charge && typeof charge === "object" && charge.disputed;
  const [refunds, disputes] = await Promise.all([
    stripe.refunds.list(of),
    isDisputed ? stripe.disputes.list(of) : { data: [] },
  ]);
  const given = intent && typeof intent === "object" ? withoutReleased(intent, refunds.data) : refunds.data;
  return {
    ...payment,
    // Of a payment that was captured in part, `amount_refunded` has what was never taken.
    ...(given.length < refunds.data.length && { refundedMinor: sumOf(given) }),
    refunds: given.map(refundOf),
    disputes: disputes.data.map(disputeOf),
  };
}

/**
 * Refunds of money that was taken. Capturing a part of a hold leaves the rest behind as the first refund of the charge,
 * which nobody asked for: https://github.com/solidusio/solidus_stripe/pull/268.
 */
function withoutReleased(intent: Stripe.PaymentIntent, refunds: readonly Stripe.Refund[]): readonly Stripe.Refund[] {
  const rest = intent.amount - intent.amount_received;
  if (rest <= 0) return refunds;
  // Newest first, as Stripe lists them.
  const released = refunds.findLast(({ amount, metadata }) => amount === rest && !metadata?.refundId);
  return refunds.filter((one) => one !== released);
}

function sumOf(refunds: readonly Stripe.Refund[]): number {
  return refunds.filter(({ status }) => refundStatus(status) !== "failed").reduce((sum, { amount }) => sum + amount, 0);
}

/** A refund as Stripe tells of it. */
export function refundOf(refund: Stripe.Refund): ProviderRefund {
  return {
    providerRefundId: refund.id,
    refundId: refund.metadata?.refundId ?? null,
    amountMinor: refund.amount,
    currency: refund.currency,
    status: refundStatus(refund.status),
  };
}

function refundStatus(status: string | null): ProviderRefund["status"] {
  if (status === "failed" || status === "canceled") return "failed";
  return status === "pending" || status === "requires_action" ? "pending" : "succeeded";
}

function disputeOf(dispute: Stripe.Dispute): ProviderDispute {
  return {
    providerDisputeId: dispute.id,
    amountMinor: dispute.amount,
    currency: dispute.currency,
    reason: dispute.reason,
    status: disputeStatus(dispute.status),
    openedAt: new Date(dispute.created * 1000),
  };
}

/** An inquiry that was closed and a dispute that was prevented left the money here. */
function disputeStatus(status: string): ProviderDispute["status"] {
  if (status === "won" || status === "warning_closed" || status === "prevented") return "won";
  if (status === "lost") return "lost";
  return status.endsWith("needs_response") ? "needs_response" : "under_review";
}

function sessionPayment(session: Stripe.Checkout.Session): ListedPayment {
  const intent = session.payment_intent;
  if (intent && typeof intent === "object") {
    const payment = listedPayment(intent, session.id);
    return payment.status === "open" && session.status === "expired" ? { ...payment, status: "cancelled" } : payment;
  }
  return {
    sessionId: session.id,
    providerPaymentId: intent ?? null,
    orderId: session.metadata?.orderId ?? null,
    paymentId: session.metadata?.paymentId ?? null,
    market: session.metadata?.market ?? null,
    status: session.status === "expired" ? "cancelled" : "open",
    amountMinor: session.amount_total ?? 0,
    refundedMinor: 0,
    currency: session.currency ?? "",
  };
}

/** A payment intent as one of Stripe's list. */
export function listedPayment(intent: Stripe.PaymentIntent, sessionId: string | null): ListedPayment {
  const charge = intent.latest_charge;
  return {
    sessionId,
    providerPaymentId: intent.id,
    orderId: intent.metadata.orderId ?? null,
    paymentId: intent.metadata.paymentId ?? null,
    market: intent.metadata.market ?? null,
    status: intentStatus(intent.status),
    amountMinor: intent.status === "succeeded" ? intent.amount_received : intent.amount,
    refundedMinor: charge && typeof charge === "object" ? charge.amount_refunded : 0,
    currency: intent.currency,
    ...captureBefore(intent),
  };
}

function captureBefore(intent: Stripe.PaymentIntent): { readonly captureBefore?: Date } {
  const charge = intent.latest_charge;
  if (intent.status !== "requires_capture" || !charge || typeof charge !== "object") return {};
  const seconds = charge.payment_method_details?.card?.capture_before;
  return seconds ? { captureBefore: new Date(seconds * 1000) } : {};
}

function intentStatus(status: Stripe.PaymentIntent.Status): ListedPayment["status"] {
  if (status === "succeeded") return "captured";
  if (status === "canceled") return "cancelled";
  if (status === "requires_capture") return "authorized";
  return status === "processing" ? "processing" : "open";
}
