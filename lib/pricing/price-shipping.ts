import type { PricingInput, ShippingQuote } from "@/lib/pricing/pricing";
import { splitTax, type TaxSplit } from "@/lib/pricing/split-tax";

/** Delivery before and after it was made free, and what made it free. */
export type PricedShipping = {
  readonly rateMinor: number;
  readonly chargedMinor: number;
  readonly freeBecause: "threshold" | { readonly discountId: string } | null;
  readonly tax: TaxSplit;
  readonly amountToFreeMinor: number | null;
};

/** The rate for this much paid for goods. */
function rateOf({ rateMinor, ratesByGoods = [] }: ShippingQuote, paidGoodsMinor: number): number {
  return ratesByGoods.findLast((step) => step.fromMinor <= paidGoodsMinor)?.rateMinor ?? rateMinor;
}

/**
 * Delivery as one line of its own. The zone's threshold, met by goods after discounts, comes before a
 * free-shipping discount, so that a code is not spent on what is free anyway. Nothing to deliver costs nothing.
 * @param paidGoodsMinor goods after discounts, in the market's tax mode
 */
export function priceShipping(input: PricingInput, paidGoodsMinor: number): PricedShipping | null {
  const quote = input.lines.length === 0 ? null : input.shipping;
  if (!quote) return null;
  const missing = quote.freeFromMinor === null ? null : Math.max(0, quote.freeFromMinor - paidGoodsMinor);
  const waiver = input.discounts.find((d) => d.kind === "free_shipping");
  const freeBecause = missing === 0 ? "threshold" : waiver ? { discountId: waiver.id } : null;
  const rateMinor = rateOf(quote, paidGoodsMinor);
  const chargedMinor = freeBecause === null ? rateMinor : 0;
  return {
    rateMinor,
    chargedMinor,
    freeBecause,
    tax: splitTax(chargedMinor, input.shippingTaxed ? input.shippingTaxRateBps : 0, input.pricesIncludeTax),
    amountToFreeMinor: chargedMinor === 0 ? 0 : missing,
  };
}
