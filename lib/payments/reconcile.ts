import { and, asc, eq, inArray, lt } from "drizzle-orm";
import { payment } from "@/db/schema/payments";
import type { Ctx } from "@/lib/kernel/context";
import type { PaymentMethod } from "@/lib/markets/market";
import type { ListedPayment } from "./provider";
import { settlePayment } from "./settle-payment";

/** Payments younger than this are left to the webhook and the browser. */
const QUIET_MS = 60_000;
/** How far back the provider's list is read. */
const WINDOW_MS = 3 * 24 * 3_600_000;

/** Provider calls that may fail in one run before it gives up: the provider is away then. */
const FAILURES = 5;

type ReconcileCtx = Pick<Ctx, "db" | "market" | "payments" | "actor" | "log" | "clock">;

/**
 * Heals what dropped webhooks left behind: open payments are read again, and every captured payment of this market
 * is matched. Resolves with how many orders it finished and the provider's ids of money that fits none of ours.
 * One payment that cannot be read or settled keeps no other from it; rejects when five cannot.
 */
export async function reconcile(
  ctx: ReconcileCtx,
): Promise<{ readonly settled: number; readonly unmatched: readonly string[] }> {
  let settled = 0;
  const unmatched: string[] = [];
  const attempt = careful(ctx);
  for (const method of Object.keys(ctx.payments) as PaymentMethod[]) {
    for (const { sessionId } of await openPayments(ctx, method)) {
      if (!sessionId) continue;
      const result = await attempt({ sessionId }, () => settlePayment(ctx, method, { sessionId }));
      if (result?.ok && result.value.outcome === "paid") settled += 1;
    }
    const since = new Date(ctx.clock().getTime() - WINDOW_MS);
    for await (const seen of ctx.payments[method]?.listCaptured(since) ?? []) {
      if (seen.market !== ctx.market.code) continue;
      const result = await attempt({ providerPaymentId: seen.providerPaymentId }, () =>
        settleListed(ctx, method, seen),
      );
      if (result?.ok && result.value.outcome === "paid") settled += 1;
      if (result && !result.ok && seen.refundedMinor < seen.amountMinor)
        unmatched.push(seen.providerPaymentId ?? "unknown");
    }
  }
  if (unmatched.length > 0) ctx.log.error({ unmatched }, "captured payments fit no order");
  return { settled, unmatched };
}

/** Reads a listed payment whole and settles it. */
async function settleListed(ctx: ReconcileCtx, method: PaymentMethod, { providerPaymentId }: ListedPayment) {
  return providerPaymentId ? settlePayment(ctx, method, { providerPaymentId }) : undefined;
}

/** Runs work whose failure is logged and counted; `undefined` when it failed. */
function careful(ctx: Pick<Ctx, "log">) {
  let failures = 0;
  return async <T>(about: Readonly<Record<string, unknown>>, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      failures += 1;
      if (failures >= FAILURES) throw error;
      ctx.log.error({ ...about, err: error }, "payment was not reconciled");
      return undefined;
    }
  };
}

/** Payments that are still open although their shopper had time, oldest first. */
async function openPayments(ctx: ReconcileCtx, method: PaymentMethod) {
  return ctx.db
    .select({ sessionId: payment.providerSessionId })
    .from(payment)
    .where(
      and(
        eq(payment.provider, method),
        inArray(payment.status, ["open", "capturing"]),
        lt(payment.createdAt, new Date(ctx.clock().getTime() - QUIET_MS)),
      ),
    )
    .orderBy(asc(payment.createdAt))
    .limit(500);
}
