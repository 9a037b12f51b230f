import { cacheLife, cacheTag } from "next/cache";
import type { ProductId } from "@/lib/catalog/card-queries";
import type { CategoryId } from "@/lib/catalog/category-tree";
import {
  categoryCovers,
  homeShelves,
  type Listing,
  listProducts,
  relatedProducts,
  type Shelves,
} from "@/lib/catalog/list-products";
import type { ListingParams } from "@/lib/catalog/listing-params";
import type { Photo } from "@/lib/catalog/photo";
import type { ProductCard } from "@/lib/catalog/product-card";
import { productBySlug } from "@/lib/catalog/product-queries";
import type { ProductView } from "@/lib/catalog/product-view";
import { marketDb } from "@/lib/context";
import { catalogTag } from "@/lib/events/invalidate";
import type { Language } from "@/lib/markets/market";
import type { MarketCode } from "@/lib/markets/markets";
import { categoryTag, productTags } from "./tags";

/** One page of the products in these categories. */
export async function readListing(
  market: MarketCode,
  language: Language,
  categoryIds: readonly CategoryId[],
  params: ListingParams,
): Promise<Listing> {
  "use cache";
  cacheLife("catalog");
  const listing = await listProducts(marketDb(market), { categoryIds, ...params }, language);
  cacheTag(catalogTag(market), ...categoryIds.map((id) => categoryTag(market, id)));
  cacheTag(...productTags(market, listing.cards));
  return listing;
}

/** A product this market sells; `null` when it does not. */
export async function readProduct(market: MarketCode, language: Language, slug: string): Promise<ProductView | null> {
  "use cache";
  cacheTag(catalogTag(market));
  const product = await productBySlug(marketDb(market), slug, language);
  if (!product) {
    cacheLife("missing");
    return null;
  }
  cacheLife("catalog");
  cacheTag(...productTags(market, [product]), categoryTag(market, product.categoryId));
  return product;
}

/** Products to look at after this one. */
export async function readRelated(
  market: MarketCode,
  language: Language,
  to: { readonly id: ProductId; readonly categoryId: CategoryId; readonly priceMinor: number },
): Promise<ProductCard[]> {
  "use cache";
  cacheLife("catalog");
  const related = await relatedProducts(marketDb(market), to, RELATED, language);
  cacheTag(catalogTag(market), categoryTag(market, to.categoryId), ...productTags(market, related));
  return related;
}

const RELATED = 4;

/** The shelves of the home page. `departments`: the category ids of each department. */
export async function readShelves(
  market: MarketCode,
  language: Language,
  departments: readonly (readonly CategoryId[])[],
): Promise<Shelves> {
  "use cache";
  cacheLife("catalog");
  const shelves = await homeShelves(marketDb(market), departments, SHELF, language);
  cacheTag(catalogTag(market));
  cacheTag(...productTags(market, [shelves.fresh, shelves.sale, ...shelves.departments].flat()));
  return shelves;
}

const SHELF = 4;

/** A picture for each of these categories. */
export async function readCovers(
  market: MarketCode,
  language: Language,
  categoryIds: readonly CategoryId[],
): Promise<Partial<Record<CategoryId, Photo>>> {
  "use cache";
  cacheLife("catalog");
  cacheTag(catalogTag(market), ...categoryIds.map((id) => categoryTag(market, id)));
  return categoryCovers(marketDb(market), categoryIds, language);
}
