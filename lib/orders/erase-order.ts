import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cart } from "@/db/schema/cart";
import { draftOrder } from "@/db/schema/drafts";
import { type OrderStatus, order, orderEvent, orderNote } from "@/db/schema/orders";
import { payment, reconciliationIssue, refund } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { OPEN_RETURNS, returnRequest } from "@/db/schema/returns";
import { upload } from "@/db/schema/uploads";
import { forgetBuyer } from "@/lib/documents/forget-buyer";
import type { Ctx } from "@/lib/kernel/context";
import { draftMailKey } from "@/lib/notifications/queue-draft-mail";

type OrderId = `ord_${string}`;

/** Orders from which nothing more is to be delivered. */
const DONE = ["delivered", "cancelled", "refunded"] as const satisfies readonly OrderStatus[];

/** Orders that nobody waits for any more: nothing is to be delivered, nothing comes back, no money is on its way back. */
export function isDone(db: Db) {
  const comesBack = db
    .select({ one: sql`1` })
    .from(returnRequest)
    .where(and(eq(returnRequest.orderId, order.id), inArray(returnRequest.status, OPEN_RETURNS)));
  const goesBack = db
    .select({ one: sql`1` })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(and(eq(payment.orderId, order.id), eq(refund.status, "requested")));
  return sql`(${inArray(order.status, [...DONE])} and not exists ${comesBack} and not exists ${goesBack})`;
}

/** Whether an order's person was erased: it is nobody's, and nobody can be written to about it. */
export function isErased(of: Pick<typeof order.$inferSelect, "email">): boolean {
  return of.email === "";
}

/**
 * Takes the person out of orders: name, contact, address and how staff changed them, note, the files they sent, what was
 * typed at their checkout, who they are at the provider, and whom messages went to; those that wait are not sent.
 * Amounts, lines, country and region stay for the books. Call it for orders that are done.
 */
export async function eraseOrders(tx: Db, ids: readonly OrderId[]): Promise<void> {
  if (ids.length === 0) return;
  const erased = await tx
    .update(order)
    .set({
      accountId: null,
      eraseWhenDone: false,
      email: "",
      phone: "",
      customerName: "",
      note: "",
      billingAddress: null,
      shippingAddress: sql`${order.shippingAddress} || '{"city":"","line1":"","line2":"","postalCode":""}'::jsonb`,
    })
    .where(inArray(order.id, [...ids]))
    .returning({ cartId: order.cartId });
  await forgetBuyer(tx, ids);
  const carts = erased.map(({ cartId }) => cartId);
  if (carts.length > 0) await tx.update(cart).set({ checkout: {} }).where(inArray(cart.id, carts));
  await tx.update(message).set(FORGOTTEN).where(aboutOrders(ids));
  await tx
    .update(upload)
    .set({ status: "dropped", refusedNote: "" })
    .where(inArray(upload.orderId, [...ids]));
  await forgetDrafts(tx, inArray(draftOrder.orderId, [...ids]));
  await tx.delete(orderNote).where(inArray(orderNote.orderId, [...ids]));
  // Of the timeline, which is append only, the database lets go of this alone.
  await tx
    .update(orderEvent)
    .set({ data: sql`${orderEvent.data} - 'before' - 'after'` })
    .where(and(inArray(orderEvent.orderId, [...ids]), eq(orderEvent.type, "address_changed")));
  await tx
    .update(returnRequest)
    .set({ note: "", answer: "" })
    .where(inArray(returnRequest.orderId, [...ids]));
  await tx
    .update(payment)
    .set({ customerId: null })
    .where(inArray(payment.orderId, [...ids]));
  const payments = tx
    .select({ id: payment.id })
    .from(payment)
    .where(inArray(payment.orderId, [...ids]));
  await tx.update(refund).set({ note: "" }).where(inArray(refund.paymentId, payments));
  await tx
    .update(reconciliationIssue)
    .set({ note: "" })
    .where(inArray(reconciliationIssue.orderId, [...ids]));
}

/** Takes the person out of drafts, and out of the mails with their links. */
export async function forgetDrafts(tx: Db, which: SQL | undefined): Promise<void> {
  const blank = { email: "", phone: "", customerName: "", city: "", line1: "", line2: "", postalCode: "" };
  const drafts = await tx
    .update(draftOrder)
    .set({ ...blank, note: "", staffNote: "", version: sql`${draftOrder.version} + 1` })
    .where(which)
    .returning({ id: draftOrder.id, sentCount: draftOrder.sentCount });
  const keys = drafts.flatMap(({ id, sentCount }) =>
    Array.from({ length: sentCount }, (_, before) => draftMailKey(id, before + 1)),
  );
  if (keys.length > 0) await tx.update(message).set(FORGOTTEN).where(inArray(message.key, keys));
}

/** A message without its reader; one that waited is never sent. */
export const FORGOTTEN = {
  recipient: "",
  data: sql`${message.data} - 'name'`,
  status: sql<"failed">`case when ${message.status} = 'queued' then 'failed' else ${message.status} end`,
};

/** Messages about these orders; served by `message_order_idx`. */
export function aboutOrders(ids: readonly OrderId[]) {
  return inArray(messageOrder, [...ids]);
}

const messageOrder = sql<string>`(${message.data} ->> 'orderId')`;

/** Erases orders of people who asked for it, once they are done and no message about them waits. Returns how many. */
export async function eraseDoneOrders(ctx: Pick<Ctx, "db">): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    const due = await tx
      .select({ id: order.id })
      .from(order)
      .where(and(eq(order.eraseWhenDone, true), isDone(tx)))
      .limit(500)
      .for("update", { skipLocked: true });
    const ids = due.map(({ id }) => id);
    const waiting = await tx
      .select({ orderId: messageOrder })
      .from(message)
      .where(and(eq(message.status, "queued"), aboutOrders(ids)));
    const ready = ids.filter((id) => !waiting.some(({ orderId }) => orderId === id));
    await eraseOrders(tx, ready);
    return ready.length;
  });
}
