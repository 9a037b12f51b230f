import { cacheLife, cacheTag } from "next/cache";
import { allCategories } from "@/lib/catalog/categories";
import { soldProducts } from "@/lib/catalog/product-queries";
import { SITEMAP_LIMIT, type SitemapEntry } from "@/lib/catalog/sitemap";
import { marketDb, marketOrigin } from "@/lib/context";
import { catalogTag } from "@/lib/events/invalidate";
import { alternatesOf } from "@/lib/i18n/alternates";
import { MARKET_CODES, MARKETS, type MarketCode, placeOf } from "@/lib/markets/markets";

type Shown = { readonly categories: ReadonlySet<string>; readonly products: ReadonlyMap<string, Date> };

async function shownIn(market: MarketCode): Promise<Shown> {
  const [locale] = MARKETS[market].locales;
  const [categories, products] = await Promise.all([
    allCategories(marketDb(market), locale.language),
    soldProducts(marketDb(market)),
  ]);
  return {
    categories: new Set(categories.map((category) => category.path)),
    products: new Map(products.map((product) => [product.slug, product.updatedAt])),
  };
}

/** Every page of a locale that search engines may list. Empty for a locale that does not exist. */
async function readEntries(slug: string): Promise<SitemapEntry[]> {
  "use cache";
  cacheLife("catalog");
  cacheTag(...MARKET_CODES.map(catalogTag));
  const place = placeOf(slug);
  if (!place) return [];
  const shown = await Promise.all(MARKET_CODES.map(async (code) => ({ code, ...(await shownIn(code)) })));
  const mine = shown.find((market) => market.code === place.market.code);
  if (!mine) return [];
  const entry = (path: string, markets: readonly MarketCode[], changed?: Date): SitemapEntry => {
    const { canonical, languages } = alternatesOf(place, path, markets, marketOrigin);
    return { url: canonical, languages, ...(changed && { changed }) };
  };
  const where = (holds: (market: Shown) => boolean) => shown.filter(holds).map((market) => market.code);
  return [
    entry("", MARKET_CODES),
    entry("/help", MARKET_CODES),
    ...[...mine.categories].map((path) =>
      entry(
        `/c/${path}`,
        where((market) => market.categories.has(path)),
      ),
    ),
    ...[...mine.products].map(([s, at]) =>
      entry(
        `/p/${s}`,
        where((market) => market.products.has(s)),
        at,
      ),
    ),
  ];
}

/** One part of a locale's sitemap, from 1; `undefined` when there is no such part. */
export async function readSitemap(locale: string, part: number): Promise<SitemapEntry[] | undefined> {
  const entries = (await readEntries(locale)).slice((part - 1) * SITEMAP_LIMIT, part * SITEMAP_LIMIT);
  return entries.length > 0 ? entries : undefined;
}

/** In how many parts a locale's sitemap comes. */
export async function sitemapParts(locale: string): Promise<number> {
  return Math.ceil((await readEntries(locale)).length / SITEMAP_LIMIT);
}
