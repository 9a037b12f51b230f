import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { orderEdit } from "@/db/schema/edits";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import type { Ctx } from "@/lib/kernel/context";
import { settlePayment } from "@/lib/payments/settle-payment";
import { openPayment } from "@/lib/payments/start-payment";
import { WAYS } from "@/lib/payments/ways";

/** What settling on return found. */
export type Returned = "done" | "waiting" | "declined" | "ended";

/** What the order's page is told of it in its address. */
export const AFTER_RETURN = {
  done: "",
  declined: "?problem=payment_declined",
  ended: "?problem=payment_ended",
} as const satisfies Record<Exclude<Returned, "waiting">, string>;

/**
 * The shopper came back from the provider's page: looks there for the order's own money at once, without waiting
 * for the webhook. `waiting`: none yet, or the provider could not be asked; the webhook or the reconciler will tell.
 * `declined`: nothing was taken, another try may succeed. `ended`: nothing was taken, and by that page or code nothing can be.
 */
export async function settleReturn(
  ctx: Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log">,
  orderId: `ord_${string}`,
): Promise<Returned> {
  const pay = await openPayment(ctx.db, orderId);
  if (!pay) return (await hasEnded(ctx.db, orderId)) ? "ended" : "done";
  if (WAYS[pay.provider] !== "page") return "done";
  if (!pay.providerSessionId) return "waiting";
  try {
    const settled = await settlePayment(ctx, pay.provider, { sessionId: pay.providerSessionId });
    if (settled.ok && settled.value.outcome === "declined") return "declined";
    if (settled.ok && settled.value.outcome !== "not_paid") return "done";
    if (await hasEnded(ctx.db, orderId)) return "ended";
    return (await openPayment(ctx.db, orderId)) ? "waiting" : "done";
  } catch (error) {
    ctx.log.warn({ err: error, orderId }, "payment could not be read on return");
    return "waiting";
  }
}

/** Whether the order, or the change whose difference was paid for, still waits although its last attempt is closed. */
async function hasEnded(db: Db, orderId: `ord_${string}`): Promise<boolean> {
  const [last] = await db
    .select({ payment: payment.status, order: order.status, edit: orderEdit.status })
    .from(payment)
    .innerJoin(order, eq(order.id, payment.orderId))
    .leftJoin(orderEdit, eq(orderEdit.id, payment.editId))
    .where(eq(payment.orderId, orderId))
    .orderBy(desc(payment.attempt))
    .limit(1);
  if (last?.payment !== "cancelled" && last?.payment !== "voiding") return false;
  return last.edit === null ? last.order === "pending_payment" : last.edit === "waiting";
}
