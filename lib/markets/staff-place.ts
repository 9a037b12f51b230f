import type { Language } from "./market";
import { MARKETS, type MarketCode, type Place } from "./markets";

/** Languages the staff area is written in. */
const INTERFACE: readonly Language[] = ["en", "ru"];

/**
 * The market in the language its staff read: that of the person's account where the staff area has it, else the
 * market's first it has. So somebody who shops in Kyrgyz works in Russian.
 */
export function staffPlace(market: MarketCode, accountLocale?: string): Place {
  const locales: readonly Place["locale"][] = MARKETS[market].locales;
  const written = locales.filter(({ language }) => INTERFACE.includes(language));
  const locale = written.find(({ slug }) => slug === accountLocale) ?? written[0] ?? locales[0];
  if (!locale) throw new Error(`market ${market} has no locale`);
  return { market: MARKETS[market], locale };
}
