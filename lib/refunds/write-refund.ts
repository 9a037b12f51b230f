import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order, orderLine } from "@/db/schema/orders";
import { payment, refundLine } from "@/db/schema/payments";
import type { Demand } from "@/lib/inventory/demand";
import { lockStock } from "@/lib/inventory/lock-stock";
import { giveBackWaiting, returnStock } from "@/lib/inventory/move-stock";
import { newId } from "@/lib/kernel/ids";
import type { Result } from "@/lib/kernel/result";
import { lockOrder } from "@/lib/orders/lock-order";
import { cutPlan, type PlannedLine, type RefundPlan } from "./plan-refund";
import type { RefundReason } from "./reasons";
import { refundToCredit } from "./refund-to-credit";
import { requestRefund } from "./request-refund";

type OrderId = `ord_${string}`;
type Payment = typeof payment.$inferSelect;

export type RefundCause = {
  readonly orderId: OrderId;
  readonly market: string;
  readonly actor: string;
  readonly reason: RefundReason;
  readonly note: string;
  readonly returnId: `ret_${string}` | null;
};

/** An order, its lines and the money that came for it, all locked until the transaction ends. */
export async function lockMoney(tx: Db, orderId: OrderId) {
  const found = await lockOrder(tx, orderId);
  if (!found) return undefined;
  const lines = await tx
    .select()
    .from(orderLine)
    .where(eq(orderLine.orderId, orderId))
    .orderBy(asc(orderLine.position))
    .for("update");
  const payments = await tx
    .select()
    .from(payment)
    .where(and(eq(payment.orderId, orderId), eq(payment.status, "captured")))
    .orderBy(asc(payment.attempt))
    .for("update");
  return { order: found, lines, payments };
}

/** What can still be given back of these payments. */
export function capacityOf(payments: readonly Payment[]): number {
  return payments.reduce((sum, pay) => sum + pay.amountMinor - pay.refundedMinor, 0);
}

/**
 * Writes a planned refund and the jobs that ask the provider for it, counts it on its lines and puts units back on the
 * shelf. Money that came in several payments goes back in as many refunds, and what they cannot give back to the credits
 * that paid. Call it with what `lockMoney` locked; on an error the caller rolls back.
 */
export async function writeRefund(
  tx: Db,
  cause: RefundCause,
  payments: readonly Payment[],
  plan: RefundPlan,
): Promise<Result<void, { readonly code: "refund_too_much" }>> {
  let rest = plan;
  for (const pay of payments) {
    const [now, later] = cutPlan(rest, pay.amountMinor - pay.refundedMinor);
    if (now.amountMinor > 0) await writeOne(tx, cause, pay, now);
    rest = later;
  }
  for (const line of plan.lines) await countLine(tx, line, 1);
  if (plan.shippingMinor > 0) await countShipping(tx, cause.orderId, plan.shippingMinor);
  await moveUnits(tx, cause, plan.lines);
  return refundToCredit(tx, cause, rest.amountMinor);
}

async function writeOne(tx: Db, cause: RefundCause, pay: Payment, part: RefundPlan): Promise<void> {
  const { provider, providerPaymentId, currency } = pay;
  const { amountMinor, taxMinor, shippingMinor } = part;
  const { orderId, reason, note, actor, returnId } = cause;
  const money = { paymentId: pay.id, provider, providerPaymentId, amountMinor, currency, taxMinor, shippingMinor };
  const told = { orderId, entry: "refund_requested", actor } as const;
  const id = await requestRefund(tx, { ...money, reason, note, actor, returnId }, told);
  if (!id || part.lines.length === 0) return;
  const rows = part.lines.map(({ lineId, ...line }) => ({
    id: newId("rfl"),
    refundId: id,
    orderLineId: lineId,
    ...line,
  }));
  await tx.insert(refundLine).values(rows);
}

/** Adds a part to what was given back of its line, or with `-1` takes it off again; units stay where they are. */
export async function countLine(
  tx: Db,
  line: Pick<PlannedLine, "lineId" | "quantity" | "removedQuantity" | "restockedQuantity" | "amountMinor">,
  sign: 1 | -1,
): Promise<void> {
  await tx
    .update(orderLine)
    .set({
      refundedQuantity: sql`${orderLine.refundedQuantity} + ${sign * line.quantity}`,
      refundedMinor: sql`${orderLine.refundedMinor} + ${sign * line.amountMinor}`,
      removedQuantity: sql`${orderLine.removedQuantity} + ${sign === 1 ? line.removedQuantity : 0}`,
      restockedQuantity: sql`${orderLine.restockedQuantity} + ${sign === 1 ? line.restockedQuantity : 0}`,
    })
    .where(eq(orderLine.id, line.lineId));
}

export async function countShipping(tx: Db, orderId: OrderId, minor: number): Promise<void> {
  await tx
    .update(order)
    .set({ shippingRefundedMinor: sql`${order.shippingRefundedMinor} + ${minor}` })
    .where(eq(order.id, orderId));
}

type Moved = Pick<PlannedLine, "removedQuantity" | "restockedQuantity">;

/**
 * Units that have not come yet are waited for no longer; of the others, those that are to go back on the shelf do. What
 * has still to come is among the units that were not sent, those first that are not to go on the shelf.
 */
async function moveUnits(tx: Db, cause: RefundCause, lines: readonly PlannedLine[]): Promise<void> {
  const variants = await movedByVariant(tx, cause.orderId, lines);
  if (variants.length === 0) return;
  await lockStock(
    tx,
    variants.map(({ variantId }) => variantId),
  );
  const back: Demand[] = [];
  for (const { variantId, moved } of variants) {
    const sum = (unitsOf: (line: Moved) => number) => moved.reduce((units, line) => units + unitsOf(line), 0);
    const removed = sum(({ removedQuantity }) => removedQuantity);
    const toCome = removed > 0 ? await giveBackWaiting(tx, cause, { variantId, quantity: removed }) : 0;
    const wanted = sum(({ removedQuantity, restockedQuantity }) => Math.min(removedQuantity, restockedQuantity));
    const missing = Math.max(0, toCome - (removed - wanted));
    back.push({ variantId, quantity: sum(({ restockedQuantity }) => restockedQuantity) - missing });
  }
  await returnStock(
    tx,
    cause,
    back.filter(({ quantity }) => quantity > 0),
  );
}

/** What moves of each variant that is still there, by line. */
async function movedByVariant(tx: Db, orderId: OrderId, lines: readonly PlannedLine[]) {
  const moving = lines.filter(({ removedQuantity, restockedQuantity }) => removedQuantity + restockedQuantity > 0);
  if (moving.length === 0) return [];
  const rows = await tx
    .select({ id: orderLine.id, variantId: orderLine.variantId })
    .from(orderLine)
    .where(eq(orderLine.orderId, orderId));
  const byVariant = new Map<Demand["variantId"], Moved[]>();
  for (const line of moving) {
    const variantId = rows.find(({ id }) => id === line.lineId)?.variantId;
    if (variantId) byVariant.set(variantId, [...(byVariant.get(variantId) ?? []), line]);
  }
  return [...byVariant].map(([variantId, moved]) => ({ variantId, moved }));
}
