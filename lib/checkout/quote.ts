import type { Market } from "@/lib/markets/market";
import { zoneOf } from "@/lib/markets/markets";
import { priceCart } from "@/lib/pricing/price-cart";
import type { Pricing } from "@/lib/pricing/pricing";

type QuotedLine = {
  readonly variantId: string;
  readonly unitPriceMinor: number;
  readonly compareAtMinor: number | null;
  readonly quantity: number;
};

/**
 * The cost of these lines delivered to a region of the market; `null` region: delivery is not known yet and is
 * not in the total. Cart, checkout, order and API all ask here.
 */
export function quote(market: Market, lines: readonly QuotedLine[], region: string | null): Pricing {
  const zone = region === null ? undefined : zoneOf(market, region);
  return priceCart({
    currency: market.currency,
    pricesIncludeTax: market.pricesIncludeTax,
    shippingTaxed: market.shippingTaxed,
    shippingTaxRateBps: market.taxRateBps,
    lines: lines.map((line) => ({
      id: line.variantId,
      unitPriceMinor: line.unitPriceMinor,
      compareAtMinor: line.compareAtMinor,
      quantity: line.quantity,
      taxRateBps: market.taxRateBps,
    })),
    discounts: [],
    shipping: zone ? { code: zone.code, rateMinor: zone.rateMinor, freeFromMinor: zone.freeFromMinor } : null,
  });
}
