import { cacheLife, cacheTag } from "next/cache";
import { allCategories } from "@/lib/catalog/categories";
import { soldProductId } from "@/lib/catalog/product-queries";
import { log, marketDb } from "@/lib/context";
import { catalogTag, productTag } from "@/lib/events/invalidate";
import { MARKET_CODES, MARKETS, type MarketCode } from "@/lib/markets/markets";

/** Whether a market sells the product of this slug: only that, for the links between the markets' pages. */
async function sellsProduct(market: MarketCode, slug: string): Promise<boolean> {
  "use cache";
  cacheTag(catalogTag(market));
  try {
    const id = await soldProductId(marketDb(market), slug);
    cacheLife("catalog");
    if (id) cacheTag(productTag(market, id));
    return id !== undefined;
  } catch (error) {
    // Another market's database being away must not take this market's page with it.
    log().warn({ err: error, market }, "no answer about a product of another market");
    cacheLife("missing");
    return false;
  }
}

async function hasCategory(market: MarketCode, path: string): Promise<boolean> {
  "use cache";
  cacheTag(catalogTag(market));
  try {
    const [locale] = MARKETS[market].locales;
    const categories = await allCategories(marketDb(market), locale.language);
    cacheLife("catalog");
    return categories.some((category) => category.path === path);
  } catch (error) {
    log().warn({ err: error, market }, "no answer about a category of another market");
    cacheLife("missing");
    return false;
  }
}

async function marketsWhere(holds: (market: MarketCode) => Promise<boolean>): Promise<MarketCode[]> {
  const answers = await Promise.all(MARKET_CODES.map(async (code) => ({ code, yes: await holds(code) })));
  return answers.filter((answer) => answer.yes).map((answer) => answer.code);
}

/** Markets whose pages of this product link to one another. */
export function marketsSelling(slug: string): Promise<MarketCode[]> {
  return marketsWhere((market) => sellsProduct(market, slug));
}

/** Markets whose pages of this category link to one another. */
export function marketsWithCategory(path: string): Promise<MarketCode[]> {
  return marketsWhere((market) => hasCategory(market, path));
}
