import { and, eq, sql } from "drizzle-orm";
import { orderEdit } from "@/db/schema/edits";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { releaseStock } from "@/lib/inventory/move-stock";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockOrder } from "@/lib/orders/lock-order";
import { recordTimeline } from "@/lib/orders/timeline";
import { closePayment } from "@/lib/payments/close-payment";
import { noLivePayment } from "@/lib/payments/no-live-payment";
import { waitingEdit } from "./waiting-edit";

type EndCtx = Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log" | "origin">;
type OrderId = `ord_${string}`;

export type EndEditError =
  /** No change of this order waits. */
  | { readonly code: "not_found" }
  /** Its money has arrived or is arriving. */
  | { readonly code: "conflict" };

/**
 * Gives up the change of an order that waits for its difference. The provider's page is closed first; stock is released
 * only when nobody can pay any more. Rejects when the provider's answer is unknown: nothing has been released then. None
 * is `expired` before its time, though another one was when it was asked for.
 */
export async function endEdit(
  ctx: EndCtx,
  orderId: OrderId,
  status: "cancelled" | "expired",
): Promise<Result<void, EndEditError>> {
  const waiting = await waitingEdit(ctx.db, orderId);
  if (!waiting) return err({ code: "not_found" });
  const isDue = waiting.expiresAt !== null && waiting.expiresAt <= ctx.clock();
  if (status === "expired" && !isDue) return err({ code: "not_found" });
  if (!(await closePayment(ctx, orderId))) return err({ code: "conflict" });
  return transact(ctx.db, async (tx): Promise<Result<void, EndEditError>> => {
    await lockOrder(tx, orderId);
    const [ended] = await tx
      .update(orderEdit)
      .set({ status, endedAt: sql`now()` })
      .where(and(eq(orderEdit.id, waiting.id), eq(orderEdit.status, "waiting"), noLivePayment(tx, orderId)))
      .returning({ id: orderEdit.id });
    if (!ended) return err({ code: "conflict" });
    const actor = actorName(ctx.actor);
    await releaseStock(tx, { market: ctx.market.code, orderId, actor });
    await recordTimeline(tx, orderId, "edit_ended", actor, { editId: ended.id, status });
    await recordEvents(tx, [{ type: "order.edit_ended", orderId, editId: ended.id }]);
    return ok(undefined);
  });
}

/**
 * Staff take back a change that waits for its money.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function cancelEdit(
  ctx: EndCtx,
  orderId: string,
): Promise<Result<void, EndEditError | { readonly code: "unavailable" }>> {
  authorise(ctx, "order.manage");
  return endQuietly(ctx, orderId as OrderId);
}

/** The same for whoever gives up the order itself: an answer instead of a rejection. */
export async function endQuietly(
  ctx: EndCtx,
  orderId: OrderId,
): Promise<Result<void, EndEditError | { readonly code: "unavailable" }>> {
  try {
    return await endEdit(ctx, orderId, "cancelled");
  } catch (error) {
    ctx.log.warn({ err: error, orderId }, "change of an order could not be ended");
    return err({ code: "unavailable" });
  }
}
