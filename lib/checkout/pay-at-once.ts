import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";
import { recordEvents } from "@/lib/events/record-events";
import { claimStock } from "@/lib/inventory/move-stock";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { queueOrderSms } from "@/lib/notifications/queue-order-sms";
import { recordTimeline } from "@/lib/orders/timeline";
import type { PlaceOrderInput } from "./schemas";

/** Finishes an order that leaves nothing to pay, in the transaction that places it and holds its stock. */
export async function payAtOnce(
  tx: Db,
  where: Parameters<typeof claimStock>[1],
  { email, locale }: Pick<PlaceOrderInput, "email" | "locale">,
): Promise<void> {
  const { orderId, actor } = where;
  await tx
    .update(order)
    .set({ status: "paid", paidAt: sql`now()` })
    .where(and(eq(order.id, orderId), eq(order.status, "pending_payment")));
  await claimStock(tx, where);
  await recordTimeline(tx, orderId, "paid", actor, { amountMinor: 0 });
  await recordEvents(tx, [{ type: "order.paid", orderId, paymentId: null }]);
  await queueOrderMail(tx, "order-paid", { id: orderId, email, locale });
  await queueOrderSms(tx, "order-sms-paid", orderId);
}
