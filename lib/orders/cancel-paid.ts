import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type CancelReason, order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { releaseDeal } from "@/lib/checkout/retake-deal";
import { noWaitingEdit } from "@/lib/edits/waiting-edit";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { queueOrderSms } from "@/lib/notifications/queue-order-sms";
import { cutPlan, everythingLeft, planRefund } from "@/lib/refunds/plan-refund";
import { capacityOf, lockMoney, writeRefund } from "@/lib/refunds/write-refund";
import { closeReturns } from "@/lib/returns/close-return";
import { recordTimeline } from "./timeline";

type OrderId = `ord_${string}`;
type Needs = Pick<Ctx, "db" | "market" | "actor">;

export type CancelPaidError =
  | { readonly code: "not_found" }
  /** It is packed, was cancelled before, or a change of it waits for its money. */
  | { readonly code: "illegal_transition" };

/** Gives up a paid order that is not packed: all its money goes back and all its units to the shelf, in one step. */
export async function cancelPaid(
  ctx: Needs,
  orderId: OrderId,
  reason: "customer" | "staff",
): Promise<Result<void, CancelPaidError>> {
  return transact(ctx.db, async (tx): Promise<Result<void, CancelPaidError>> => {
    if (!(await markCancelled(tx, orderId, reason, and(eq(order.status, "paid"), noWaitingEdit(orderId)))))
      return err({ code: "illegal_transition" });
    return giveUp(tx, ctx, orderId, reason, "cancelled");
  });
}

/**
 * Nobody took an order that the courier is paid for: it is cancelled, and what came back goes to the shelf. Only while
 * it is packed or shipped and its money has not come.
 */
export async function cancelUncollected(ctx: Needs, orderId: OrderId): Promise<Result<void, CancelPaidError>> {
  return transact(ctx.db, async (tx): Promise<Result<void, CancelPaidError>> => {
    const unpaid = and(or(eq(order.status, "packed"), eq(order.status, "shipped")), isNull(order.paidAt));
    if (!(await markCancelled(tx, orderId, "staff", unpaid))) return err({ code: "illegal_transition" });
    return giveUp(tx, ctx, orderId, "staff", "not_collected");
  });
}

async function markCancelled(
  tx: Db,
  id: OrderId,
  cancelReason: CancelReason,
  from: ReturnType<typeof and>,
): Promise<boolean> {
  const cancelled = await tx
    .update(order)
    .set({ status: "cancelled", cancelReason, cancelledAt: sql`now()` })
    .where(and(eq(order.id, id), from))
    .returning({ id: order.id });
  return cancelled.length > 0;
}

/** What follows for money, stock and people. */
async function giveUp(
  tx: Db,
  ctx: Needs,
  orderId: OrderId,
  reason: "customer" | "staff",
  entry: "cancelled" | "not_collected",
): Promise<Result<void, CancelPaidError>> {
  const locked = await lockMoney(tx, orderId);
  if (!locked) return err({ code: "not_found" });
  await tx
    .update(payment)
    .set({ status: "cancelled" })
    .where(and(eq(payment.orderId, orderId), eq(payment.provider, "cash_on_delivery"), eq(payment.status, "open")));
  const actor = actorName(ctx.actor);
  await recordTimeline(tx, orderId, entry, actor, { reason });
  await releaseDeal(tx, { orderId, actor });
  await closeReturns(tx, orderId, actor);
  const plan = planRefund(locked.order, locked.lines, everythingLeft(locked.order, locked.lines));
  if (plan.ok) {
    const cause = { orderId, market: ctx.market.code, actor, reason: "cancelled", note: "", returnId: null } as const;
    const [paidPart, rest] = cutPlan(plan.value, capacityOf(locked.payments));
    // Units of which nothing was paid go back to the shelf all the same.
    const unpaid = { ...rest, amountMinor: 0, shippingMinor: 0, lines: rest.lines.map(unpaidPart) };
    for (const [payments, part] of [
      [locked.payments, paidPart],
      [[], unpaid],
    ] as const) {
      const written = await writeRefund(tx, cause, payments, part);
      if (!written.ok) throw new Error(`order ${orderId} was cancelled for less than came for it`);
    }
  }
  await recordEvents(tx, [{ type: "order.cancelled", orderId, reason }]);
  await queueOrderMail(tx, "order-cancelled", locked.order);
  await queueOrderSms(tx, "order-sms-cancelled", orderId);
  return ok(undefined);
}

function unpaidPart<Line extends { readonly amountMinor: number; readonly taxMinor: number }>(line: Line): Line {
  return { ...line, amountMinor: 0, taxMinor: 0 };
}
