import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order as orderTable } from "@/db/schema/orders";
import type { Result } from "@/lib/kernel/result";
import { shareOf } from "@/lib/refunds/plan-refund";
import { ORDER_CHANGED } from "@/lib/refunds/reasons";
import { refundToCredit } from "@/lib/refunds/refund-to-credit";
import { requestRefund } from "@/lib/refunds/request-refund";
import type { lockMoney } from "@/lib/refunds/write-refund";

type Locked = NonNullable<Awaited<ReturnType<typeof lockMoney>>>;

/**
 * Gives back what a changed order costs less, from its first payment on, then to the credits that paid, which pay less of
 * it from then on; `taxMinor` is the tax in it. Call it before the order's total shrinks; on an error the caller rolls back.
 */
export async function refundDifference(
  tx: Db,
  { order, payments }: Pick<Locked, "order" | "payments">,
  actor: string,
  amountMinor: number,
  taxMinor: number,
): Promise<Result<void, { readonly code: "refund_too_much" }>> {
  let given = 0;
  for (const pay of payments) {
    const part = Math.min(amountMinor - given, pay.amountMinor - pay.refundedMinor);
    if (part <= 0) continue;
    const tax = shareOf(taxMinor, given + part, amountMinor) - shareOf(taxMinor, given, amountMinor);
    const { id: paymentId, provider, providerPaymentId, currency } = pay;
    const money = { paymentId, provider, providerPaymentId, currency, amountMinor: part, taxMinor: tax };
    const told = { orderId: order.id, entry: "refund_requested", actor } as const;
    await requestRefund(tx, { ...money, reason: ORDER_CHANGED, actor }, told);
    given += part;
  }
  const toCredit = amountMinor - given;
  const lessCredit = sql`${orderTable.creditMinor} - ${toCredit}`;
  const refunded = await refundToCredit(tx, { orderId: order.id, actor, reason: ORDER_CHANGED }, toCredit);
  if (refunded.ok && toCredit > 0)
    await tx.update(orderTable).set({ creditMinor: lessCredit }).where(eq(orderTable.id, order.id));
  return refunded;
}
