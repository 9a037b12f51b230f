import { and, asc, eq, lt } from "drizzle-orm";
import { orderEdit } from "@/db/schema/edits";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ctx } from "@/lib/kernel/context";

/** Queues a job for every change whose time to pay has passed. One job each, so that one that hangs delays no other. */
export async function expireEdits(ctx: Pick<Ctx, "db" | "clock">): Promise<number> {
  const due = await ctx.db
    .select({ orderId: orderEdit.orderId })
    .from(orderEdit)
    .where(and(eq(orderEdit.status, "waiting"), lt(orderEdit.expiresAt, ctx.clock())))
    .orderBy(asc(orderEdit.expiresAt))
    .limit(1000);
  for (const { orderId } of due) await enqueue(ctx.db, "expire-edit", { orderId }, { key: `expire-edit:${orderId}` });
  return due.length;
}
