import { and, eq } from "drizzle-orm";
import { payment, refund } from "@/db/schema/payments";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { recordTimeline } from "@/lib/orders/timeline";

/**
 * Asks the provider for a refund that was written before. Its id is the provider's idempotency key, so a repeated
 * call gives money back once. Rejects when the provider's answer is unknown: the job tries again.
 */
export async function refundPayment(
  ctx: Pick<Ctx, "db" | "payments" | "actor">,
  refundId: `rfd_${string}`,
): Promise<void> {
  const [row] = await ctx.db.select().from(refund).where(eq(refund.id, refundId));
  if (row?.status !== "requested") return;
  const provider = ctx.payments[row.provider];
  if (!provider) throw new Error(`no provider for ${row.provider}`);
  const { providerRefundId } = await provider.refund({
    providerPaymentId: row.providerPaymentId,
    amountMinor: row.amountMinor,
    idempotencyKey: `refund:${row.id}`,
    refundId: row.id,
  });
  await ctx.db.transaction(async (tx) => {
    const [done] = await tx
      .update(refund)
      .set({ status: "succeeded", providerRefundId })
      .where(and(eq(refund.id, row.id), eq(refund.status, "requested")))
      .returning({ paymentId: refund.paymentId });
    if (!done?.paymentId) return;
    const [owner] = await tx.select({ orderId: payment.orderId }).from(payment).where(eq(payment.id, done.paymentId));
    if (owner)
      await recordTimeline(tx, owner.orderId, "refunded", actorName(ctx.actor), { amountMinor: row.amountMinor });
  });
}
