import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order, orderLine } from "@/db/schema/orders";
import { shipment } from "@/db/schema/shipments";
import { recordEvents } from "@/lib/events/record-events";

type OrderId = `ord_${string}`;

/**
 * Moves an order on as far as its parcels are: a packed one is shipped once nothing waits to leave, a shipped one
 * delivered once no parcel is under way. Call it with the order locked, after a parcel left, arrived, or units were taken
 * off what is to be sent. Resolves with whether the order is delivered by it.
 */
export async function advanceShipping(tx: Db, orderId: OrderId, actor: string): Promise<boolean> {
  const gone = sql`exists (select from ${shipment} where ${shipment.orderId} = ${orderId})`;
  const [shipped] = await tx
    .update(order)
    .set({ status: "shipped" })
    .where(and(eq(order.id, orderId), eq(order.status, "packed"), gone, sql`not ${hasToSend(orderId)}`))
    .returning({ id: order.id });
  if (shipped) await recordEvents(tx, [{ type: "order.shipped", orderId, actor }]);
  const parcels = sql`from ${shipment} where ${shipment.orderId} = ${orderId}`;
  const [delivered] = await tx
    .update(order)
    .set({ status: "delivered", deliveredAt: sql`(select max(${shipment.deliveredAt}) ${parcels})` })
    .where(
      and(
        eq(order.id, orderId),
        eq(order.status, "shipped"),
        sql`not exists (select ${parcels} and ${shipment.deliveredAt} is null)`,
      ),
    )
    .returning({ id: order.id });
  if (delivered) await recordEvents(tx, [{ type: "order.delivered", orderId, actor }]);
  return delivered !== undefined;
}

/** Whether units of an order are still to leave. */
export function hasToSend(orderId: OrderId): SQL {
  return sql`exists (select from ${orderLine} where ${orderLine.orderId} = ${orderId}
    and ${orderLine.shippedQuantity} + ${orderLine.removedQuantity} < ${orderLine.quantity})`;
}
