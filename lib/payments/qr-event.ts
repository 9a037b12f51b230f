import { z } from "zod";
import type { PaymentReference } from "./provider";

const QrEvent = z.object({
  type: z.string().catch(""),
  payment: z.object({ id: z.string().min(1), reference: z.string().nullish().catch(null) }),
});

/** The market an event's payment was made for; `undefined` where it does not say. */
export function qrEventMarket(payload: unknown): string | undefined {
  const reference = QrEvent.safeParse(payload).data?.payment.reference;
  return /^([a-z]{2,8}):ord_/.exec(reference ?? "")?.[1];
}

/** The payment an event is about; `undefined` for kinds of events that change nothing here. */
export function qrEventPayment(payload: unknown): PaymentReference | undefined {
  const event = QrEvent.safeParse(payload).data;
  if (!event || !/^(?:payment|refund)\./.test(event.type)) return undefined;
  return { sessionId: event.payment.id };
}
