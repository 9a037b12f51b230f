import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { credit } from "@/db/schema/credit";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";

type Switched = Result<void, { readonly code: "not_found" | "conflict" }>;

/**
 * Switches a gift card off, so that it pays no further order, or on again. What comes back of orders it paid still comes
 * back to it. `conflict`: somebody else did it meanwhile.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function switchGiftCard(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  id: string,
  { to, note }: { readonly to: "on" | "off"; readonly note: string },
): Promise<Switched> {
  authorise(ctx, "credit.issue");
  const card = and(eq(credit.id, id as `crd_${string}`), eq(credit.kind, "gift_card"));
  return transact(ctx.db, async (tx): Promise<Switched> => {
    const [switched] = await tx
      .update(credit)
      .set(to === "off" ? { blockedAt: ctx.clock(), blockedNote: note } : { blockedAt: null, blockedNote: "" })
      .where(and(card, to === "off" ? isNull(credit.blockedAt) : isNotNull(credit.blockedAt)))
      .returning({ id: credit.id });
    if (!switched) return err({ code: (await tx.$count(credit, card)) > 0 ? "conflict" : "not_found" });
    const type = to === "off" ? "credit.blocked" : "credit.unblocked";
    await recordEvents(tx, [{ type, creditId: switched.id, note, actor: actorName(ctx.actor) }]);
    return ok(undefined);
  });
}
