import { MARKETS, type MarketCode, PLACES, type Place, placeOf } from "./markets";

/** What a request says about where its sender is. Headers as received; absent ones `null`. */
export type DetectionHints = {
  readonly savedLocale?: string | null;
  readonly host?: string | null;
  readonly marketHeader?: string | null;
  readonly country?: string | null;
  readonly acceptLanguage?: string | null;
  readonly defaultMarket: MarketCode;
};

/** Language tags of an Accept-Language header, best first. */
function preferredTags(header: string): string[] {
  return header
    .slice(0, 500)
    .split(",")
    .map((part, index) => {
      const [tag = "", ...params] = part.trim().split(";");
      const q = params.map((p) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(p)?.[1]).find((v) => v !== undefined);
      return { tag: tag.trim().toLowerCase(), q: q === undefined ? 1 : Number(q), index };
    })
    .filter((t) => t.tag !== "" && t.tag !== "*" && t.q > 0)
    .sort((a, b) => b.q - a.q || a.index - b.index)
    .map((t) => t.tag);
}

function bestOf(places: readonly Place[], acceptLanguage: string | null | undefined): Place | undefined {
  for (const tag of preferredTags(acceptLanguage ?? "")) {
    const exact = places.find((p) => p.locale.tag.toLowerCase() === tag);
    const byLanguage = exact ?? places.find((p) => p.locale.language === tag.split("-")[0]);
    if (byLanguage) return byLanguage;
  }
  return undefined;
}

function within(market: string | undefined, acceptLanguage: string | null | undefined): Place | undefined {
  const places = PLACES.filter((p) => p.market.code === market);
  return bestOf(places, acceptLanguage) ?? places[0];
}

/**
 * The place to offer a visitor whose URL names none: saved choice, domain, X-Market header, geo header,
 * Accept-Language, default; the first that says something known wins. Inside a market known without its
 * language, Accept-Language picks among its locales.
 */
export function detectPlace(hints: DetectionHints): Place {
  const saved = hints.savedLocale ? placeOf(hints.savedLocale) : undefined;
  if (saved) return saved;
  const host = hints.host?.toLowerCase().replace(/:\d+$/, "");
  const byHost = PLACES.find((p) => host !== undefined && (p.market.domains as readonly string[]).includes(host));
  const byHeader = PLACES.find((p) => p.market.code === hints.marketHeader?.toLowerCase());
  const byCountry = PLACES.find((p) => p.market.countries.includes(hints.country?.toUpperCase() ?? ""));
  const known = byHost ?? byHeader ?? byCountry;
  const place =
    within(known?.market.code, hints.acceptLanguage) ??
    bestOf(PLACES, hints.acceptLanguage) ??
    within(hints.defaultMarket, null);
  if (!place) throw new Error(`market ${MARKETS[hints.defaultMarket].code} has no locale`);
  return place;
}
