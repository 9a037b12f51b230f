import { desc, eq, isNotNull, isNull } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { reconciliationIssue } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";

const SHOWN = 200;

export type IssueRow = Awaited<ReturnType<typeof openIssues>>[number];

/** Differences that wait for a person, the newest first. @throws AppError unauthorized | forbidden */
export async function openIssues(ctx: Pick<Ctx, "db" | "actor" | "clock">) {
  authorise(ctx, "reconciliation.view");
  return issues(ctx.db, true);
}

/** The latest that were ended, and how. @throws AppError unauthorized | forbidden */
export async function endedIssues(ctx: Pick<Ctx, "db" | "actor" | "clock">) {
  authorise(ctx, "reconciliation.view");
  return issues(ctx.db, false);
}

async function issues(db: Ctx["db"], waiting: boolean) {
  return db
    .select({
      id: reconciliationIssue.id,
      kind: reconciliationIssue.kind,
      provider: reconciliationIssue.provider,
      subject: reconciliationIssue.subject,
      oursMinor: reconciliationIssue.oursMinor,
      theirsMinor: reconciliationIssue.theirsMinor,
      currency: reconciliationIssue.currency,
      firstSeenAt: reconciliationIssue.firstSeenAt,
      resolvedAt: reconciliationIssue.resolvedAt,
      resolution: reconciliationIssue.resolution,
      note: reconciliationIssue.note,
      orderId: order.id,
      orderNumber: order.number,
    })
    .from(reconciliationIssue)
    .leftJoin(order, eq(order.id, reconciliationIssue.orderId))
    .where(waiting ? isNull(reconciliationIssue.resolvedAt) : isNotNull(reconciliationIssue.resolvedAt))
    .orderBy(desc(waiting ? reconciliationIssue.firstSeenAt : reconciliationIssue.resolvedAt))
    .limit(waiting ? SHOWN : 20);
}
