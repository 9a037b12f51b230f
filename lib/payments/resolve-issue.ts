import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { payment, reconciliationIssue, refund } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import { enqueue } from "@/lib/jobs/enqueue";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { isCurrencyCode } from "@/lib/money/currency";
import { lockOrder } from "@/lib/orders/lock-order";
import { ASKED_ANEW, ORDER_CHANGED, REFUND_REASONS } from "@/lib/refunds/reasons";
import { requestRefund } from "@/lib/refunds/request-refund";
import { closeIssue, type Issue, recheckIssue } from "./close-issue";

export const ResolveIssueInput = z.object({
  action: z.enum(["settle", "refund", "known"]),
  note: z.string().trim().max(500).catch(""),
});
export type ResolveIssueInput = z.infer<typeof ResolveIssueInput>;

export type ResolveIssueError =
  | { readonly code: "not_found" }
  /** Somebody has ended it. */
  | { readonly code: "conflict" }
  /** Settling did not make the books agree. */
  | { readonly code: "still_differs" }
  /** There is no such money to give back. */
  | { readonly code: "not_refundable" }
  /** An issue is not called known without a word why. */
  | { readonly code: "note_missing" }
  | { readonly code: "payment_provider_unavailable" };

type ResolveCtx = Pick<Ctx, "db" | "market" | "payments" | "actor" | "log" | "clock">;

const LEFT_MINOR = { minor: sql<number>`(${payment.amountMinor} - ${payment.refundedMinor})::int` };

/** Money that belongs to no order and may go back. */
const REFUNDABLE: readonly Issue["kind"][] = ["payment_unknown", "amount_differs", "payment_unsettled"];

/**
 * Ends a difference between the provider's books and ours: settles the payment anew, gives the money back, or says that it is
 * known and why. Each once, whoever else tries at the same moment.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function resolveIssue(
  ctx: ResolveCtx,
  id: string,
  { action, note }: ResolveIssueInput,
): Promise<Result<void, ResolveIssueError>> {
  authorise(ctx, "payment.reconcile");
  const [issue] = await ctx.db
    .select()
    .from(reconciliationIssue)
    .where(eq(reconciliationIssue.id, id as Issue["id"]));
  if (!issue) return err({ code: "not_found" });
  if (issue.resolvedAt) return err({ code: "conflict" });
  if (action === "known") {
    if (note === "") return err({ code: "note_missing" });
    return (await closeIssue(ctx.db, ctx, issue.id, "known", note)) ? ok(undefined) : err({ code: "conflict" });
  }
  try {
    return action === "settle" ? await settleAnew(ctx, issue, note) : await giveBack(ctx, issue, note);
  } catch (error) {
    ctx.log.error({ err: error, issueId: issue.id }, "issue was not resolved");
    return err({ code: "payment_provider_unavailable" });
  }
}

async function settleAnew(ctx: ResolveCtx, issue: Issue, note: string): Promise<Result<void, ResolveIssueError>> {
  if (issue.kind === "refund_stuck") return askAgain(ctx, issue, note);
  if (!(await recheckIssue(ctx, issue))) return err({ code: "still_differs" });
  return (await closeIssue(ctx.db, ctx, issue.id, "settled", note)) ? ok(undefined) : err({ code: "conflict" });
}

/** A refund that waits is asked for again at once; one that was refused for good, as another one. */
async function askAgain(ctx: ResolveCtx, issue: Issue, note: string): Promise<Result<void, ResolveIssueError>> {
  const [row] = await ctx.db
    .select()
    .from(refund)
    .where(eq(refund.id, issue.subject as `rfd_${string}`));
  if (row?.status === "failed") return askAnew(ctx, issue, row, note);
  if (row?.status === "requested")
    await enqueue(ctx.db, "refund-payment", { refundId: row.id }, { key: `refund:${row.id}` });
  if (row?.status !== "succeeded") return err({ code: "still_differs" });
  return (await closeIssue(ctx.db, ctx, issue.id, "settled", note)) ? ok(undefined) : err({ code: "conflict" });
}

/**
 * The provider keeps its answer to a refund that it refused, so its money is asked for under another id. Money of lines and
 * delivery is not: it counts as kept and is given back on its order's page, also in another way.
 */
async function askAnew(
  ctx: ResolveCtx,
  issue: Issue,
  refused: typeof refund.$inferSelect,
  note: string,
): Promise<Result<void, ResolveIssueError>> {
  if (REFUND_REASONS.some((reason) => reason === refused.reason)) return err({ code: "still_differs" });
  return transact(ctx.db, async (tx): Promise<Result<void, ResolveIssueError>> => {
    if (issue.orderId) await lockOrder(tx, issue.orderId);
    if (!(await closeIssue(tx, ctx, issue.id, "refunded", note))) return err({ code: "conflict" });
    const { paymentId, provider, providerPaymentId, amountMinor, currency, taxMinor } = refused;
    const [left] = paymentId ? await tx.select(LEFT_MINOR).from(payment).where(eq(payment.id, paymentId)) : [];
    if (left && left.minor < amountMinor) return err({ code: "not_refundable" });
    const reason = refused.reason === ORDER_CHANGED ? ORDER_CHANGED : `${ASKED_ANEW}${refused.id}`;
    const actor = actorName(ctx.actor);
    const money = { paymentId, provider, providerPaymentId, amountMinor, currency, taxMinor };
    const told = issue.orderId ? ({ orderId: issue.orderId, entry: "refund_requested", actor } as const) : null;
    await requestRefund(tx, { ...money, reason, actor, note }, told);
    return ok(undefined);
  });
}

/** What is left of a payment goes back whence it came. */
async function giveBack(ctx: ResolveCtx, issue: Issue, note: string): Promise<Result<void, ResolveIssueError>> {
  const { providerPaymentId, provider } = issue;
  if (!REFUNDABLE.includes(issue.kind) || !providerPaymentId) return err({ code: "not_refundable" });
  const seen = await ctx.payments[provider]?.read({ providerPaymentId });
  const currency = seen?.currency.toUpperCase() ?? "";
  const left = seen?.status === "captured" ? seen.amountMinor - seen.refundedMinor : 0;
  if (left <= 0 || !isCurrencyCode(currency)) return err({ code: "not_refundable" });
  return transact(ctx.db, async (tx): Promise<Result<void, ResolveIssueError>> => {
    if (issue.orderId) await lockOrder(tx, issue.orderId);
    if (!(await closeIssue(tx, ctx, issue.id, "refunded", note))) return err({ code: "conflict" });
    const [own] = await tx
      .select()
      .from(payment)
      .where(and(eq(payment.provider, provider), eq(payment.providerPaymentId, providerPaymentId)));
    const fits = own?.currency === currency && own.amountMinor >= left;
    const actor = actorName(ctx.actor);
    const money = { paymentId: fits ? own.id : null, provider, providerPaymentId, amountMinor: left, currency };
    const orderId = own?.orderId ?? issue.orderId;
    const told = orderId ? ({ orderId, entry: "refund_requested", actor } as const) : null;
    await requestRefund(tx, { ...money, reason: "unmatched_payment", actor, note }, told);
    return ok(undefined);
  });
}
