import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { creditEntry } from "@/db/schema/credit";
import { order } from "@/db/schema/orders";
import { payment, refund } from "@/db/schema/payments";

type OrderId = `ord_${string}`;

/** Once all its money is back, and what credits paid of it: then it is refunded. One that was cancelled stays so. */
export async function markRefunded(tx: Db, orderId: OrderId): Promise<void> {
  const kept = tx
    .select({ one: sql`1` })
    .from(payment)
    .where(
      and(
        eq(payment.orderId, orderId),
        eq(payment.status, "captured"),
        sql`${payment.amountMinor} > (select coalesce(sum(${refund.amountMinor}), 0) from ${refund}
          where ${refund.paymentId} = ${payment.id} and ${refund.status} = 'succeeded')`,
      ),
    );
  const held = tx
    .select({ one: sql`1` })
    .from(creditEntry)
    .where(eq(creditEntry.orderId, orderId))
    .having(sql`sum(${creditEntry.deltaMinor}) < 0`);
  await tx
    .update(order)
    .set({ status: "refunded" })
    .where(
      and(
        eq(order.id, orderId),
        inArray(order.status, ["paid", "packed", "shipped", "delivered"]),
        sql`${order.paidAt} is not null`,
        sql`not exists (${kept})`,
        sql`not exists (${held})`,
      ),
    );
}
