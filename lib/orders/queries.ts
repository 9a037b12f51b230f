import { asc, desc, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order, orderEvent, orderLine } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";

/** An order with its frozen lines, its latest payment and its timeline: what the order page, mails and documents show. */
export type OrderView = NonNullable<Awaited<ReturnType<typeof orderById>>>;

/** `undefined` for an id that is none of this market's. */
export async function orderById(db: Db, id: `ord_${string}`) {
  const [found] = await db.select().from(order).where(eq(order.id, id));
  if (!found) return undefined;
  const [lines, payments, timeline] = await Promise.all([
    db.select().from(orderLine).where(eq(orderLine.orderId, id)).orderBy(asc(orderLine.position)),
    db
      .select({ provider: payment.provider, status: payment.status, redirectUrl: payment.redirectUrl })
      .from(payment)
      .where(eq(payment.orderId, id))
      .orderBy(desc(payment.attempt))
      .limit(1),
    db
      .select({ type: orderEvent.type, createdAt: orderEvent.createdAt })
      .from(orderEvent)
      .where(eq(orderEvent.orderId, id))
      .orderBy(asc(orderEvent.createdAt), asc(orderEvent.id)),
  ]);
  return { ...found, lines, payment: payments[0], timeline };
}

/** The order behind a public link; `undefined` for a token that is none. */
export async function orderByToken(db: Db, publicToken: string): Promise<OrderView | undefined> {
  if (!/^[0-9a-z]{32}$/.test(publicToken)) return undefined;
  const [found] = await db.select({ id: order.id }).from(order).where(eq(order.publicToken, publicToken));
  return found && orderById(db, found.id);
}
