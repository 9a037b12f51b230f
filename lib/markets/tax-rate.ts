import type { BasisPoints } from "../money/rate";
import type { Market, TaxCategory } from "./market";

/** The rate at which a market taxes a product. */
export function taxRateOf(market: Market, category: TaxCategory = "standard"): BasisPoints {
  return category === "standard" ? market.taxRateBps : (market.otherTaxRatesBps[category] ?? market.taxRateBps);
}
