import Stripe from "stripe";
import type { HeldMoney } from "@/lib/payments/provider";
import { readPayment } from "./stripe-reading";

/**
 * Money that Stripe holds. A refusal says that it is captured, given up or run out already, which reading shows; of a
 * repeated call with one key the answer is the first one's.
 */
export function stripeHolds(stripe: Stripe): HeldMoney {
  return {
    async capture({ providerPaymentId, amountMinor, idempotencyKey }) {
      await unlessRefused(
        stripe.paymentIntents.capture(providerPaymentId, { amount_to_capture: amountMinor }, { idempotencyKey }),
      );
      return readPayment(stripe, { providerPaymentId });
    },
    async release({ providerPaymentId }) {
      await unlessRefused(stripe.paymentIntents.cancel(providerPaymentId));
      return readPayment(stripe, { providerPaymentId });
    },
  };
}

async function unlessRefused(asked: Promise<unknown>): Promise<void> {
  try {
    await asked;
  } catch (error) {
    const { StripeInvalidRequestError, StripeCardError } = Stripe.errors;
    if (!(error instanceof StripeInvalidRequestError) && !(error instanceof StripeCardError)) throw error;
  }
}
