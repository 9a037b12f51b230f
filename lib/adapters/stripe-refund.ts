import Stripe from "stripe";
import type { PaymentProvider, ProviderRefund, RefundAnswer } from "@/lib/payments/provider";
import { refundOf } from "./stripe-reading";

/**
 * Gives money back. Our key is forgotten after a day and staff refund on Stripe's own pages too: when all of it is
 * back already, the refund that carries our id is the answer, and without one ours is refused.
 */
export async function stripeRefund(
  stripe: Stripe,
  input: Parameters<PaymentProvider["refund"]>[0],
): Promise<RefundAnswer> {
  const { providerPaymentId: payment_intent, amountMinor: amount, refundId, idempotencyKey } = input;
  try {
    const made = await stripe.refunds.create({ payment_intent, amount, metadata: { refundId } }, { idempotencyKey });
    return answerOf(refundOf(made));
  } catch (error) {
    // Of another kind, the answer is not known or another try may succeed.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    const made = (await stripe.refunds.list({ payment_intent, limit: 100 })).data;
    const ours = made.map(refundOf).find((one) => one.refundId === refundId);
    return ours ? answerOf(ours) : { status: "failed", providerRefundId: null, why: error.code ?? error.message };
  }
}

function answerOf({ status, providerRefundId }: ProviderRefund): RefundAnswer {
  return status === "failed" ? { status, providerRefundId, why: "it failed at Stripe" } : { status, providerRefundId };
}
