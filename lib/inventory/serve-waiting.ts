import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { backorder, reservation, stock, stockMovement } from "@/db/schema/inventory";
import { recordEvents } from "@/lib/events/record-events";
import { newId } from "@/lib/kernel/ids";
import { recordTimeline } from "@/lib/orders/timeline";
import { STOCK_FIGURES } from "./stock-figures";
import { onShelf, type StockFigures } from "./stock-level";

type Served = typeof backorder.$inferSelect & { readonly taken: number };

/**
 * Hands units that are free to the orders that wait for them, who waited longest first: put aside for those being paid,
 * off the shelf for those that are. Call it with the variant's stock locked, `now` being what it is.
 */
export async function serveWaiting(tx: Db, variantId: `var_${string}`, now: StockFigures): Promise<StockFigures> {
  const served = await takeFromQueue(tx, variantId, onShelf(now));
  await takeOff(tx, served);
  const [sold, promised] = [served.filter((row) => row.sold), served.filter((row) => !row.sold)];
  if (sold.length > 0) await tx.insert(stockMovement).values(sold.map(soldNow));
  if (promised.length > 0) await tx.insert(reservation).values(promised.map(putAside));
  const [after = now] = await tx
    .update(stock)
    .set({
      onHand: sql`${stock.onHand} - ${unitsOf(sold)}`,
      reserved: sql`${stock.reserved} + ${unitsOf(promised)}`,
      backordered: sql`${stock.backordered} - ${unitsOf(served)}`,
    })
    .where(eq(stock.variantId, variantId))
    .returning(STOCK_FIGURES);
  for (const { orderId, taken } of served) {
    await recordTimeline(tx, orderId, "units_came", "system", { variantId, quantity: taken });
  }
  await recordEvents(
    tx,
    served.map(({ orderId, taken }) => ({ type: "order.units_came", orderId, variantId, quantity: taken })),
  );
  return after;
}

/** The first rows of the queue, with how many of `units` each gets. Served by `backorder_queue_idx`. */
async function takeFromQueue(tx: Db, variantId: `var_${string}`, units: number): Promise<Served[]> {
  const queue = await tx
    .select()
    .from(backorder)
    .where(and(eq(backorder.variantId, variantId), gt(backorder.waiting, 0)))
    .orderBy(asc(backorder.createdAt), asc(backorder.id))
    .limit(units);
  let left = units;
  const served: Served[] = [];
  for (const row of queue) {
    const taken = Math.min(left, row.waiting);
    if (taken === 0) break;
    left -= taken;
    served.push({ ...row, taken });
  }
  return served;
}

/** Counts what was taken as come. Only the last row of the queue can have got a part. */
async function takeOff(tx: Db, served: readonly Served[]): Promise<void> {
  const whole = served.filter(({ taken, waiting }) => taken === waiting).map(({ id }) => id);
  if (whole.length > 0) await tx.update(backorder).set({ waiting: 0 }).where(inArray(backorder.id, whole));
  const part = served.find(({ taken, waiting }) => taken < waiting);
  if (!part) return;
  const waiting = part.waiting - part.taken;
  await tx.update(backorder).set({ waiting }).where(eq(backorder.id, part.id));
}

function unitsOf(rows: readonly Served[]): number {
  return rows.reduce((sum, { taken }) => sum + taken, 0);
}

function soldNow({ orderId, variantId, taken }: Served): typeof stockMovement.$inferInsert {
  return { id: newId("mov"), variantId, delta: -taken, reason: "sale", orderId, actor: "system" };
}

function putAside({ orderId, variantId, taken, expiresAt }: Served): typeof reservation.$inferInsert {
  return { id: newId("rsv"), orderId, variantId, quantity: taken, expiresAt };
}
