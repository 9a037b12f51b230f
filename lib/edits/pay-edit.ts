import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { orderEdit } from "@/db/schema/edits";
import { order } from "@/db/schema/orders";
import { LIVE_PAYMENT_STATUSES, payment } from "@/db/schema/payments";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import type { PaymentMethod } from "@/lib/markets/market";
import { lockOrder } from "@/lib/orders/lock-order";
import { addAttempt } from "@/lib/payments/add-attempt";
import { closePayment } from "@/lib/payments/close-payment";
import type { PayAgainError } from "@/lib/payments/pay-again";
import { openPayment, startPayment } from "@/lib/payments/start-payment";
import { editMethods } from "./edit-methods";
import { waitingEdit } from "./waiting-edit";

type PayCtx = Pick<Ctx, "db" | "market" | "payments" | "origin" | "actor" | "log" | "clock">;
type Edit = typeof orderEdit.$inferSelect;

/**
 * Pays the difference of the change that an order waits for, on the page of the attempt under way or of a new one.
 * Whoever calls it has shown the order's secret link.
 */
export async function payEdit(
  ctx: PayCtx,
  orderId: `ord_${string}`,
  asked?: PaymentMethod,
): Promise<Result<{ redirectUrl: string | null }, PayAgainError>> {
  const edit = await waitingEdit(ctx.db, orderId);
  if (!edit?.expiresAt || edit.expiresAt <= ctx.clock()) return err({ code: "illegal_transition" });
  const live = await openPayment(ctx.db, orderId);
  if (live && (asked === undefined || live.provider === asked)) return startPayment(ctx, orderId);
  const [of] = await ctx.db.select({ own: order.paymentMethod }).from(order).where(eq(order.id, orderId));
  const methods = of ? editMethods(ctx.market, of.own, edit.differenceMinor) : [];
  const method = asked === undefined ? methods[0] : methods.find((one) => one === asked);
  if (!method) return err({ code: "payment_method_unavailable" });
  const closed = await close(ctx, orderId);
  if (!closed.ok) return closed;
  const added = await transact(ctx.db, (tx) => addOne(tx, ctx, edit, method));
  return added.ok ? startPayment(ctx, orderId) : added;
}

async function close(ctx: PayCtx, orderId: `ord_${string}`): Promise<Result<void, PayAgainError>> {
  try {
    return (await closePayment(ctx, orderId)) ? ok(undefined) : err({ code: "conflict" });
  } catch (error) {
    ctx.log.warn({ err: error, orderId }, "payment page could not be closed");
    return err({ code: "payment_provider_unavailable" });
  }
}

/** In a statement of its own the lock: a second call waits there and then sees the attempt of the first. */
async function addOne(tx: Db, ctx: PayCtx, edit: Edit, method: PaymentMethod): Promise<Result<void, PayAgainError>> {
  const { id: editId, orderId, differenceMinor: amountMinor, currency, expiresAt } = edit;
  await lockOrder(tx, orderId);
  const now = await waitingEdit(tx, orderId);
  if (now?.id !== editId) return err({ code: "conflict" });
  const live = and(eq(payment.orderId, orderId), inArray(payment.status, LIVE_PAYMENT_STATUSES));
  if ((await tx.$count(payment, live)) > 0) return err({ code: "conflict" });
  // Money of it that did not fit is being looked at: nobody is asked for more.
  const held = and(eq(payment.editId, editId), eq(payment.status, "captured"));
  if ((await tx.$count(payment, held)) > 0) return err({ code: "conflict" });
  await addAttempt(tx, ctx, { orderId, editId, method, amountMinor, currency, expiresAt });
  return ok(undefined);
}
