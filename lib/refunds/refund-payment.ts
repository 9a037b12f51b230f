import { eq } from "drizzle-orm";
import { payment, refund } from "@/db/schema/payments";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { ok } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { WAYS } from "@/lib/payments/ways";
import { finishRefund } from "./record-refunds";

/**
 * Asks the provider for a refund that was written before. Its id is the provider's idempotency key, so a repeated
 * call gives money back once. A refusal for good ends it as `failed`, for staff to look at. Rejects when the provider's answer is unknown: the job tries again.
 */
export async function refundPayment(
  ctx: Pick<Ctx, "db" | "payments" | "actor" | "log">,
  refundId: `rfd_${string}`,
): Promise<void> {
  const [row] = await ctx.db.select().from(refund).where(eq(refund.id, refundId));
  if (row?.status !== "requested") return;
  const provider = ctx.payments[row.provider];
  if (!provider) {
    // Cash and transfers are given back by hand; staff say when they did.
    if (WAYS[row.provider] !== "page") return;
    throw new Error(`no provider for ${row.provider}`);
  }
  const answer = await provider.refund({
    providerPaymentId: row.providerPaymentId,
    amountMinor: row.amountMinor,
    currency: row.currency,
    idempotencyKey: `refund:${row.id}`,
    refundId: row.id,
  });
  if (answer.status === "failed") ctx.log.error({ refundId: row.id, why: answer.why }, "refund was refused");
  const [owner] = row.paymentId
    ? await ctx.db.select({ orderId: payment.orderId }).from(payment).where(eq(payment.id, row.paymentId))
    : [];
  await transact(ctx.db, async (tx) => {
    await finishRefund(tx, row, owner && { orderId: owner.orderId, actor: actorName(ctx.actor) }, answer);
    return ok(undefined);
  });
}
