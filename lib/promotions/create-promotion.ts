import { promotion } from "@/db/schema/promotions";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact, violatedUnique } from "@/lib/kernel/transact";
import type { PromotionInput } from "./schemas";
import { columnsOf, type UnknownTarget, writeTargets } from "./write-promotion";

export type CreatePromotionError = UnknownTarget | { readonly code: "code_taken" };

type Created = Result<{ readonly id: `prm_${string}` }, CreatePromotionError>;

/**
 * Makes a promotion, which runs from its start on.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function createPromotion(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "market">,
  input: PromotionInput,
): Promise<Created> {
  authorise(ctx, "promotion.manage");
  const id = newId("prm");
  try {
    return await transact(ctx.db, async (tx): Promise<Created> => {
      await tx.insert(promotion).values({ ...columnsOf(input), id, currency: ctx.market.currency });
      const written = await writeTargets(tx, id, input);
      if (!written.ok) return written;
      await recordEvents(tx, [{ type: "promotion.created", promotionId: id, actor: actorName(ctx.actor) }]);
      return ok({ id });
    });
  } catch (error) {
    if (violatedUnique(error) === "promotion_code_unique") return err({ code: "code_taken" });
    throw error;
  }
}
