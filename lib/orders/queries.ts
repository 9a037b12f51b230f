import { asc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { orderEdit } from "@/db/schema/edits";
import { order, orderEvent, orderLine } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { orderDiscount } from "@/db/schema/promotions";
import { withinCredit } from "@/lib/credit/credit";
import { creditReturnsOf, creditsOfOrder } from "@/lib/credit/load-credits";
import { waitsOf } from "@/lib/inventory/waiting-units";
import { filesOfOrders } from "@/lib/uploads/files-of-orders";
import { refundsOf, returnsOf, shipmentsOf } from "./after-sale";

/**
 * An order with its frozen lines and discounts, what credits paid of it, its latest payment, its timeline and what came after the sale: what the order page,
 * mails and documents show.
 */
export type OrderView = NonNullable<Awaited<ReturnType<typeof orderById>>>;

/** `undefined` for an id that is none of this market's. */
export async function orderById(db: Db, id: `ord_${string}`) {
  const [found] = await db.select().from(order).where(eq(order.id, id));
  if (!found) return undefined;
  const [
    lines,
    discounts,
    credits,
    creditReturns,
    payments,
    timeline,
    refunds,
    shipments,
    returns,
    edits,
    files,
    waits,
  ] = await Promise.all([
    db.select().from(orderLine).where(eq(orderLine.orderId, id)).orderBy(asc(orderLine.position)),
    db.select().from(orderDiscount).where(eq(orderDiscount.orderId, id)).orderBy(asc(orderDiscount.position)),
    creditsOfOrder(db, id),
    creditReturnsOf(db, id),
    db.select().from(payment).where(eq(payment.orderId, id)).orderBy(asc(payment.attempt)),
    db
      .select()
      .from(orderEvent)
      .where(eq(orderEvent.orderId, id))
      .orderBy(asc(orderEvent.createdAt), asc(orderEvent.id)),
    refundsOf(db, id),
    shipmentsOf(db, id),
    returnsOf(db, id),
    db.select().from(orderEdit).where(eq(orderEdit.orderId, id)).orderBy(asc(orderEdit.createdAt), asc(orderEdit.id)),
    filesOfOrders(db, [id]),
    waitsOf(db, id),
  ]);
  return {
    ...found,
    lines,
    discounts,
    credits: withinCredit(credits, found.creditMinor),
    creditReturns,
    payments,
    payment: payments.at(-1),
    timeline,
    refunds,
    shipments,
    returns,
    edits,
    files,
    waits,
  };
}

/** The order of a public link; `undefined` for a token that is none. */
export async function orderIdByToken(db: Db, publicToken: string): Promise<`ord_${string}` | undefined> {
  if (!/^[0-9a-z]{32}$/.test(publicToken)) return undefined;
  const [found] = await db.select({ id: order.id }).from(order).where(eq(order.publicToken, publicToken));
  return found?.id;
}

/** The order behind a public link, as its page shows it; `undefined` for a token that is none. */
export async function orderByToken(db: Db, publicToken: string): Promise<OrderView | undefined> {
  const id = await orderIdByToken(db, publicToken);
  return id && orderById(db, id);
}
