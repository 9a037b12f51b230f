import { webhookRoute } from "@/lib/api/webhook-route";
import { stripeVerifier } from "@/lib/context";
import { stripeEventMarket } from "@/lib/payments/stripe-event";

/** Stripe's events. */
export const POST = webhookRoute({ provider: "stripe", verifierOf: stripeVerifier, marketOf: stripeEventMarket });
