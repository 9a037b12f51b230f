import { type MarketCode, PLACES, type Place } from "@/lib/markets/markets";

/** What a search engine is told about a page's own address and the same page in other places. */
export type Alternates = { readonly canonical: string; readonly languages: Readonly<Record<string, string>> };

/** The place a visitor with no matching language is sent to. */
const FALLBACK = "en-us";

/**
 * Addresses of one page: its own without any query, and the same path in every locale of the markets that have it,
 * itself among them, so that each of them names the same set. `x-default` is English where there is English, else
 * the first. A page that only one locale has names nobody.
 * @param path below the locale, `/p/lark-65`; empty for the home page
 * @param originOf where a market's pages are, without a trailing slash
 */
export function alternatesOf(
  place: Place,
  path: string,
  markets: readonly MarketCode[],
  originOf: (market: MarketCode) => string,
): Alternates {
  const url = ({ market, locale }: Place) => `${originOf(market.code)}/${locale.slug}${path}`;
  const others = PLACES.filter(({ market }) => markets.includes(market.code));
  const first = others.find(({ locale }) => locale.slug === FALLBACK) ?? others[0];
  if (!first || others.length < 2) return { canonical: url(place), languages: {} };
  const languages = Object.fromEntries(others.map((other) => [other.locale.tag, url(other)]));
  return { canonical: url(place), languages: { ...languages, "x-default": url(first) } };
}
