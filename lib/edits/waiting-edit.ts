import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { orderEdit } from "@/db/schema/edits";

type OrderId = `ord_${string}`;

/** The change of an order that waits for its difference to be paid, if any; served by `order_edit_one_waiting`. */
export async function waitingEdit(db: Db, orderId: OrderId) {
  const [row] = await db
    .select()
    .from(orderEdit)
    .where(and(eq(orderEdit.orderId, orderId), eq(orderEdit.status, "waiting")));
  return row;
}

/** Ask it with the order locked: whoever changes the order meanwhile holds that lock. */
export async function hasWaitingEdit(tx: Db, orderId: OrderId): Promise<boolean> {
  return (await waitingEdit(tx, orderId)) !== undefined;
}

/** For conditional updates: nothing of the order waits to be changed. */
export function noWaitingEdit(orderId: OrderId): SQL {
  return sql`not exists (select from ${orderEdit} where ${orderEdit.orderId} = ${orderId} and ${orderEdit.status} = 'waiting')`;
}
