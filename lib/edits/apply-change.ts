import { and, asc, eq, gt, inArray, max, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { AddedUnits, orderEdit, RemovedUnits } from "@/db/schema/edits";
import { order, orderLine } from "@/db/schema/orders";
import { refund, refundLine } from "@/db/schema/payments";
import { orderDiscount } from "@/db/schema/promotions";
import { recordEvents } from "@/lib/events/record-events";
import { newId } from "@/lib/kernel/ids";
import { allocate } from "@/lib/money/allocate";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { recordTimeline } from "@/lib/orders/timeline";
import { changeOf } from "./plan-edit";

type OrderId = `ord_${string}`;
type Change = { readonly removed: readonly RemovedUnits[]; readonly added: readonly AddedUnits[] };

/** Writes an edit into the lines, discounts and amounts of its order, which the caller has locked; stock and money are the caller's. */
export async function applyChange(tx: Db, orderId: OrderId, { removed, added }: Change): Promise<void> {
  for (const units of removed) await shrinkLine(tx, units);
  if (added.length > 0) await addLines(tx, orderId, added);
  const change = changeOf(removed, added);
  if (change.discountMinor < 0) await shrinkDiscounts(tx, orderId, -change.discountMinor);
  await tx
    .update(order)
    .set({
      goodsMinor: sql`${order.goodsMinor} + ${change.goodsMinor}`,
      discountMinor: sql`${order.discountMinor} + ${change.discountMinor}`,
      taxMinor: sql`${order.taxMinor} + ${change.taxMinor}`,
      totalMinor: sql`${order.totalMinor} + ${change.totalMinor}`,
    })
    .where(eq(order.id, orderId));
}

/** A line without units left is none, nor is what a refund of it came to that was refused; of any other it would keep units. */
async function shrinkLine(tx: Db, units: RemovedUnits): Promise<void> {
  const refused = tx.select({ id: refund.id }).from(refund).where(eq(refund.status, "failed"));
  const empty = sql`exists (select from ${orderLine} where ${orderLine.id} = ${units.lineId} and ${orderLine.quantity} = ${units.quantity})`;
  await tx
    .delete(refundLine)
    .where(and(eq(refundLine.orderLineId, units.lineId), inArray(refundLine.refundId, refused), empty));
  const whole = and(eq(orderLine.id, units.lineId), eq(orderLine.quantity, units.quantity));
  const gone = await tx.delete(orderLine).where(whole).returning({ id: orderLine.id });
  if (gone.length > 0) return;
  const shrunk = await tx
    .update(orderLine)
    .set({
      quantity: sql`${orderLine.quantity} - ${units.quantity}`,
      discountMinor: sql`${orderLine.discountMinor} - ${units.discountMinor}`,
      taxMinor: sql`${orderLine.taxMinor} - ${units.taxMinor}`,
      grossMinor: sql`${orderLine.grossMinor} - ${units.grossMinor}`,
    })
    .where(and(eq(orderLine.id, units.lineId), gt(orderLine.quantity, units.quantity)))
    .returning({ id: orderLine.id });
  if (shrunk.length === 0) throw new Error(`line ${units.lineId} has fewer units than are taken off it`);
}

async function addLines(tx: Db, orderId: OrderId, added: readonly AddedUnits[]): Promise<void> {
  const [last] = await tx
    .select({ position: max(orderLine.position) })
    .from(orderLine)
    .where(eq(orderLine.orderId, orderId));
  const first = (last?.position ?? -1) + 1;
  const rows = added.map((units, index) => ({
    ...units,
    id: newId("oln"),
    orderId,
    position: first + index,
    discountMinor: 0,
  }));
  await tx.insert(orderLine).values(rows);
}

/** What lines are discounted less by is taken off the order's discounts in proportion, by largest remainder. */
async function shrinkDiscounts(tx: Db, orderId: OrderId, minor: number): Promise<void> {
  const rows = await tx
    .select({ id: orderDiscount.id, goodsMinor: orderDiscount.goodsMinor })
    .from(orderDiscount)
    .where(and(eq(orderDiscount.orderId, orderId), gt(orderDiscount.goodsMinor, 0)))
    .orderBy(asc(orderDiscount.position));
  const parts = allocate(
    minor,
    rows.map(({ goodsMinor }) => goodsMinor),
  );
  for (const [index, { id, goodsMinor }] of rows.entries()) {
    await tx
      .update(orderDiscount)
      .set({ goodsMinor: goodsMinor - (parts[index] ?? 0) })
      .where(eq(orderDiscount.id, id));
  }
}

/** Tells timeline, listeners and buyer of an edit that was applied. */
export async function announceEdited(
  tx: Db,
  of: { readonly id: OrderId; readonly email: string; readonly locale: string },
  { id: editId, differenceMinor }: Pick<typeof orderEdit.$inferSelect, "id" | "differenceMinor">,
  actor: string,
): Promise<void> {
  await recordTimeline(tx, of.id, "edited", actor, { editId, amountMinor: differenceMinor });
  await recordEvents(tx, [{ type: "order.edited", orderId: of.id, editId }]);
  await queueOrderMail(tx, "order-edited", of, { editId });
}
