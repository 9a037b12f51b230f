import { webhookRoute } from "@/lib/api/webhook-route";
import { qrVerifier } from "@/lib/context";
import { qrEventMarket } from "@/lib/payments/qr-event";

/** Events of the bank that takes payments by QR code. */
export const POST = webhookRoute({ provider: "qr_reference", verifierOf: qrVerifier, marketOf: qrEventMarket });
