import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { order } from "@/db/schema/orders";
import { type MessageAbout, messageKey } from "./queue-message";
import { queueMessages } from "./queue-messages";

/** Text messages about an order, by template. */
export const ORDER_SMS = [
  "order-sms-placed",
  "order-sms-authorized",
  "order-sms-transfer",
  "order-sms-paid",
  "order-sms-cancelled",
  "order-sms-refunded",
  "order-sms-shipped",
] as const;
export type OrderSmsTemplate = (typeof ORDER_SMS)[number];

/**
 * Writes a text message about an order and the job that sends it, when its account wants them and has a proven phone;
 * it goes to that phone, not to the courier's. Call it in the transaction of its cause. A second one of the same
 * template for the same order (and attempt to pay, refund, parcel) is not written.
 */
export async function queueOrderSms(
  tx: Db,
  template: OrderSmsTemplate,
  orderId: `ord_${string}`,
  about?: MessageAbout,
): Promise<void> {
  const [reader] = await tx
    .select({ phone: account.phone, locale: account.locale })
    .from(order)
    .innerJoin(account, eq(account.id, order.accountId))
    .where(
      and(
        eq(order.id, orderId),
        eq(order.eraseWhenDone, false),
        eq(account.orderSms, true),
        isNotNull(account.phone),
        isNull(account.blockedAt),
      ),
    );
  if (!reader?.phone) return;
  await queueMessages(tx, [
    {
      key: messageKey(template, orderId, about),
      channel: "sms",
      template,
      recipient: reader.phone,
      locale: reader.locale,
      data: { orderId, ...about },
    },
  ]);
}
