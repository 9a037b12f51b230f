import { and, eq, lt } from "drizzle-orm";
import { payment } from "@/db/schema/payments";
import type { Ctx } from "@/lib/kernel/context";
import type { PaymentMethod } from "@/lib/markets/market";
import { settlePayment, settleSeen } from "./settle-payment";

/** Payments younger than this are left to the webhook and the browser. */
const QUIET_MS = 60_000;
/** How far back the provider's list is read. */
const WINDOW_MS = 3 * 24 * 3_600_000;

/**
 * Heals what dropped webhooks left behind: open payments are read again, and every captured payment of this market
 * is matched. Resolves with how many orders it finished and the provider's ids of money that fits none of ours.
 */
export async function reconcile(
  ctx: Pick<Ctx, "db" | "market" | "payments" | "actor" | "log" | "clock">,
): Promise<{ readonly settled: number; readonly unmatched: readonly string[] }> {
  let settled = 0;
  const unmatched: string[] = [];
  for (const method of Object.keys(ctx.payments) as PaymentMethod[]) {
    settled += await settleOpen(ctx, method);
    const since = new Date(ctx.clock().getTime() - WINDOW_MS);
    for await (const seen of ctx.payments[method]?.listCaptured(since) ?? []) {
      if (seen.market !== ctx.market.code) continue;
      const result = await settleSeen(ctx, method, seen);
      if (result.ok && result.value.outcome === "paid") settled += 1;
      if (!result.ok && seen.refundedMinor < seen.amountMinor) unmatched.push(seen.providerPaymentId ?? "unknown");
    }
  }
  if (unmatched.length > 0) ctx.log.error({ unmatched }, "captured payments fit no order");
  return { settled, unmatched };
}

/** Reads again every payment that is still open. */
async function settleOpen(ctx: Parameters<typeof reconcile>[0], method: PaymentMethod): Promise<number> {
  const open = await ctx.db
    .select({ sessionId: payment.providerSessionId })
    .from(payment)
    .where(
      and(
        eq(payment.provider, method),
        eq(payment.status, "open"),
        lt(payment.createdAt, new Date(ctx.clock().getTime() - QUIET_MS)),
      ),
    )
    .limit(500);
  let settled = 0;
  for (const { sessionId } of open) {
    if (!sessionId) continue;
    const result = await settlePayment(ctx, method, { sessionId });
    if (result.ok && result.value.outcome === "paid") settled += 1;
  }
  return settled;
}
