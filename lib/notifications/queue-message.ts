import type { Db } from "@/db/client";
import { message } from "@/db/schema/platform";
import { enqueue } from "@/lib/jobs/enqueue";
import { newId } from "@/lib/kernel/ids";

/** Mails about an order, by template. */
export const ORDER_MAILS = ["order-placed", "order-paid", "order-cancelled", "order-refunded"] as const;
export type MailTemplate = (typeof ORDER_MAILS)[number];

/**
 * Writes a mail about an order and the job that sends it; call it in the transaction of its cause.
 * A second mail of the same template for the same order is not written, nor one about an order whose person was erased.
 */
export async function queueOrderMail(
  tx: Db,
  template: MailTemplate,
  order: { readonly id: string; readonly email: string; readonly locale: string },
): Promise<void> {
  if (order.email === "") return;
  const [row] = await tx
    .insert(message)
    .values({
      id: newId("msg"),
      key: `${template}/${order.id}`,
      channel: "mail",
      template,
      recipient: order.email,
      locale: order.locale,
      data: { orderId: order.id },
    })
    .onConflictDoNothing({ target: message.key })
    .returning({ id: message.id });
  if (row) await enqueue(tx, "send-message", { messageId: row.id }, { key: `message:${row.id}` });
}
