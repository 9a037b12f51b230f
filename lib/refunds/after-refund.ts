import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { creditEntry } from "@/db/schema/credit";
import { order } from "@/db/schema/orders";
import { payment, refund, refundLine } from "@/db/schema/payments";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { queueOrderSms } from "@/lib/notifications/queue-order-sms";
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

/** Once all its money is back, and what credits paid of it: then it is refunded. One that was cancelled stays so. */
export async function markRefunded(tx: Db, orderId: OrderId): Promise<void> {
  const kept = tx
    .select({ one: sql`1` })
    .from(payment)
    .where(
      and(
        eq(payment.orderId, orderId),
        eq(payment.status, "captured"),
        sql`${payment.amountMinor} > (select coalesce(sum(${refund.amountMinor}), 0) from ${refund}
          where ${refund.paymentId} = ${payment.id} and ${refund.status} = 'succeeded')`,
      ),
    );
  const held = tx
    .select({ one: sql`1` })
    .from(creditEntry)
    .where(eq(creditEntry.orderId, orderId))
    .having(sql`sum(${creditEntry.deltaMinor}) < 0`);
  await tx
    .update(order)
    .set({ status: "refunded" })
    .where(
      and(
        eq(order.id, orderId),
        inArray(order.status, ["paid", "packed", "shipped", "delivered"]),
        sql`${order.paidAt} is not null`,
        sql`not exists (${kept})`,
        sql`not exists (${held})`,
      ),
    );
}
