import { and, eq, inArray, isNull, or } from "drizzle-orm";
import { payment } from "@/db/schema/payments";
import { actorName, type Ctx } from "@/lib/kernel/context";
import type { PaymentMethod } from "@/lib/markets/market";
import { recordTimeline } from "@/lib/orders/timeline";
import { findPayment } from "./find-payment";
import type { PaymentProvider, ProviderPayment } from "./provider";

/**
 * Takes money that the shopper has approved, where that is our own call. The attempt is marked as being captured
 * before the provider is asked: who gives an order up closes its attempt in SQL and so either comes first, and no
 * money moves, or finds the mark and waits. A repeated call has the same key. Rejects when the answer is unknown.
 */
export async function takeApproved(
  ctx: Pick<Ctx, "db" | "market" | "actor" | "log">,
  method: PaymentMethod,
  provider: Pick<PaymentProvider, "capture">,
  seen: ProviderPayment,
): Promise<ProviderPayment | "declined"> {
  const { sessionId } = seen;
  const pay = await findPayment(ctx, method, seen);
  if (!pay || !sessionId || !provider.capture) return seen;
  if (seen.amountMinor !== pay.amountMinor || seen.currency.toUpperCase() !== pay.currency) {
    ctx.log.error({ paymentId: pay.id, amountMinor: seen.amountMinor }, "approved payment differs from its order");
    return seen;
  }
  const [marked] = await ctx.db
    .update(payment)
    .set({ status: "capturing", providerSessionId: sessionId })
    .where(
      and(
        eq(payment.id, pay.id),
        inArray(payment.status, ["starting", "open", "capturing"]),
        or(isNull(payment.providerSessionId), eq(payment.providerSessionId, sessionId)),
      ),
    )
    .returning({ id: payment.id });
  if (!marked) return seen;
  const answer = await provider.capture({ sessionId, idempotencyKey: `capture:${pay.id}` });
  if (answer.outcome === "captured") return answer.payment;
  await ctx.db.transaction(async (tx) => {
    const [back] = await tx
      .update(payment)
      .set({ status: "open" })
      .where(and(eq(payment.id, pay.id), eq(payment.status, "capturing")))
      .returning({ id: payment.id });
    if (back) await recordTimeline(tx, pay.orderId, "payment_declined", actorName(ctx.actor));
  });
  return "declined";
}
