import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { product } from "@/db/schema/catalog";
import { wishlist, wishlistItem } from "@/db/schema/wishlist";
import { isSold, productCards, titleIn } from "@/lib/catalog/card-queries";
import { onlyVariantId } from "@/lib/catalog/only-variant";
import type { Ctx } from "@/lib/kernel/context";
import type { Language } from "@/lib/markets/market";
import { isOwn, isProduct } from "./own-list";
import type { ProductRef } from "./schemas";
import { isWishlistToken } from "./token";
import type { OwnWishlist, Wish } from "./wishlist";

/** Slugs of what the caller remembered and this market sells, for marking them on pages. One query, none for a stranger. */
export async function wishedSlugs(ctx: Pick<Ctx, "db" | "actor" | "client">): Promise<string[]> {
  const own = isOwn(ctx);
  if (!own) return [];
  const rows = await ctx.db
    .select({ slug: product.slug })
    .from(wishlistItem)
    .innerJoin(wishlist, eq(wishlist.id, wishlistItem.wishlistId))
    .innerJoin(product, eq(product.id, wishlistItem.productId))
    .where(and(own, isSold));
  return rows.map((row) => row.slug);
}

/** The caller's own wishlist with current prices and stock; an empty one when there is none. */
export async function ownWishlist(ctx: Pick<Ctx, "db" | "actor" | "client">, language: Language): Promise<OwnWishlist> {
  const list = await listWhere(ctx.db, isOwn(ctx));
  return list
    ? { shareToken: list.shareToken, wishes: await wishesOf(ctx.db, list.id, language) }
    : { shareToken: null, wishes: [] };
}

/** What a shared link shows: products that are still sold and nothing about whose they are. `undefined`: a dead link. */
export async function sharedWishlist(db: Db, token: string, language: Language): Promise<readonly Wish[] | undefined> {
  const list = await listWhere(db, isWishlistToken(token) ? eq(wishlist.shareToken, token) : undefined);
  return list && (await wishesOf(db, list.id, language)).filter((wish) => wish.sold);
}

/** What a product is called, sold or not; `undefined` when there is none. */
export async function wishTitle(db: Db, ref: ProductRef, language: Language): Promise<string | undefined> {
  const words = titleIn(db, language);
  const [row] = await db
    .select({ title: words.title })
    .from(product)
    .innerJoinLateral(words, sql`true`)
    .where(isProduct(ref));
  return row?.title;
}

/** Whether a link shows a wishlist to others. */
export async function isSharedWishlist(db: Db, token: string): Promise<boolean> {
  return isWishlistToken(token) && (await db.$count(wishlist, eq(wishlist.shareToken, token))) > 0;
}

async function listWhere(db: Db, which: SQL | undefined) {
  if (!which) return undefined;
  const [row] = await db.select({ id: wishlist.id, shareToken: wishlist.shareToken }).from(wishlist).where(which);
  return row;
}

async function wishesOf(db: Db, listId: `wsh_${string}`, language: Language): Promise<Wish[]> {
  const rows = await db
    .select({
      productId: wishlistItem.productId,
      sold: sql<boolean>`(${isSold})`,
      variantId: onlyVariantId,
    })
    .from(wishlistItem)
    .innerJoin(product, eq(product.id, wishlistItem.productId))
    .where(eq(wishlistItem.wishlistId, listId))
    .orderBy(desc(wishlistItem.createdAt), desc(wishlistItem.id));
  const cards = await productCards(
    db,
    rows.map((row) => row.productId),
    language,
  );
  const byId = new Map(cards.map((card) => [card.id, card]));
  return rows.flatMap(({ productId, sold, variantId }) => {
    const card = byId.get(productId);
    return card ? [{ card, sold, variantId }] : [];
  });
}
