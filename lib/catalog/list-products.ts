import { and, asc, count, desc, eq, inArray, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { image, product, variant } from "@/db/schema/catalog";
import type { Language } from "@/lib/markets/market";
import { isSold, type ProductId, productCards } from "./card-queries";
import type { CategoryId } from "./category-tree";
import { type ListingParams, type ListingSort, PER_PAGE } from "./listing-params";
import { type Photo, photoOf } from "./photo";
import type { ProductCard } from "./product-card";

export type Listing = { readonly cards: readonly ProductCard[]; readonly total: number };

const ORDERS: { readonly [S in ListingSort]: readonly SQL[] } = {
  relevance: [asc(product.rank), asc(product.id)],
  price_asc: [asc(product.minPriceMinor), asc(product.id)],
  price_desc: [desc(product.minPriceMinor), asc(product.id)],
  newest: [desc(product.publishAt), asc(product.id)],
};

/** One page of the products in these categories with the number of all of them. */
export async function listProducts(
  db: Db,
  {
    categoryIds,
    sort,
    page,
    perPage = PER_PAGE,
  }: ListingParams & { categoryIds: readonly CategoryId[]; perPage?: number },
  language: Language,
): Promise<Listing> {
  const here = and(isSold, inArray(product.categoryId, [...categoryIds]));
  const [ids, [counted]] = await Promise.all([
    productIds(db, here, sort, perPage, (page - 1) * perPage),
    db.select({ total: count() }).from(product).where(here),
  ]);
  return { cards: await productCards(db, ids, language), total: counted?.total ?? 0 };
}

async function productIds(db: Db, where: SQL | undefined, sort: ListingSort, limit: number, offset = 0) {
  const rows = await db
    .select({ id: product.id })
    .from(product)
    .where(where)
    .orderBy(...ORDERS[sort])
    .limit(limit)
    .offset(offset);
  return rows.map((row) => row.id);
}

/** Products of the same category, those nearest in price first. */
export async function relatedProducts(
  db: Db,
  to: { readonly id: ProductId; readonly categoryId: CategoryId; readonly priceMinor: number },
  limit: number,
  language: Language,
): Promise<ProductCard[]> {
  const rows = await db
    .select({ id: product.id })
    .from(product)
    .where(and(isSold, eq(product.categoryId, to.categoryId), ne(product.id, to.id)))
    .orderBy(sql`abs(${product.minPriceMinor} - ${to.priceMinor}::bigint)`, asc(product.id))
    .limit(limit);
  return productCards(
    db,
    rows.map((row) => row.id),
    language,
  );
}

export type Shelves = {
  readonly fresh: readonly ProductCard[];
  readonly sale: readonly ProductCard[];
  /** In the order of the departments asked for. */
  readonly departments: readonly (readonly ProductCard[])[];
};

/** What the home page shows: the newest, those on sale, and the best of each department, `limit` of each. */
export async function homeShelves(
  db: Db,
  departments: readonly (readonly CategoryId[])[],
  limit: number,
  language: Language,
): Promise<Shelves> {
  const reduced = db.selectDistinct({ id: variant.productId }).from(variant).where(isNotNull(variant.compareAtMinor));
  const [fresh = [], sale = [], ...best] = await Promise.all([
    productIds(db, isSold, "newest", limit),
    productIds(db, and(isSold, inArray(product.id, reduced)), "relevance", limit),
    ...departments.map((ids) => productIds(db, and(isSold, inArray(product.categoryId, [...ids])), "relevance", limit)),
  ]);
  const all = [...new Set([fresh, sale, ...best].flat())];
  const cards = new Map((await productCards(db, all, language)).map((card) => [card.id, card]));
  const shelf = (ids: readonly ProductId[]) => ids.flatMap((id) => cards.get(id) ?? []);
  return { fresh: shelf(fresh), sale: shelf(sale), departments: best.map(shelf) };
}

/** Slugs of the products to show first, for what is prerendered. */
export async function leadingSlugs(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .select({ slug: product.slug })
    .from(product)
    .where(isSold)
    .orderBy(...ORDERS.relevance)
    .limit(limit);
  return rows.map((row) => row.slug);
}

/** The cover of the first product in each of these categories, by category. Categories without a picture are left out. */
export async function categoryCovers(
  db: Db,
  categoryIds: readonly CategoryId[],
  language: Language,
): Promise<Partial<Record<CategoryId, Photo>>> {
  if (categoryIds.length === 0) return {};
  const rows = await db
    .selectDistinctOn([product.categoryId], { categoryId: product.categoryId, photo: image })
    .from(product)
    .innerJoin(image, eq(image.productId, product.id))
    .where(and(isSold, inArray(product.categoryId, [...categoryIds])))
    .orderBy(asc(product.categoryId), asc(product.rank), asc(product.id), asc(image.position));
  return Object.fromEntries(rows.map((row) => [row.categoryId, photoOf(row.photo, language)]));
}
