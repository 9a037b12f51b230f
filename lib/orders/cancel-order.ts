import { eq } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { authorise } from "@/lib/access/authorise";
import { endQuietly } from "@/lib/edits/end-edit";
import type { Ctx } from "@/lib/kernel/context";
import { err, type Result } from "@/lib/kernel/result";
import { cancelPaid, cancelUncollected } from "./cancel-paid";
import { type CancelError, cancelUnpaid } from "./cancel-unpaid";

type CancelCtx = Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log" | "origin">;
type OrderId = `ord_${string}`;

/** `unavailable`: the provider did not say whether its page is closed; nothing has changed. */
export type CancelOrderError = CancelError | { readonly code: "unavailable" };

/**
 * Its shopper gives up an order that is not packed; what was paid goes back. Whoever calls it has shown the order's
 * secret link or that it is their own.
 */
export async function cancelOwnOrder(ctx: CancelCtx, orderId: OrderId): Promise<Result<void, CancelOrderError>> {
  return cancelBeforePacking(ctx, orderId, "customer");
}

/**
 * Staff give up an order that is not packed, or one on its way that nobody paid the courier for.
 * @throws AppError unauthorized | forbidden | second_factor_required (money would go back)
 */
export async function cancelStaffOrder(ctx: CancelCtx, orderId: string): Promise<Result<void, CancelOrderError>> {
  authorise(ctx, "order.manage");
  const id = orderId as OrderId;
  const [found] = await ctx.db
    .select({ status: order.status, paidAt: order.paidAt })
    .from(order)
    .where(eq(order.id, id));
  if (!found) return err({ code: "not_found" });
  if (found.paidAt) authorise(ctx, "order.refund");
  if (found.status === "packed" || found.status === "shipped") return cancelUncollected(ctx, id);
  return cancelBeforePacking(ctx, id, "staff");
}

async function cancelBeforePacking(
  ctx: CancelCtx,
  id: OrderId,
  reason: "customer" | "staff",
): Promise<Result<void, CancelOrderError>> {
  // A change of it that can still be paid is given up first.
  const ended = await endQuietly(ctx, id);
  if (!ended.ok && ended.error.code !== "not_found") return err({ code: ended.error.code });
  const paid = await cancelPaid(ctx, id, reason);
  if (paid.ok) return paid;
  try {
    return await cancelUnpaid(ctx, id, reason);
  } catch (error) {
    ctx.log.warn({ err: error, orderId: id }, "order could not be cancelled");
    return err({ code: "unavailable" });
  }
}
