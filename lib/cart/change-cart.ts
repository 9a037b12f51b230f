import { and, eq, isNull, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cart, cartItem } from "@/db/schema/cart";
import { product, variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { ORDERABLE } from "@/lib/inventory/stock-figures";
import type { Cart } from "./cart";

/** A variant that can be bought now, with what a cart line needs of it. */
export async function sellableVariant(db: Db, variantId: `var_${string}`) {
  const [row] = await db
    .select({
      id: variant.id,
      priceMinor: variant.priceMinor,
      available: ORDERABLE,
    })
    .from(variant)
    .innerJoin(product, eq(product.id, variant.productId))
    .leftJoin(stock, eq(stock.variantId, variant.id))
    .where(and(eq(variant.id, variantId), eq(product.status, "active"), lte(product.publishAt, sql`now()`)));
  return row;
}

/**
 * Takes the open cart of a token hash for writing and counts its version up; concurrent writers of one cart
 * queue here. `undefined` when there is no open cart.
 */
export async function lockCart(tx: Db, tokenHash: string): Promise<Pick<Cart, "id" | "version"> | undefined> {
  const [row] = await tx
    .update(cart)
    .set({ version: sql`${cart.version} + 1`, updatedAt: sql`now()` })
    .where(and(eq(cart.tokenHash, tokenHash), isNull(cart.orderedAt)))
    .returning({ id: cart.id, version: cart.version });
  return row;
}

/** A line of a cart; `undefined` for one that is not in it, whoever else's it may be. */
export async function lineOf(tx: Db, cartId: Cart["id"], itemId: string) {
  if (!/^itm_[0-9a-z]{1,40}$/.test(itemId)) return undefined;
  const [row] = await tx
    .select()
    .from(cartItem)
    .where(and(eq(cartItem.cartId, cartId), eq(cartItem.id, itemId as `itm_${string}`)));
  return row;
}
