import Stripe from "stripe";
import type { WebhookVerifier } from "@/lib/payments/webhook-verifier";

/** How old a signature may be, seconds; Stripe's own default. */
const TOLERANCE = 300;

/** Checks Stripe's signature with one endpoint secret, over the raw bytes and in constant time (by the SDK). */
export function stripeWebhookVerifier(secret: string): WebhookVerifier {
  return async (rawBody, headers) => {
    const signature = headers.get("stripe-signature");
    if (!signature) return undefined;
    try {
      const event = Stripe.webhooks.constructEvent(rawBody, signature, secret, TOLERANCE);
      if (typeof event.id !== "string" || typeof event.type !== "string") return undefined;
      return { eventId: event.id, type: event.type, live: event.livemode === true, payload: event };
    } catch {
      return undefined;
    }
  };
}
