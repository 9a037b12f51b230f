import { and, eq, isNull } from "drizzle-orm";
import { promotion, promotionRedemption } from "@/db/schema/promotions";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact, violatedUnique } from "@/lib/kernel/transact";
import type { CreatePromotionError } from "./create-promotion";
import type { PromotionInput } from "./schemas";
import { columnsOf, writeTargets } from "./write-promotion";

export type ChangePromotionError =
  | CreatePromotionError
  | { readonly code: "not_found" }
  /** More orders hold it already than the new limit allows. */
  | { readonly code: "limit_below_used"; readonly used: number };

/**
 * Changes a promotion; orders keep what they were given. The row's lock makes orders that are being placed finish
 * first, so that a limit set now counts them.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function changePromotion(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  id: string,
  input: PromotionInput,
): Promise<Result<void, ChangePromotionError>> {
  authorise(ctx, "promotion.manage");
  try {
    return await transact(ctx.db, async (tx): Promise<Result<void, ChangePromotionError>> => {
      const [own] = await tx
        .select({ id: promotion.id })
        .from(promotion)
        .where(eq(promotion.id, id as `prm_${string}`))
        .for("update");
      if (!own) return err({ code: "not_found" });
      const held = and(eq(promotionRedemption.promotionId, own.id), isNull(promotionRedemption.releasedAt));
      const usedCount = await tx.$count(promotionRedemption, held);
      if (input.usageLimit !== null && usedCount > input.usageLimit) {
        return err({ code: "limit_below_used", used: usedCount });
      }
      await tx
        .update(promotion)
        .set({ ...columnsOf(input), usedCount, updatedAt: ctx.clock() })
        .where(eq(promotion.id, own.id));
      const written = await writeTargets(tx, own.id, input);
      if (!written.ok) return written;
      await recordEvents(tx, [{ type: "promotion.changed", promotionId: own.id, actor: actorName(ctx.actor) }]);
      return ok(undefined);
    });
  } catch (error) {
    if (violatedUnique(error) === "promotion_code_unique") return err({ code: "code_taken" });
    throw error;
  }
}
