import type { Db } from "@/db/client";
import { queueMessages } from "./queue-messages";

/** Mails about an order, by template. */
export const ORDER_MAILS = [
  "order-placed",
  "order-authorized",
  "order-paid",
  "order-cancelled",
  "order-refunded",
  "order-refund",
  "order-shipped",
  "order-edited",
  "order-edit-offered",
  "order-edit-late",
  "return-requested",
  "return-approved",
  "return-refused",
  "return-received",
  "proof-refused",
  "replacement-sent",
] as const;
export type MailTemplate = (typeof ORDER_MAILS)[number];

/** The part of an order a message is about; of each one there is a message of its own. */
export type MessageAbout =
  | { readonly paymentId: string }
  | { readonly refundId: string }
  | { readonly creditEntryId: string }
  | { readonly shipmentId: string }
  | { readonly returnId: string }
  | { readonly editId: string }
  | { readonly uploadId: string };

/** A message's key: its template and what it is about, once. */
export function messageKey(template: string, orderId: string, about: MessageAbout | undefined): string {
  const part = about && Object.values(about)[0];
  return [template, orderId, ...(part ? [part] : [])].join("/");
}

/**
 * Writes a mail about an order and the job that sends it; call it in the transaction of its cause.
 * A second mail of the same template for the same order (and attempt to pay, refund, parcel, return, proof) is not written, nor one about an
 * order whose person was erased.
 */
export async function queueOrderMail(
  tx: Db,
  template: MailTemplate,
  order: { readonly id: string; readonly email: string; readonly locale: string },
  about?: MessageAbout,
): Promise<void> {
  if (order.email === "") return;
  await queueMessages(tx, [
    {
      key: messageKey(template, order.id, about),
      channel: "mail",
      template,
      recipient: order.email,
      locale: order.locale,
      data: { orderId: order.id, ...about },
    },
  ]);
}
