import { productTag } from "@/lib/events/invalidate";

/** Tag of everything that shows a category of a market. */
export function categoryTag(market: string, categoryId: string): string {
  return `category:${market}:${categoryId}`;
}

/** Tags of what shows these products. */
export function productTags(market: string, products: readonly { readonly id: string }[]): string[] {
  return products.map((product) => productTag(market, product.id));
}
