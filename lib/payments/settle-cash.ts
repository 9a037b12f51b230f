import { and, eq, sql } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { claimStock } from "@/lib/inventory/move-stock";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockOrder } from "@/lib/orders/lock-order";
import { recordTimeline } from "@/lib/orders/timeline";

export type SettleCashError =
  | { readonly code: "not_found" }
  /** It is paid already, cancelled, or not paid in cash. */
  | { readonly code: "illegal_transition" };

/**
 * Staff or the courier got the cash of an order, before or after it was sent. Its units leave the shelf unless they have
 * left it in a parcel.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function settleCash(
  ctx: Pick<Ctx, "db" | "market" | "actor" | "clock">,
  orderId: string,
): Promise<Result<void, SettleCashError>> {
  authorise(ctx, "order.manage");
  const id = orderId as `ord_${string}`;
  return transact(ctx.db, async (tx): Promise<Result<void, SettleCashError>> => {
    // The order first, as whoever cancels or packs it does.
    const found = await lockOrder(tx, id);
    if (!found) return err({ code: "not_found" });
    if (found.status === "cancelled") return err({ code: "illegal_transition" });
    const [paid] = await tx
      .update(payment)
      .set({ status: "captured", capturedAt: sql`now()`, providerPaymentId: sql`'cash_' || ${payment.id}` })
      .where(and(eq(payment.orderId, id), eq(payment.provider, "cash_on_delivery"), eq(payment.status, "open")))
      .returning({ id: payment.id, amountMinor: payment.amountMinor });
    if (!paid) return err({ code: "illegal_transition" });
    const actor = actorName(ctx.actor);
    await tx
      .update(order)
      .set({ paidAt: sql`now()`, status: sql`case when status = 'pending_payment' then 'paid' else status end` })
      .where(eq(order.id, id));
    await claimStock(tx, { market: ctx.market.code, orderId: id, actor });
    await recordTimeline(tx, id, "paid", actor, { paymentId: paid.id, amountMinor: paid.amountMinor });
    await recordEvents(tx, [{ type: "order.paid", orderId: id, paymentId: paid.id }]);
    return ok(undefined);
  });
}
