import { and, eq, inArray } from "drizzle-orm";
import { product } from "@/db/schema/catalog";
import { wishlistItem } from "@/db/schema/wishlist";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { isProduct, lockList } from "./own-list";
import type { ProductRef } from "./schemas";

/** Forgets a product, sold or not; what is in somebody else's list alone is not found. Adding it again undoes this. */
export async function removeFromWishlist(
  ctx: Pick<Ctx, "db" | "actor" | "client">,
  ref: ProductRef,
): Promise<Result<{ productId: `prd_${string}` }, { readonly code: "not_found" }>> {
  return transact(ctx.db, async (tx) => {
    const listId = await lockList(tx, ctx);
    if (!listId) return err({ code: "not_found" });
    const meant = tx.select({ id: product.id }).from(product).where(isProduct(ref));
    const [gone] = await tx
      .delete(wishlistItem)
      .where(and(eq(wishlistItem.wishlistId, listId), inArray(wishlistItem.productId, meant)))
      .returning({ productId: wishlistItem.productId });
    return gone ? ok(gone) : err({ code: "not_found" });
  });
}
