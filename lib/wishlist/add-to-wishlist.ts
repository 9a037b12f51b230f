import { and, eq } from "drizzle-orm";
import { product } from "@/db/schema/catalog";
import { wishlistItem } from "@/db/schema/wishlist";
import { isSold } from "@/lib/catalog/card-queries";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { isProduct, lockOrMakeList } from "./own-list";
import type { ProductRef } from "./schemas";
import { MAX_WISHES } from "./wishlist";

export type AddToWishlistError =
  | { readonly code: "not_found" }
  | { readonly code: "wishlist_full"; readonly max: number };

/**
 * Remembers a product for the caller; one remembered already stays where it is. Resolves with the secret a guest is to
 * keep; `undefined` for an account, which needs none. `not_found`: this market does not sell it.
 */
export async function addToWishlist(
  ctx: Pick<Ctx, "db" | "actor" | "client">,
  ref: ProductRef,
): Promise<Result<{ token: string | undefined; slug: string; productId: `prd_${string}` }, AddToWishlistError>> {
  return transact(ctx.db, async (tx) => {
    const list = await lockOrMakeList(tx, ctx);
    const [wanted] = await tx
      .select({ id: product.id, slug: product.slug })
      .from(product)
      .where(and(isProduct(ref), isSold));
    if (!wanted) return err({ code: "not_found" });
    await tx
      .insert(wishlistItem)
      .values({ id: newId("wsi"), wishlistId: list.id, productId: wanted.id })
      .onConflictDoNothing({ target: [wishlistItem.wishlistId, wishlistItem.productId] });
    const wishes = await tx.$count(wishlistItem, eq(wishlistItem.wishlistId, list.id));
    if (wishes > MAX_WISHES) return err({ code: "wishlist_full", max: MAX_WISHES });
    return ok({ token: list.token, slug: wanted.slug, productId: wanted.id });
  });
}
