import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { orderEdit } from "@/db/schema/edits";
import { order } from "@/db/schema/orders";
import type { payment } from "@/db/schema/payments";
import { claimStock, unsellStock } from "@/lib/inventory/move-stock";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { requestRefund } from "@/lib/refunds/request-refund";
import { announceEdited, applyChange } from "./apply-change";

type Payment = typeof payment.$inferSelect & { readonly editId: `edt_${string}` };
type Where = { readonly market: string; readonly actor: string };

/**
 * What the captured difference of an edit does: the edit is applied, once; when it has ended, or its order has moved on,
 * the money goes back. Call it with the order locked.
 */
export async function settleEdit(tx: Db, { market, actor }: Where, pay: Payment): Promise<"paid" | "refunding"> {
  const where = { market, actor, orderId: pay.orderId };
  const ofPaid = sql`exists (select from ${order} where ${order.id} = ${orderEdit.orderId} and ${order.status} = 'paid')`;
  const [applied] = await tx
    .update(orderEdit)
    .set({ status: "applied", endedAt: sql`now()` })
    .where(and(eq(orderEdit.id, pay.editId), eq(orderEdit.status, "waiting"), ofPaid))
    .returning();
  const [owner] = await tx.select().from(order).where(eq(order.id, pay.orderId));
  if (!owner) throw new Error(`payment ${pay.id} has no order`);
  if (!applied) {
    await giveBack(tx, pay, owner, actor);
    return "refunding";
  }
  await claimStock(tx, where);
  const back = applied.removed.flatMap(({ variantId, quantity }) => (variantId ? [{ variantId, quantity }] : []));
  await unsellStock(tx, where, back);
  await applyChange(tx, pay.orderId, applied);
  await announceEdited(tx, owner, applied, actor);
  return "paid";
}

/** Money that came after its edit had ended. */
async function giveBack(tx: Db, pay: Payment, owner: typeof order.$inferSelect, actor: string): Promise<void> {
  const { id: paymentId, orderId, provider, providerPaymentId, amountMinor, currency } = pay;
  const whole = { paymentId, provider, providerPaymentId, amountMinor, currency, reason: "late_payment" };
  await requestRefund(tx, whole, { orderId, entry: "refund_requested", actor });
  await queueOrderMail(tx, "order-edit-late", owner, { paymentId });
}
