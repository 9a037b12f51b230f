import { and, eq, sql } from "drizzle-orm";
import { draftOrder } from "@/db/schema/drafts";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { type DraftRefusal, refusalOf } from "./refusal-of";

/**
 * Closes an open draft: its link buys nothing from now on. Whoever is paying it at this moment was faster.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function cancelDraft(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  id: string,
  version: number,
): Promise<Result<void, DraftRefusal>> {
  authorise(ctx, "order.manage");
  const draftId = id as `dft_${string}`;
  const now = ctx.clock();
  return transact(ctx.db, async (tx): Promise<Result<void, DraftRefusal>> => {
    const [closed] = await tx
      .update(draftOrder)
      .set({ status: "cancelled", closedReason: "staff", version: sql`${draftOrder.version} + 1`, updatedAt: now })
      .where(and(eq(draftOrder.id, draftId), eq(draftOrder.status, "open"), eq(draftOrder.version, version)))
      .returning({ id: draftOrder.id });
    if (!closed) return err(await refusalOf(tx, draftId, version, now));
    await recordEvents(tx, [{ type: "draft.cancelled", draftId, actor: actorName(ctx.actor) }]);
    return ok(undefined);
  });
}
