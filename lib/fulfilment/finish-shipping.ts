import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order, orderLine } from "@/db/schema/orders";
import { shipment } from "@/db/schema/shipments";
import { recordEvents } from "@/lib/events/record-events";

type OrderId = `ord_${string}`;

/** Makes a packed order shipped once every unit that is to leave has left. Resolves with whether it did. */
export async function finishShipping(tx: Db, orderId: OrderId, actor: string): Promise<boolean> {
  const waiting = sql`exists (select from ${orderLine} where ${orderLine.orderId} = ${orderId}
    and ${orderLine.shippedQuantity} + ${orderLine.removedQuantity} < ${orderLine.quantity})`;
  const gone = sql`exists (select from ${shipment} where ${shipment.orderId} = ${orderId})`;
  const [shipped] = await tx
    .update(order)
    .set({ status: "shipped" })
    .where(and(eq(order.id, orderId), eq(order.status, "packed"), gone, sql`not ${waiting}`))
    .returning({ id: order.id });
  if (!shipped) return false;
  await recordEvents(tx, [{ type: "order.shipped", orderId, actor }]);
  return true;
}
