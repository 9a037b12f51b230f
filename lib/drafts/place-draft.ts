import { and, eq, gt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { draftOrder } from "@/db/schema/drafts";
import { order } from "@/db/schema/orders";
import { type PlacedOrder, type PlaceOrderError, placeOrder } from "@/lib/checkout/place-order";
import type { PlaceOrderInput } from "@/lib/checkout/schemas";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { recordTimeline } from "@/lib/orders/timeline";
import { draftCartToken } from "./draft-cart-token";

/**
 * `draft_closed`: it was cancelled or its time has passed; it never became an order. `conflict`: staff changed it since
 * `input` was made of it.
 */
export type PlaceDraftError = PlaceOrderError | { readonly code: "draft_closed" } | { readonly code: "conflict" };

/** `isNew`: this call made it. */
type PlacedDraft = PlacedOrder & { readonly isNew: boolean };

/**
 * Makes an open draft the order that it describes, by the verb that every cart is ordered with: its lines are repriced
 * and its stock is reserved now. Whoever comes second, in another browser or by a second click, waits on the draft's row
 * and is given the first one's order.
 */
export async function placeDraft(
  ctx: Pick<Ctx, "db" | "market" | "clock" | "actor" | "keys" | "reservationMinutes">,
  draftId: `dft_${string}`,
  input: PlaceOrderInput,
  version?: number,
): Promise<Result<PlacedDraft, PlaceDraftError>> {
  return transact(ctx.db, async (tx): Promise<Result<PlacedDraft, PlaceDraftError>> => {
    const draft = await lockOpen(tx, draftId, ctx.clock());
    if (!draft) {
      const before = await orderOfDraft(tx, draftId);
      return before ? ok({ ...before, isNew: false }) : err({ code: "draft_closed" });
    }
    if (version !== undefined && draft.version !== version) return err({ code: "conflict" });
    const placed = await placeOrder({ ...ctx, db: tx }, draftCartToken(ctx, draft.cartId), input);
    if (!placed.ok) return placed;
    const { orderId } = placed.value;
    await tx
      .update(draftOrder)
      .set({ status: "ordered", orderId, version: sql`${draftOrder.version} + 1`, updatedAt: ctx.clock() })
      .where(and(eq(draftOrder.id, draftId), eq(draftOrder.status, "open")));
    await recordTimeline(tx, orderId, "drafted", draft.createdBy, { draftId }, draft.createdAt);
    await recordEvents(tx, [{ type: "draft.ordered", draftId, actor: actorName(ctx.actor) }]);
    return ok({ ...placed.value, isNew: true });
  });
}

/** Takes an open draft, so that nobody else orders, changes or closes it meanwhile; `undefined`: it is not open. */
async function lockOpen(tx: Db, draftId: `dft_${string}`, now: Date) {
  const [row] = await tx
    .select({
      cartId: draftOrder.cartId,
      version: draftOrder.version,
      createdBy: draftOrder.createdBy,
      createdAt: draftOrder.createdAt,
    })
    .from(draftOrder)
    .where(and(eq(draftOrder.id, draftId), eq(draftOrder.status, "open"), gt(draftOrder.expiresAt, now)))
    .for("update");
  return row;
}

async function orderOfDraft(tx: Db, draftId: `dft_${string}`): Promise<PlacedOrder | undefined> {
  const [row] = await tx
    .select({ orderId: order.id, publicToken: order.publicToken })
    .from(draftOrder)
    .innerJoin(order, eq(order.id, draftOrder.orderId))
    .where(eq(draftOrder.id, draftId));
  return row;
}
