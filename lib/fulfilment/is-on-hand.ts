import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { orderLine } from "@/db/schema/orders";
import { waitsOf } from "@/lib/inventory/waiting-units";
import { unitsToSend } from "./units-to-send";

/**
 * Whether all units of an order that were sent are here: of each thing, what has still to come is among what has still to
 * be sent. Call it with the order locked: nothing but units that come in changes what it waits for then.
 */
export async function isOnHand(tx: Db, orderId: `ord_${string}`): Promise<boolean> {
  const waits = await waitsOf(tx, orderId);
  if (waits.length === 0) return true;
  const lines = await tx.select().from(orderLine).where(eq(orderLine.orderId, orderId));
  return waits.every(({ variantId, units }) => units <= toSend(lines, variantId));
}

/** Whether an order has nothing to pack yet: all that is to be sent has still to come. */
export async function isAllToCome(tx: Db, orderId: `ord_${string}`): Promise<boolean> {
  const waits = await waitsOf(tx, orderId);
  if (waits.length === 0) return false;
  const lines = await tx.select().from(orderLine).where(eq(orderLine.orderId, orderId));
  return toSend(lines) <= waits.reduce((sum, { units }) => sum + units, 0);
}

function toSend(lines: readonly (typeof orderLine.$inferSelect)[], variantId?: string): number {
  return lines
    .filter((line) => variantId === undefined || line.variantId === variantId)
    .reduce((sum, line) => sum + unitsToSend(line), 0);
}
