import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";
import { type refund, refundLine } from "@/db/schema/payments";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { queueOrderSms } from "@/lib/notifications/queue-order-sms";
import { markRefunded } from "./mark-refunded";
import { ORDER_CHANGED, REFUND_REASONS } from "./reasons";
import { countLine, countShipping } from "./write-refund";

type OrderId = `ord_${string}`;
type Ended = Pick<typeof refund.$inferSelect, "id" | "reason" | "shippingMinor">;

/** What follows when a refund's money is back: its shopper is told, and an order whose money is all back is refunded. */
export async function afterRefund(tx: Db, orderId: OrderId, ended: Ended): Promise<void> {
  await markRefunded(tx, orderId);
  // Of money that could buy nothing its shopper was told when it was sent back.
  if (![...REFUND_REASONS, ORDER_CHANGED].includes(ended.reason)) return;
  const [owner] = await tx
    .select({ id: order.id, email: order.email, locale: order.locale })
    .from(order)
    .where(eq(order.id, orderId));
  if (!owner) return;
  await queueOrderMail(tx, "order-refund", owner, { refundId: ended.id });
  await queueOrderSms(tx, "order-sms-refunded", orderId, { refundId: ended.id });
}

/** What follows when a refund came to nothing: its money can be given back in another way. Units stay where they are. */
export async function afterFailedRefund(tx: Db, orderId: OrderId, failed: Ended): Promise<void> {
  const lines = await tx
    .select({
      lineId: refundLine.orderLineId,
      quantity: refundLine.quantity,
      amountMinor: refundLine.amountMinor,
    })
    .from(refundLine)
    .where(eq(refundLine.refundId, failed.id));
  for (const line of lines) await countLine(tx, { ...line, removedQuantity: 0, restockedQuantity: 0 }, -1);
  if (failed.shippingMinor > 0) await countShipping(tx, orderId, -failed.shippingMinor);
}
