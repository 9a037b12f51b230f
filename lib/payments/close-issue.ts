import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type ISSUE_RESOLUTIONS, reconciliationIssue, refund } from "@/db/schema/payments";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { isInBothBooks } from "./compare-listed";
import { settleSeen } from "./settle-payment";

export type Issue = typeof reconciliationIssue.$inferSelect;

/** Ends an issue that waits; `false`: somebody was first. */
export async function closeIssue(
  db: Db,
  { actor }: Pick<Ctx, "actor">,
  id: Issue["id"],
  resolution: (typeof ISSUE_RESOLUTIONS)[number],
  note: string,
): Promise<boolean> {
  const [closed] = await db
    .update(reconciliationIssue)
    .set({ resolvedAt: sql`now()`, resolution, resolvedBy: actorName(actor), note })
    .where(and(eq(reconciliationIssue.id, id), isNull(reconciliationIssue.resolvedAt)))
    .returning({ id: reconciliationIssue.id });
  return closed !== undefined;
}

/** Whether the books agree by now; a payment is read and settled anew. Rejects when the provider does not answer. */
export async function recheckIssue(
  ctx: Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log">,
  issue: Issue,
): Promise<boolean> {
  if (issue.kind === "refund_stuck") {
    const [row] = await ctx.db
      .select({ status: refund.status })
      .from(refund)
      .where(eq(refund.id, issue.subject as `rfd_${string}`));
    return row?.status === "succeeded";
  }
  const { providerPaymentId } = issue;
  if (!providerPaymentId) return false;
  const seen = await ctx.payments[issue.provider]?.read({ providerPaymentId });
  if (seen?.status !== "captured") return false;
  if (seen.refundedMinor >= seen.amountMinor && issue.kind === "payment_unknown") return true;
  await settleSeen(ctx, issue.provider, seen);
  return isInBothBooks(ctx, issue.provider, seen);
}
