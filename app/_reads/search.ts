import { cacheLife, cacheTag } from "next/cache";
import { marketDb } from "@/lib/context";
import { catalogTag } from "@/lib/events/invalidate";
import type { Language } from "@/lib/markets/market";
import type { MarketCode } from "@/lib/markets/markets";
import { type SearchResult, searchProducts } from "@/lib/search/search-products";
import { productTags } from "./tags";

/** Products for a cleaned query; what many people look for is looked up once. */
export async function readSearch(
  market: MarketCode,
  language: Language,
  asked: { readonly query: string; readonly page: number },
): Promise<SearchResult> {
  "use cache";
  cacheLife("catalog");
  const result = await searchProducts(marketDb(market), asked, language);
  cacheTag(catalogTag(market), ...productTags(market, result.cards));
  return result;
}
