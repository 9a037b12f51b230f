import { and, desc, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { wishlist, wishlistItem } from "@/db/schema/wishlist";
import { lockAccountList } from "./own-list";
import { hashWishlistToken } from "./token";
import { MAX_WISHES } from "./wishlist";

/**
 * Makes a guest's wishes an account's, the latest first as far as there is room. The guest's list is gone afterwards;
 * its link goes on working only where the account had neither wishes nor a link, so that it never shows more than it did.
 */
export async function adoptWishlist(tx: Db, accountId: `usr_${string}`, guestToken: string | undefined): Promise<void> {
  const tokenHash = hashWishlistToken(guestToken);
  if (!tokenHash) return;
  const [guest] = await tx
    .select({ id: wishlist.id, shareToken: wishlist.shareToken })
    .from(wishlist)
    .where(and(eq(wishlist.tokenHash, tokenHash), isNull(wishlist.accountId)))
    .for("update");
  if (!guest) return;
  const own = await lockAccountList(tx, accountId);
  const had = await tx
    .select({ productId: wishlistItem.productId })
    .from(wishlistItem)
    .where(eq(wishlistItem.wishlistId, own));
  const fresh = await tx
    .select({ id: wishlistItem.id })
    .from(wishlistItem)
    .where(
      and(
        eq(wishlistItem.wishlistId, guest.id),
        notInArray(
          wishlistItem.productId,
          had.map((item) => item.productId),
        ),
      ),
    )
    .orderBy(desc(wishlistItem.createdAt), desc(wishlistItem.id))
    .limit(MAX_WISHES - had.length);
  const moved = fresh.map((item) => item.id);
  await tx.update(wishlistItem).set({ wishlistId: own }).where(inArray(wishlistItem.id, moved));
  await tx.delete(wishlist).where(eq(wishlist.id, guest.id));
  if (had.length > 0 || guest.shareToken === null) return;
  await tx
    .update(wishlist)
    .set({ shareToken: guest.shareToken })
    .where(and(eq(wishlist.id, own), isNull(wishlist.shareToken)));
}
