import { cacheLife, cacheTag } from "next/cache";
import { allCategories } from "@/lib/catalog/categories";
import type { CategoryView } from "@/lib/catalog/category-tree";
import { marketDb } from "@/lib/context";
import { catalogTag } from "@/lib/events/invalidate";
import type { Language } from "@/lib/markets/market";
import type { MarketCode } from "@/lib/markets/markets";

/** Every category of a market in one language. */
export async function readCategories(market: MarketCode, language: Language): Promise<CategoryView[]> {
  "use cache";
  cacheLife("catalog");
  cacheTag(catalogTag(market));
  return allCategories(marketDb(market), language);
}
