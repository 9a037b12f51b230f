import { and, eq, inArray, sql } from "drizzle-orm";
import { payment, refund } from "@/db/schema/payments";
import type { Ctx } from "@/lib/kernel/context";
import type { PaymentMethod } from "@/lib/markets/market";
import { openIssue } from "./open-issue";
import type { ListedPayment } from "./provider";
import { settlePayment } from "./settle-payment";

type CompareCtx = Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log">;
type Payment = typeof payment.$inferSelect;
type Ours = { readonly row: Payment | undefined; readonly refundedMinor: number };

/** Runs one payment's work so that its failure keeps no other from being compared. */
export type Attempt = <T>(about: Readonly<Record<string, unknown>>, work: () => Promise<T>) => Promise<T | undefined>;

/**
 * Compares payments that a provider lists as captured with ours; two queries for all of them. One that differs is read
 * whole and settled, which heals it when an event was lost; what still differs becomes an issue.
 */
export async function compareListed(
  ctx: CompareCtx,
  method: PaymentMethod,
  listed: readonly ListedPayment[],
  attempt: Attempt,
): Promise<{ readonly settled: number; readonly unmatched: readonly string[] }> {
  let settled = 0;
  const unmatched: string[] = [];
  const before = await oursOf(ctx, method, listed);
  for (const seen of listed) {
    const { providerPaymentId } = seen;
    if (!providerPaymentId || isSame(seen, before(seen))) continue;
    const result = await attempt({ providerPaymentId }, () => settlePayment(ctx, method, { providerPaymentId }));
    if (!result) continue;
    if (result.ok && result.value.outcome === "paid") settled += 1;
    if (!result.ok && seen.refundedMinor < seen.amountMinor) unmatched.push(providerPaymentId);
    await tellRest(ctx, method, seen, (await oursOf(ctx, method, [seen]))(seen), result.ok);
  }
  return { settled, unmatched };
}

/** Our side of payments: the attempt that each names, and what of its money we know to have gone back. */
async function oursOf(
  ctx: CompareCtx,
  method: PaymentMethod,
  listed: readonly ListedPayment[],
): Promise<(seen: ListedPayment) => Ours> {
  const paymentIds = listed.flatMap(({ paymentId }) => (paymentId ? [paymentId as Payment["id"]] : []));
  const providerIds = listed.flatMap(({ providerPaymentId }) => (providerPaymentId ? [providerPaymentId] : []));
  const rows =
    paymentIds.length === 0
      ? []
      : await ctx.db
          .select()
          .from(payment)
          .where(and(eq(payment.provider, method), inArray(payment.id, paymentIds)));
  const sums =
    providerIds.length === 0
      ? []
      : await ctx.db
          .select({ id: refund.providerPaymentId, minor: sql<number>`sum(${refund.amountMinor})`.mapWith(Number) })
          .from(refund)
          .where(
            and(
              eq(refund.provider, method),
              inArray(refund.providerPaymentId, providerIds),
              eq(refund.status, "succeeded"),
            ),
          )
          .groupBy(refund.providerPaymentId);
  const byId = new Map(rows.map((row) => [String(row.id), row]));
  const refunded = new Map(sums.map(({ id, minor }) => [id, minor]));
  return (seen) => {
    const row = byId.get(seen.paymentId ?? "");
    return {
      row: row && row.orderId === seen.orderId ? row : undefined,
      refundedMinor: refunded.get(seen.providerPaymentId ?? "") ?? 0,
    };
  };
}

function isSame(seen: ListedPayment, { row, refundedMinor }: Ours): boolean {
  const isOwn = row?.status === "captured" && row.providerPaymentId === seen.providerPaymentId;
  // A second payment for one order is ours when all of it went back.
  const isReturned = row !== undefined && !isOwn && refundedMinor === seen.amountMinor;
  return (isReturned || (isOwn && !differs(seen, row))) && refundedMinor === seen.refundedMinor;
}

function differs(seen: ListedPayment, row: Payment): boolean {
  return seen.amountMinor !== row.amountMinor || seen.currency.toUpperCase() !== row.currency;
}

/** What of a difference is left after it was settled, for a person to see. */
async function tellRest(
  ctx: CompareCtx,
  provider: PaymentMethod,
  seen: ListedPayment,
  ours: Ours,
  isKnown: boolean,
): Promise<void> {
  const { providerPaymentId, amountMinor, refundedMinor, currency } = seen;
  if (!providerPaymentId || isSame(seen, ours)) return;
  const about = { provider, subject: providerPaymentId, providerPaymentId, currency };
  const orderId = ours.row?.orderId ?? null;
  if (!isKnown || !ours.row) {
    if (refundedMinor >= amountMinor) return;
    return openIssue(ctx, { ...about, kind: "payment_unknown", orderId, oursMinor: null, theirsMinor: amountMinor });
  }
  const isOwn = ours.row.status === "captured" && ours.row.providerPaymentId === providerPaymentId;
  if (isOwn && differs(seen, ours.row)) {
    const oursMinor = ours.row.amountMinor;
    return openIssue(ctx, { ...about, kind: "amount_differs", orderId, oursMinor, theirsMinor: amountMinor });
  }
  if (ours.refundedMinor !== refundedMinor) {
    // Ours may be on its way to the provider at this moment, and a second payment's refund with it.
    if (await isUnderWay(ctx, provider, providerPaymentId)) return;
    const oursMinor = ours.refundedMinor;
    return openIssue(ctx, { ...about, kind: "refund_differs", orderId, oursMinor, theirsMinor: refundedMinor });
  }
  if (isOwn || (await isUnderWay(ctx, provider, providerPaymentId))) return;
  return openIssue(ctx, { ...about, kind: "payment_unsettled", orderId, oursMinor: null, theirsMinor: amountMinor });
}

async function isUnderWay(ctx: CompareCtx, provider: PaymentMethod, providerPaymentId: string): Promise<boolean> {
  const asked = and(
    eq(refund.provider, provider),
    eq(refund.providerPaymentId, providerPaymentId),
    eq(refund.status, "requested"),
  );
  return (await ctx.db.$count(refund, asked)) > 0;
}

/** Whether a payment is in both books alike, as it is now. */
export async function isInBothBooks(ctx: CompareCtx, method: PaymentMethod, seen: ListedPayment): Promise<boolean> {
  return isSame(seen, (await oursOf(ctx, method, [seen]))(seen));
}
