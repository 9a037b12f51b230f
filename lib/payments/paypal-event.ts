import { z } from "zod";
import type { PaymentReference } from "./provider";

const PayPalEvent = z.object({
  event_type: z.string().catch(""),
  resource: z.object({
    id: z.string().optional().catch(undefined),
    custom_id: z.string().optional().catch(undefined),
    purchase_units: z
      .array(z.object({ custom_id: z.string().optional().catch(undefined) }))
      .optional()
      .catch(undefined),
    links: z
      .array(z.object({ rel: z.string(), href: z.string() }))
      .optional()
      .catch(undefined),
    disputed_transactions: z
      .array(z.object({ seller_transaction_id: z.string() }))
      .optional()
      .catch(undefined),
  }),
});

/** The market an event's payment was made for; `undefined` where it does not say, as refunds and disputes do not. */
export function paypalEventMarket(payload: unknown): string | undefined {
  const resource = PayPalEvent.safeParse(payload).data?.resource;
  const named = resource?.custom_id ?? resource?.purchase_units?.[0]?.custom_id;
  return /^([a-z]{2,8}):ord_/.exec(named ?? "")?.[1];
}

/** The payment an event is about; `undefined` for kinds of events that change nothing here. */
export function paypalEventPayment(payload: unknown): PaymentReference | undefined {
  const event = PayPalEvent.safeParse(payload).data;
  if (!event) return undefined;
  const { event_type: type, resource } = event;
  if (type.startsWith("CHECKOUT.ORDER.")) return resource.id ? { sessionId: resource.id } : undefined;
  if (type === "PAYMENT.CAPTURE.REFUNDED" || type === "PAYMENT.CAPTURE.REVERSED" || type.startsWith("PAYMENT.REFUND."))
    return ofCapture(
      resource.links
        ?.find(({ rel }) => rel === "up")
        ?.href.split("/")
        .at(-1),
    );
  if (type.startsWith("PAYMENT.CAPTURE.")) return ofCapture(resource.id);
  if (type.startsWith("CUSTOMER.DISPUTE."))
    return ofCapture(resource.disputed_transactions?.[0]?.seller_transaction_id);
  return undefined;
}

function ofCapture(id: string | undefined): PaymentReference | undefined {
  return id ? { providerPaymentId: id } : undefined;
}
