import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { LIVE_PAYMENT_STATUSES, payment } from "@/db/schema/payments";

/** True of an order none of whose attempts can still become money: a condition of a conditional UPDATE. */
export function noLivePayment(tx: Db, orderId: `ord_${string}`) {
  const live = and(eq(payment.orderId, orderId), inArray(payment.status, LIVE_PAYMENT_STATUSES));
  return sql`not exists (${tx.select({ one: sql`1` }).from(payment).where(live)})`;
}
