import { eq, sql } from "drizzle-orm";
import { cartItem } from "@/db/schema/cart";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { openOrNewCart } from "./account-cart";
import { MAX_LINES, MAX_QUANTITY } from "./cart";
import { sellableVariant } from "./change-cart";
import type { AddToCartInput } from "./schemas";

export type AddToCartError =
  | { readonly code: "variant_not_found" }
  | { readonly code: "out_of_stock"; readonly available: number }
  | { readonly code: "quantity_limit"; readonly max: number };

/**
 * Puts units of a variant into the open cart of `token`, or of who is signed in, or into a new one.
 * Parallel calls add up. Resolves with the token to keep, the units now in the cart, and the line's quantity.
 */
export async function addToCart(
  ctx: Pick<Ctx, "db" | "actor" | "keys">,
  token: string | undefined,
  input: AddToCartInput,
): Promise<Result<{ token: string; count: number; itemId: string; quantity: number }, AddToCartError>> {
  const variantId = input.variantId as `var_${string}`;
  return transact(ctx.db, async (tx) => {
    const wanted = await sellableVariant(tx, variantId);
    if (!wanted) return err({ code: "variant_not_found" });
    const open = await openOrNewCart(tx, ctx, token);
    const [line] = await tx
      .insert(cartItem)
      .values({
        id: newId("itm"),
        cartId: open.id,
        variantId,
        quantity: input.quantity,
        seenPriceMinor: wanted.priceMinor,
      })
      .onConflictDoUpdate({
        target: [cartItem.cartId, cartItem.variantId],
        set: {
          quantity: sql`${cartItem.quantity} + ${input.quantity}`,
          seenPriceMinor: wanted.priceMinor,
        },
        setWhere: sql`${cartItem.quantity} + ${input.quantity} <= ${MAX_QUANTITY}`,
      })
      .returning({ id: cartItem.id, quantity: cartItem.quantity });
    if (!line) return err({ code: "quantity_limit", max: MAX_QUANTITY });
    if (line.quantity > wanted.available)
      return err({ code: "out_of_stock", available: Math.max(0, wanted.available) });
    const [sum] = await tx
      .select({
        count: sql<number>`sum(${cartItem.quantity})`.mapWith(Number),
        lines: sql<number>`count(*)`.mapWith(Number),
      })
      .from(cartItem)
      .where(eq(cartItem.cartId, open.id));
    if ((sum?.lines ?? 0) > MAX_LINES) return err({ code: "quantity_limit", max: MAX_LINES });
    return ok({ token: open.token, count: sum?.count ?? 0, itemId: line.id, quantity: line.quantity });
  });
}
