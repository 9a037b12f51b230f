import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, notExists, or, sql } from "drizzle-orm";
import { payment, reconciliationIssue, reconciliationMark, refund } from "@/db/schema/payments";
import type { Ctx } from "@/lib/kernel/context";
import type { PaymentMethod } from "@/lib/markets/market";
import { closeIssue, recheckIssue } from "./close-issue";
import { compareListed } from "./compare-listed";
import { openIssue } from "./open-issue";
import type { ListedPayment, PaymentProvider } from "./provider";
import { settlePayment } from "./settle-payment";
import { WAYS } from "./ways";

const HOUR_MS = 3_600_000;
/** Payments younger than this are left to the webhook and the browser. */
const QUIET_MS = 60_000;
/** How far back a run reads at least: PayPal's report is up to three hours late. */
const LEAST_WINDOW_MS = 6 * HOUR_MS;
/** What was compared before is read again for as long, so that nothing falls between two runs. */
const OVERLAP_MS = HOUR_MS;
/** How far back the run of the night reads, and the first one. */
const LONG_WINDOW_MS = 30 * 24 * HOUR_MS;
/** How long a refund may wait for the provider. */
const STUCK_MS = 15 * 60_000;
const BATCH = 100;
/** Whose refunds the provider makes, not people. */
const ON_PAGES = (Object.keys(WAYS) as PaymentMethod[]).filter((method) => WAYS[method] === "page");

/** Provider calls that may fail in one run before it gives up: the provider is away then. */
const FAILURES = 5;

type ReconcileCtx = Pick<Ctx, "db" | "market" | "payments" | "actor" | "log" | "clock">;
type Attempt = ReturnType<typeof careful>;
export type Reconciled = { readonly settled: number; readonly unmatched: readonly string[] };

/**
 * Holds the books of every provider beside ours. Heals what dropped webhooks left behind: open payments are read again,
 * and captured ones that differ from ours are read and settled. What cannot be healed becomes an issue for a person, and
 * issues that have gone away are closed. One payment that cannot be read keeps no other from it; rejects when five cannot.
 * Resolves with how many orders it finished and the provider's ids of money that fits none of ours.
 */
export async function reconcile(ctx: ReconcileCtx, window: keyof typeof UNENDED = "since_last"): Promise<Reconciled> {
  const attempt = careful(ctx);
  const healed = { settled: 0 };
  const unmatched: string[] = [];
  for (const [method, provider] of Object.entries(ctx.payments) as [PaymentMethod, PaymentProvider][]) {
    await settleOpen(ctx, method, window, attempt, healed);
    const now = ctx.clock();
    const since = window === "long" ? new Date(now.getTime() - LONG_WINDOW_MS) : await sinceLast(ctx, method);
    const seen = new Set<string>();
    for await (const batch of inBatches(provider.listCaptured(since))) {
      const ours = batch.filter((one) => one.market === ctx.market.code);
      for (const { providerPaymentId } of ours) if (providerPaymentId) seen.add(providerPaymentId);
      const told = await compareListed(ctx, method, ours, attempt);
      healed.settled += told.settled;
      unmatched.push(...told.unmatched);
    }
    await findMissing(ctx, method, provider, since, seen, attempt);
    await mark(ctx, method, now);
  }
  await findStuckRefunds(ctx);
  await closeGone(ctx, attempt);
  if (unmatched.length > 0) ctx.log.error({ unmatched }, "captured payments fit no order");
  return { settled: healed.settled, unmatched };
}

