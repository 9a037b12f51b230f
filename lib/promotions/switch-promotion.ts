import { eq } from "drizzle-orm";
import { promotion } from "@/db/schema/promotions";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";

/**
 * Switches a promotion off, or on again. Carts that show it are told of the changed price when they order.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function switchPromotion(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  id: string,
  to: "on" | "off",
): Promise<Result<void, { readonly code: "not_found" }>> {
  authorise(ctx, "promotion.manage");
  return transact(ctx.db, async (tx): Promise<Result<void, { readonly code: "not_found" }>> => {
    const [switched] = await tx
      .update(promotion)
      .set({ switchedOffAt: to === "off" ? ctx.clock() : null, updatedAt: ctx.clock() })
      .where(eq(promotion.id, id as `prm_${string}`))
      .returning({ id: promotion.id });
    if (!switched) return err({ code: "not_found" });
    const type = to === "off" ? "promotion.switched_off" : "promotion.switched_on";
    await recordEvents(tx, [{ type, promotionId: switched.id, actor: actorName(ctx.actor) }]);
    return ok(undefined);
  });
}
