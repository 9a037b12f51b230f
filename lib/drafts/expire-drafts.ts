import { and, eq, lte, sql } from "drizzle-orm";
import { draftOrder } from "@/db/schema/drafts";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";

/** Closes every draft whose time to pay has passed; resolves with how many. They hold no stock, so nothing is released. */
export async function expireDrafts(ctx: Pick<Ctx, "db" | "clock" | "actor">): Promise<number> {
  const now = ctx.clock();
  return ctx.db.transaction(async (tx) => {
    const closed = await tx
      .update(draftOrder)
      .set({
        status: "cancelled",
        closedReason: "expired",
        version: sql`${draftOrder.version} + 1`,
        updatedAt: now,
      })
      .where(and(eq(draftOrder.status, "open"), lte(draftOrder.expiresAt, now)))
      .returning({ draftId: draftOrder.id });
    const actor = actorName(ctx.actor);
    await recordEvents(
      tx,
      closed.map(({ draftId }) => ({ type: "draft.expired", draftId, actor })),
    );
    return closed.length;
  });
}
