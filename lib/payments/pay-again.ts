import { and, eq, inArray, lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";
import { LIVE_PAYMENT_STATUSES, payment } from "@/db/schema/payments";
import { holdUntil } from "@/lib/inventory/hold-until";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import type { PaymentMethod } from "@/lib/markets/market";
import { lockOrder } from "@/lib/orders/lock-order";
import { dueOf } from "@/lib/orders/order";
import { recordTimeline } from "@/lib/orders/timeline";
import { addAttempt } from "./add-attempt";
import { closePayment } from "./close-payment";
import { confirmUnpaid } from "./confirm-unpaid";
import { MOST_PER_PAYMENT } from "./provider";
import { openPayment, type StartPaymentError, startPayment } from "./start-payment";
import { WAYS, waitsUntil } from "./ways";

type Order = typeof order.$inferSelect;

export type PayAgainError =
  | StartPaymentError
  | { readonly code: "payment_method_unavailable" }
  /** The money of the attempt before is on its way. */
  | { readonly code: "conflict" };

type PayAgainCtx = Pick<
  Ctx,
  "db" | "market" | "payments" | "origin" | "actor" | "log" | "clock" | "reservationMinutes"
>;

/**
 * Pays an order that waits: on the page of the attempt under way, or, when that has ended or another method is asked
 * for, by a further attempt. The page of the attempt before is closed first, so that an order is never payable twice.
 */
export async function payAgain(
  ctx: PayAgainCtx,
  orderId: `ord_${string}`,
  asked?: PaymentMethod,
): Promise<Result<{ redirectUrl: string | null }, PayAgainError>> {
  const [waiting] = await ctx.db.select().from(order).where(eq(order.id, orderId));
  if (!waiting) return err({ code: "not_found" });
  if (waiting.status !== "pending_payment") return err({ code: "illegal_transition" });
  if (waiting.expiresAt && waiting.expiresAt <= ctx.clock()) return err({ code: "illegal_transition" });
  const method = asked ?? waiting.paymentMethod;
  const live = await openPayment(ctx.db, orderId);
  if (live?.provider === method) return startPayment(ctx, orderId);
  if (!ctx.market.paymentMethods.includes(method) || dueOf(waiting) > MOST_PER_PAYMENT[method])
    return err({ code: "payment_method_unavailable" });
  const closed = await close(ctx, orderId);
  if (!closed.ok) return closed;
  const added = await transact(ctx.db, (tx) => addFurther(tx, ctx, waiting, method));
  return added.ok ? startPayment(ctx, orderId) : added;
}

async function close(ctx: PayAgainCtx, orderId: Order["id"]): Promise<Result<void, PayAgainError>> {
  try {
    return (await closePayment(ctx, orderId)) ? ok(undefined) : err({ code: "conflict" });
  } catch (error) {
    ctx.log.warn({ err: error, orderId }, "payment page could not be closed");
    return err({ code: "payment_provider_unavailable" });
  }
}

/** Not money of an attempt from before a change of the order, which goes back. */
const isKept = lt(payment.refundedMinor, payment.amountMinor);

async function addFurther(
  tx: Db,
  ctx: PayAgainCtx,
  before: Order,
  method: PaymentMethod,
): Promise<Result<void, PayAgainError>> {
  const { id: orderId, currency } = before;
  const expiresAt = deadline(ctx, before, method);
  // In a statement of its own: a second call waits here and then sees the attempt of the first.
  await lockOrder(tx, orderId);
  const live = await tx.$count(
    payment,
    and(eq(payment.orderId, orderId), inArray(payment.status, [...LIVE_PAYMENT_STATUSES, "captured"]), isKept),
  );
  const [changed] = await tx
    .update(order)
    .set({ paymentMethod: method, expiresAt })
    .where(and(eq(order.id, orderId), eq(order.status, "pending_payment")))
    .returning({ totalMinor: order.totalMinor, creditMinor: order.creditMinor });
  if (!changed || live > 0) return err({ code: "conflict" });
  // As it is now: staff may have changed the order since.
  const amountMinor = dueOf(changed);
  if (amountMinor > MOST_PER_PAYMENT[method]) return err({ code: "payment_method_unavailable" });
  const paymentId = await addAttempt(tx, ctx, { orderId, method, amountMinor, currency, expiresAt });
  await holdUntil(tx, orderId, expiresAt);
  if (method !== before.paymentMethod)
    await recordTimeline(tx, orderId, "payment_method_changed", actorName(ctx.actor), { method });
  await confirmUnpaid(tx, before, method, paymentId);
  return ok(undefined);
}

/** A page gets no more time than the order has; other ways bring their own. */
function deadline(ctx: PayAgainCtx, { expiresAt }: Order, method: PaymentMethod): Date | null {
  const own = waitsUntil(ctx.market, method, ctx.reservationMinutes, ctx.clock());
  return WAYS[method] === "page" && expiresAt ? expiresAt : own;
}
