import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cart, cartItem } from "@/db/schema/cart";
import { order, orderLine } from "@/db/schema/orders";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { openOrNewCart } from "./account-cart";
import { MAX_LINES } from "./cart";
import { moveCodes } from "./move-codes";

export type ReopenError =
  | { readonly code: "not_found" }
  /** Only what a cancelled order gave back can be put in a cart again. */
  | { readonly code: "illegal_transition" }
  | { readonly code: "quantity_limit"; readonly max: number };

/**
 * Puts what a cancelled order held back into the open cart of `token`, or of who is signed in, or into a new one, together with what its
 * shopper had typed at the checkout. A line that is in the cart already keeps the larger quantity, so calling twice
 * is calling once. Prices are remembered as they were ordered: a change since then is announced.
 */
export async function reopenCart(
  ctx: Pick<Ctx, "db" | "actor" | "keys">,
  token: string | undefined,
  orderId: `ord_${string}`,
): Promise<Result<{ token: string }, ReopenError>> {
  return transact(ctx.db, async (tx): Promise<Result<{ token: string }, ReopenError>> => {
    const [from] = await tx
      .select({ status: order.status, draft: cart.checkout, cartId: cart.id })
      .from(order)
      .innerJoin(cart, eq(cart.id, order.cartId))
      .where(eq(order.id, orderId));
    if (!from) return err({ code: "not_found" });
    if (from.status !== "cancelled") return err({ code: "illegal_transition" });
    const open = await openOrNewCart(tx, ctx, token);
    const lines = await linesOf(tx, orderId);
    if (lines.length > 0) {
      await tx
        .insert(cartItem)
        // Ids count up, so that lines made at one moment keep the order they had.
        .values(lines.map((line, index) => ({ ...line, id: newId("itm", Date.now() + index), cartId: open.id })))
        .onConflictDoUpdate({
          target: [cartItem.cartId, cartItem.variantId],
          set: { quantity: sql`greatest(${cartItem.quantity}, excluded.quantity)` },
        });
    }
    if ((await tx.$count(cartItem, eq(cartItem.cartId, open.id))) > MAX_LINES) {
      return err({ code: "quantity_limit", max: MAX_LINES });
    }
    await moveCodes(tx, from.cartId, open.id);
    // What was typed into the newer cart wins.
    await tx
      .update(cart)
      .set({ checkout: sql`${JSON.stringify(from.draft)}::jsonb || ${cart.checkout}` })
      .where(eq(cart.id, open.id));
    return ok({ token: open.token });
  });
}

/** The order's lines whose variants still exist. */
async function linesOf(tx: Db, orderId: `ord_${string}`) {
  const rows = await tx
    .select({ variantId: orderLine.variantId, quantity: orderLine.quantity, seenPriceMinor: orderLine.unitPriceMinor })
    .from(orderLine)
    .where(eq(orderLine.orderId, orderId))
    .orderBy(orderLine.position);
  return rows.flatMap(({ variantId, ...line }) => (variantId ? [{ ...line, variantId }] : []));
}
