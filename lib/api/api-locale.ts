import type { Language, Market } from "@/lib/markets/market";

/** The locale of a market that an API caller means: the one they name, else one of the language they read, else its first. */
export function apiLocale(market: Market, named: string | undefined, language: Language): string {
  const known =
    market.locales.find(({ slug }) => slug === named) ?? market.locales.find((l) => l.language === language);
  return (known ?? market.locales[0])?.slug ?? "";
}
