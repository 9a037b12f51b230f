import { and, eq, lte, sql } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { releaseDeal } from "@/lib/checkout/retake-deal";
import { recordEvents } from "@/lib/events/record-events";
import { releaseStock } from "@/lib/inventory/move-stock";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { queueOrderSms } from "@/lib/notifications/queue-order-sms";
import { closePayment } from "@/lib/payments/close-payment";
import { noLivePayment } from "@/lib/payments/no-live-payment";
import { openPayment } from "@/lib/payments/start-payment";
import { voidHeld } from "@/lib/payments/void-held";
import { WAYS } from "@/lib/payments/ways";
import { lockOrder } from "./lock-order";
import { recordTimeline } from "./timeline";

type CancelCtx = Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log" | "origin">;
type OrderId = `ord_${string}`;

export type CancelError =
  | { readonly code: "not_found" }
  | { readonly code: "illegal_transition" }
  /** The money had arrived or is arriving: the order stays. */
  | { readonly code: "conflict" };

/**
 * Gives up an order that waits for its payment, or whose money is held. The provider's page is closed first; stock is
 * released only when nobody can pay any more, and what is held is released with it. Rejects when the provider's answer
 * is unknown: nothing has been released then. `dueBy`: only if its time was over by then, for whoever was told so some
 * time ago.
 */
export async function cancelUnpaid(
  ctx: CancelCtx,
  orderId: OrderId,
  reason: "expired" | "customer" | "staff",
  dueBy?: Date,
): Promise<Result<void, CancelError>> {
  const [row] = await ctx.db
    .select({ status: order.status, expiresAt: order.expiresAt })
    .from(order)
    .where(eq(order.id, orderId));
  if (!row) return err({ code: "not_found" });
  if (row.status !== "pending_payment") return err({ code: "illegal_transition" });
  if (dueBy && (row.expiresAt === null || row.expiresAt > dueBy)) return err({ code: "illegal_transition" });
  const isHeld = (await openPayment(ctx.db, orderId))?.status === "authorized";
  if (!isHeld && !(await closePayment(ctx, orderId))) return err({ code: "conflict" });
  return transact(ctx.db, async (tx): Promise<Result<void, CancelError>> => {
    await lockOrder(tx, orderId);
    await voidHeld(tx, orderId);
    const [cancelled] = await tx
      .update(order)
      .set({ status: "cancelled", cancelReason: reason, cancelledAt: sql`now()` })
      .where(
        and(
          eq(order.id, orderId),
          eq(order.status, "pending_payment"),
          noLivePayment(tx, orderId),
          dueBy && lte(order.expiresAt, dueBy),
        ),
      )
      .returning();
    if (!cancelled) return err({ code: "conflict" });
    const actor = actorName(ctx.actor);
    await releaseDeal(tx, { orderId, actor });
    await releaseStock(tx, { market: ctx.market.code, orderId, actor });
    await recordTimeline(tx, orderId, "cancelled", actor, { reason });
    await recordEvents(tx, [{ type: "order.cancelled", orderId, reason }]);
    // Who gave it up knows; who left a page is told on its own. A transfer may have been sent in vain, and of money that
    // was held everybody wants to know that it is free again.
    const isTransfer = WAYS[cancelled.paymentMethod] === "transfer";
    if (reason === "staff" || (reason === "expired" && isTransfer) || cancelled.authorizedAt)
      await queueOrderMail(tx, "order-cancelled", cancelled);
    await queueOrderSms(tx, "order-sms-cancelled", orderId);
    return ok(undefined);
  });
}