async function* inBatches(rows: AsyncIterable<ListedPayment>): AsyncIterable<readonly ListedPayment[]> {
  let batch: ListedPayment[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
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

/** What has no end yet; what is held for days is read in the night, for what became of it at the provider. */
const UNENDED = {
  since_last: ["open", "capturing", "voiding"],
  long: ["open", "capturing", "voiding", "authorized"],
} as const;

/** Reads payments again that are still open although their shopper had time, oldest first. */
async function settleOpen(
  ctx: ReconcileCtx,
  method: PaymentMethod,
  window: keyof typeof UNENDED,
  attempt: Attempt,
  healed: { settled: number },
): Promise<void> {
  const open = await ctx.db
    .select({ sessionId: payment.providerSessionId })
    .from(payment)
    .where(
      and(
        eq(payment.provider, method),
        inArray(payment.status, UNENDED[window]),
        isNotNull(payment.providerSessionId),
        lt(payment.createdAt, new Date(ctx.clock().getTime() - QUIET_MS)),
      ),
    )
    .orderBy(asc(payment.createdAt))
    .limit(window === "long" ? 5_000 : 500);
  for (const { sessionId } of open) {
    if (!sessionId) continue;
    const result = await attempt({ sessionId }, () => settlePayment(ctx, method, { sessionId }));
    if (result?.ok && result.value.outcome === "paid") healed.settled += 1;
  }
}

async function sinceLast(ctx: ReconcileCtx, method: PaymentMethod): Promise<Date> {
  const [last] = await ctx.db.select().from(reconciliationMark).where(eq(reconciliationMark.provider, method));
  const now = ctx.clock().getTime();
  if (!last) return new Date(now - LONG_WINDOW_MS);
  return new Date(Math.min(now - LEAST_WINDOW_MS, last.through.getTime() - OVERLAP_MS));
}

async function mark(ctx: ReconcileCtx, provider: PaymentMethod, through: Date): Promise<void> {
  await ctx.db
    .insert(reconciliationMark)
    .values({ provider, through })
    .onConflictDoUpdate({ target: reconciliationMark.provider, set: { through } });
}

/** Money that we wrote down as captured and that the provider's list lacks, once the list must have it. */
async function findMissing(
  ctx: ReconcileCtx,
  method: PaymentMethod,
  provider: PaymentProvider,
  since: Date,
  seen: ReadonlySet<string>,
  attempt: Attempt,
): Promise<void> {
  const rows = await ctx.db
    .select()
    .from(payment)
    .where(
      and(
        eq(payment.provider, method),
        eq(payment.status, "captured"),
        gt(payment.capturedAt, since),
        lt(payment.capturedAt, new Date(ctx.clock().getTime() - LEAST_WINDOW_MS / 2)),
      ),
    );
  for (const row of rows) {
    const { providerPaymentId } = row;
    if (!providerPaymentId || seen.has(providerPaymentId)) continue;
    const read = await attempt({ providerPaymentId }, async () => ({ is: await provider.read({ providerPaymentId }) }));
    if (!read || read.is?.status === "captured") continue;
    await openIssue(ctx, {
      kind: "payment_missing",
      provider: method,
      subject: providerPaymentId,
      orderId: row.orderId,
      providerPaymentId,
      oursMinor: row.amountMinor,
      theirsMinor: null,
      currency: row.currency,
    });
  }
}

/**
 * Refunds that the provider refused, or has not taken for too long, and that no issue tells of yet; those by hand are
 * staff's. The oldest first, as many as one run has time for.
 */
async function findStuckRefunds(ctx: ReconcileCtx): Promise<void> {
  const late = new Date(ctx.clock().getTime() - STUCK_MS);
  const told = ctx.db
    .select({ one: sql`1` })
    .from(reconciliationIssue)
    .where(
      and(
        eq(reconciliationIssue.kind, "refund_stuck"),
        eq(reconciliationIssue.provider, refund.provider),
        eq(reconciliationIssue.subject, sql`${refund.id}`),
        sql`${reconciliationIssue.resolution} is distinct from 'healed'`,
      ),
    );
  const rows = await ctx.db
    .select({ row: refund, orderId: payment.orderId })
    .from(refund)
    .leftJoin(payment, eq(payment.id, refund.paymentId))
    .where(
      and(
        inArray(refund.provider, ON_PAGES),
        or(eq(refund.status, "failed"), and(eq(refund.status, "requested"), lt(refund.createdAt, late))),
        notExists(told),
      ),
    )
    .orderBy(asc(refund.createdAt))
    .limit(BATCH);
  for (const { row, orderId } of rows) {
    await openIssue(ctx, {
      kind: "refund_stuck",
      provider: row.provider,
      subject: row.id,
      orderId,
      providerPaymentId: row.providerPaymentId,
      oursMinor: row.amountMinor,
      theirsMinor: null,
      currency: row.currency,
    });
  }
}

/** Looks at the issues that wait, the ones first that were not looked at for longest, and closes those that are no more. */
async function closeGone(ctx: ReconcileCtx, attempt: Attempt): Promise<void> {
  const next = ctx.db
    .select({ id: reconciliationIssue.id })
    .from(reconciliationIssue)
    .where(isNull(reconciliationIssue.resolvedAt))
    .orderBy(sql`${reconciliationIssue.checkedAt} asc nulls first`)
    .limit(BATCH);
  const waiting = await ctx.db
    .update(reconciliationIssue)
    .set({ checkedAt: ctx.clock() })
    .where(inArray(reconciliationIssue.id, next))
    .returning();
  for (const issue of waiting) {
    const isGone = await attempt({ issueId: issue.id }, () => recheckIssue(ctx, issue));
    if (isGone) await closeIssue(ctx.db, ctx, issue.id, "healed", "");
  }
}
