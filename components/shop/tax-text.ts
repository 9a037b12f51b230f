import type { Translator } from "@/lib/i18n/translator";
import type { Market } from "@/lib/markets/market";

/** What the market's prices say about tax: "Price includes 12 % VAT", "Plus 8 % sales tax". */
export function taxText(market: Market, t: Translator): string {
  const rate = market.taxRateBps / 100;
  return market.pricesIncludeTax ? t("common.price.taxIncluded", { rate }) : t("common.price.taxAdded", { rate });
}
