import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { cartItem } from "@/db/schema/cart";
import { draftOrder } from "@/db/schema/drafts";
import { order } from "@/db/schema/orders";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { copyLines } from "./copy-lines";
import { GIVEN_UP } from "./draft";
import { newDraftCart } from "./insert-draft";

/**
 * Opens a draft again whose order was never paid and is cancelled, while its link still has time: whoever closed the
 * payment page by mistake need not ask for a new one. Its lines go into a new cart; the order stays as it is. Safe to
 * repeat: a draft that is open already is left alone.
 */
export async function reopenDraft(
  ctx: Pick<Ctx, "db" | "clock" | "actor" | "keys">,
  draftId: `dft_${string}`,
): Promise<Result<void, { readonly code: "illegal_transition" }>> {
  const now = ctx.clock();
  return transact(ctx.db, async (tx): Promise<Result<void, { code: "illegal_transition" }>> => {
    const givenUp = tx
      .select({ id: order.id })
      .from(order)
      .where(and(eq(order.status, "cancelled"), isNull(order.paidAt), inArray(order.cancelReason, [...GIVEN_UP])));
    const [draft] = await tx
      .select({ cartId: draftOrder.cartId })
      .from(draftOrder)
      .where(
        and(
          eq(draftOrder.id, draftId),
          eq(draftOrder.status, "ordered"),
          gt(draftOrder.expiresAt, now),
          inArray(draftOrder.orderId, givenUp),
        ),
      )
      .for("update");
    if (!draft) {
      const isOpen = and(eq(draftOrder.id, draftId), eq(draftOrder.status, "open"));
      return (await tx.$count(draftOrder, isOpen)) > 0 ? ok(undefined) : err({ code: "illegal_transition" });
    }
    const cartId = await newDraftCart(tx, ctx);
    await copyLines(tx, draft.cartId, cartId, cartItem.seenPriceMinor);
    await tx
      .update(draftOrder)
      .set({ cartId, orderId: null, status: "open", version: sql`${draftOrder.version} + 1`, updatedAt: now })
      .where(and(eq(draftOrder.id, draftId), eq(draftOrder.status, "ordered")));
    await recordEvents(tx, [{ type: "draft.reopened", draftId, actor: actorName(ctx.actor) }]);
    return ok(undefined);
  });
}
