import { MARKETS, type MarketCode } from "./markets";

type Entry = { readonly phonePrefix: string; readonly countries: readonly string[] };

/**
 * The market whose people have a phone, by the prefixes of the market table; `undefined`: no market's. Where two
 * markets share a prefix, `country` (ISO 3166-1 alpha-2) tells them apart; otherwise the longest prefix wins.
 */
export function phoneMarket(e164: string, country: string | undefined): MarketCode | undefined {
  return prefixOwner(MARKETS, e164, country);
}

/** `phoneMarket` of any market table. */
export function prefixOwner<Code extends string>(
  table: Readonly<Record<Code, Entry>>,
  e164: string,
  country: string | undefined,
): Code | undefined {
  const entries = Object.entries<Entry>(table) as [Code, Entry][];
  const rank = ([, entry]: [Code, Entry]) =>
    entry.phonePrefix.length + (entry.countries.includes(country ?? "") ? 0.5 : 0);
  const [best] = entries
    .filter(([, { phonePrefix }]) => e164.startsWith(phonePrefix))
    .sort((a, b) => rank(b) - rank(a));
  return best?.[0];
}
