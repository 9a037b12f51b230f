import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cart } from "@/db/schema/cart";
import { type OrderStatus, order, orderNote } from "@/db/schema/orders";
import { message } from "@/db/schema/platform";
import { returnRequest } from "@/db/schema/returns";
import { forgetBuyer } from "@/lib/documents/forget-buyer";
import type { Ctx } from "@/lib/kernel/context";

type OrderId = `ord_${string}`;

/** Orders from which nothing more is to be delivered. */
export const DONE = ["delivered", "cancelled", "refunded"] as const satisfies readonly OrderStatus[];

/** Whether an order's person was erased: it is nobody's, and nobody can be written to about it. */
export function isErased(of: Pick<typeof order.$inferSelect, "email">): boolean {
  return of.email === "";
}

/**
 * Takes the person out of orders: name, contact, address, note, what was typed at their checkout, and whom messages
 * went to; those that wait are not sent. Amounts, lines, country and region stay for the books. Call it for orders
 * from which nothing more is to be delivered.
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
  await tx.delete(orderNote).where(inArray(orderNote.orderId, [...ids]));
  await tx
    .update(returnRequest)
    .set({ note: "", answer: "" })
    .where(inArray(returnRequest.orderId, [...ids]));
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
      .where(and(eq(order.eraseWhenDone, true), inArray(order.status, [...DONE])))
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
