import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cart, cartItem } from "@/db/schema/cart";
import { variant } from "@/db/schema/catalog";
import { draftOrder } from "@/db/schema/drafts";
import { authorise } from "@/lib/access/authorise";
import { MAX_LINES, MAX_QUANTITY } from "@/lib/cart/cart";
import { sellableVariant } from "@/lib/cart/change-cart";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { type DraftRefusal, refusalOf } from "./refusal-of";
import type { ChangeDraftInput } from "./schemas";

type CartId = `crt_${string}`;

export type ChangeDraftError =
  | DraftRefusal
  | { readonly code: "variant_not_found" }
  | { readonly code: "quantity_limit"; readonly max: number };

/**
 * Makes an open draft what its form says, whole or not at all: fields, units, one more variant. Prices are taken as they
 * are now: what changes after this is told to whoever opens it. `conflict`: somebody else changed it since the form was
 * shown.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function changeDraft(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  id: string,
  input: ChangeDraftInput,
): Promise<Result<{ readonly version: number }, ChangeDraftError>> {
  authorise(ctx, "order.manage");
  const draftId = id as `dft_${string}`;
  const now = ctx.clock();
  return transact(ctx.db, async (tx): Promise<Result<{ version: number }, ChangeDraftError>> => {
    const [changed] = await tx
      .update(draftOrder)
      .set({ ...input.fields, version: sql`${draftOrder.version} + 1`, updatedAt: now })
      .where(
        and(
          eq(draftOrder.id, draftId),
          eq(draftOrder.status, "open"),
          gt(draftOrder.expiresAt, now),
          eq(draftOrder.version, input.version),
        ),
      )
      .returning({ cartId: draftOrder.cartId, version: draftOrder.version });
    if (!changed) return err(await refusalOf(tx, draftId, input.version, now));
    const { cartId } = changed;
    await tx
      .update(cart)
      .set({ version: sql`${cart.version} + 1`, updatedAt: now })
      .where(eq(cart.id, cartId));
    await setUnits(tx, cartId, input.quantities);
    if (input.add && !(await addVariant(tx, cartId, input.add))) return err({ code: "variant_not_found" });
    if ((await tx.$count(cartItem, eq(cartItem.cartId, cartId))) > MAX_LINES) {
      return err({ code: "quantity_limit", max: MAX_LINES });
    }
    await acceptPrices(tx, cartId);
    await recordEvents(tx, [{ type: "draft.changed", draftId, actor: actorName(ctx.actor) }]);
    return ok({ version: changed.version });
  });
}

async function setUnits(tx: Db, cartId: CartId, quantities: ReadonlyMap<string, number>): Promise<void> {
  const out = [...quantities].filter(([, units]) => units === 0).map(([itemId]) => itemId as `itm_${string}`);
  if (out.length > 0) await tx.delete(cartItem).where(and(eq(cartItem.cartId, cartId), inArray(cartItem.id, out)));
  for (const [itemId, quantity] of quantities) {
    if (quantity === 0) continue;
    await tx
      .update(cartItem)
      .set({ quantity })
      .where(and(eq(cartItem.cartId, cartId), eq(cartItem.id, itemId as `itm_${string}`)));
  }
}

/** One unit more of what is for sale; `false` for what is not. Whether it is on the shelf is told, not asked. */
async function addVariant(tx: Db, cartId: CartId, id: string): Promise<boolean> {
  const wanted = await sellableVariant(tx, id as `var_${string}`);
  if (!wanted) return false;
  await tx
    .insert(cartItem)
    .values({ id: newId("itm"), cartId, variantId: wanted.id, quantity: 1, seenPriceMinor: wanted.priceMinor })
    .onConflictDoUpdate({
      target: [cartItem.cartId, cartItem.variantId],
      set: { quantity: sql`least(${cartItem.quantity} + 1, ${MAX_QUANTITY})` },
    });
  return true;
}

async function acceptPrices(tx: Db, cartId: CartId): Promise<void> {
  await tx
    .update(cartItem)
    .set({ seenPriceMinor: sql`${variant.priceMinor}` })
    .from(variant)
    .where(and(eq(variant.id, cartItem.variantId), eq(cartItem.cartId, cartId)));
}
