import { webhookRoute } from "@/lib/api/webhook-route";
import { paypalVerifier } from "@/lib/context";
import { paypalEventMarket } from "@/lib/payments/paypal-event";

/** PayPal's events. */
export const POST = webhookRoute({ provider: "paypal", verifierOf: paypalVerifier, marketOf: paypalEventMarket });
