import { applyDiscounts, type DiscountedLine } from "@/lib/pricing/apply-discounts";
import { checkPricingInput } from "@/lib/pricing/check-input";
import { explain } from "@/lib/pricing/explain";
import { priceShipping } from "@/lib/pricing/price-shipping";
import type { PricedLine, Pricing, PricingInput } from "@/lib/pricing/pricing";
import { splitTax } from "@/lib/pricing/split-tax";

function priceLine({ line, paidMinor, discounts }: DiscountedLine, pricesIncludeTax: boolean): PricedLine {
  const subtotalMinor = line.unitPriceMinor * line.quantity;
  const compareAtMinor = line.compareAtMinor ?? line.unitPriceMinor;
  return {
    id: line.id,
    unitPriceMinor: line.unitPriceMinor,
    quantity: line.quantity,
    subtotalMinor,
    discountMinor: subtotalMinor - paidMinor,
    discounts,
    savedMinor: Math.max(0, compareAtMinor - line.unitPriceMinor) * line.quantity,
    ...splitTax(paidMinor, line.taxRateBps, pricesIncludeTax),
    taxRateBps: line.taxRateBps,
  };
}

function sumOf(lines: readonly PricedLine[], amount: "subtotalMinor" | "discountMinor" | "taxMinor"): number {
  return lines.reduce((sum, line) => sum + line[amount], 0);
}

/**
 * The one place where a total is made: the cart, the checkout, the order, the charge and the mail all show this.
 * Pure; whole minor units of one currency throughout. The rule (docs/rounding.md): a discount is rounded once and
 * split over its lines by largest remainder; tax is rounded half away from zero once per line, on what is paid for
 * the line after its discounts (`gross × rate / (1 + rate)` where prices include tax, else `net × rate`); delivery
 * is a line of its own; every total is a sum of rounded lines.
 * @throws RangeError for input no shopper can cause: a fraction, a negative or unsafe amount, a second currency.
 */
export function priceCart(input: PricingInput): Pricing {
  checkPricingInput(input);
  const discounted = applyDiscounts(input.lines, input.discounts);
  const lines = discounted.map((line) => priceLine(line, input.pricesIncludeTax));
  const goodsMinor = sumOf(lines, "subtotalMinor");
  const discountMinor = sumOf(lines, "discountMinor");
  const shipping = priceShipping(input, goodsMinor - discountMinor);
  const shippingMinor = shipping?.chargedMinor ?? 0;
  const taxMinor = sumOf(lines, "taxMinor") + (shipping?.tax.taxMinor ?? 0);
  const totalMinor = goodsMinor - discountMinor + shippingMinor + (input.pricesIncludeTax ? 0 : taxMinor);
  if (!Number.isSafeInteger(totalMinor) || !Number.isSafeInteger(goodsMinor)) {
    throw new RangeError(`the total is beyond exact numbers: ${totalMinor}`);
  }
  return {
    currency: input.currency,
    pricesIncludeTax: input.pricesIncludeTax,
    lines,
    goodsMinor,
    discountMinor,
    shippingMinor,
    shippingNetMinor: shipping?.tax.netMinor ?? 0,
    shippingTaxMinor: shipping?.tax.taxMinor ?? 0,
    shippingGrossMinor: shipping?.tax.grossMinor ?? 0,
    taxMinor,
    totalMinor,
    amountToFreeShippingMinor: shipping?.amountToFreeMinor ?? null,
    explanation: explain(input, lines, shipping),
  };
}
