import { z } from "zod";
import type { PaymentReference } from "./provider";

const StripeEvent = z.object({
  type: z.string().catch(""),
  data: z.object({
    object: z.object({
      id: z.string(),
      object: z.string(),
      mode: z.string().optional().catch(undefined),
      payment_intent: z.string().nullish().catch(undefined),
      metadata: z.object({ market: z.string() }).optional().catch(undefined),
    }),
  }),
});

/** The market an event's object was made for; `undefined` where it does not say, as refunds and disputes do not. */
export function stripeEventMarket(payload: unknown): string | undefined {
  return StripeEvent.safeParse(payload).data?.data.object.metadata?.market;
}

/** The payment an event is about; `undefined` for kinds of events that change nothing here. */
export function stripeEventPayment(payload: unknown): PaymentReference | undefined {
  const event = StripeEvent.safeParse(payload).data;
  const object = event?.data.object;
  switch (object?.object) {
    case "checkout.session":
      // A session in mode `setup` adds a card and takes no money.
      return object.mode === "setup" ? undefined : { sessionId: object.id };
    case "payment_intent":
      return { providerPaymentId: object.id };
    case "charge":
      // Of a charge that was made, its payment intent tells too.
      return event?.type === "charge.refunded" ? ofIntent(object.payment_intent) : undefined;
    case "refund":
    case "dispute":
      return ofIntent(object.payment_intent);
    default:
      return undefined;
  }
}

function ofIntent(id: string | null | undefined): PaymentReference | undefined {
  return id ? { providerPaymentId: id } : undefined;
}
