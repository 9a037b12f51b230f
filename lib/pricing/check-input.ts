import { never } from "@/lib/kernel/errors";
import type { Discount, PricingInput, PricingLine, ShippingQuote } from "@/lib/pricing/pricing";

function assertWhole(value: number, what: string, least = 0): void {
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`${what} is not a whole number ≥ ${least}: ${value}`);
}

function checkLine(line: PricingLine, currency: string): void {
  assertWhole(line.unitPriceMinor, "unit price");
  assertWhole(line.quantity, "quantity", 1);
  assertWhole(line.taxRateBps, "tax rate");
  assertWhole(line.unitPriceMinor * line.quantity, "line subtotal");
  const compareAt = line.compareAtMinor ?? 0;
  assertWhole(compareAt, "compare-at price");
  assertWhole(compareAt * line.quantity, "line subtotal before the sale");
  if (line.currency !== undefined && line.currency !== currency) {
    throw new RangeError(`mixed currencies: line ${line.id} is in ${line.currency}, the cart in ${currency}`);
  }
}

function checkDiscount(discount: Discount, currency: string): void {
  switch (discount.kind) {
    case "percentage":
      assertWhole(discount.bps, "discount rate");
      if (discount.bps > 10_000) throw new RangeError(`discount above 100 %: ${discount.bps}`);
      return;
    case "fixed":
      assertWhole(discount.minor, "discount amount");
      if (discount.currency !== currency) {
        throw new RangeError(
          `mixed currencies: discount ${discount.id} is in ${discount.currency}, the cart in ${currency}`,
        );
      }
      return;
    case "buy_get":
      assertWhole(discount.buy, "units to buy", 1);
      assertWhole(discount.get, "units to get", 1);
      assertWhole(discount.bps, "discount rate");
      if (discount.bps > 10_000) throw new RangeError(`discount above 100 %: ${discount.bps}`);
      return;
    case "free_shipping":
      return;
    default:
      never(discount);
  }
}

/**
 * Refuses what no caller may ask to be priced: shoppers' input is checked at the edge, so this is a defect.
 * @throws RangeError on a fraction, a negative or unsafe amount, quantity 0, a second currency, a repeated id.
 */
export function checkPricingInput(input: PricingInput): void {
  for (const line of input.lines) checkLine(line, input.currency);
  for (const discount of input.discounts) checkDiscount(discount, input.currency);
  if (new Set(input.lines.map((l) => l.id)).size !== input.lines.length) throw new RangeError("a line id is repeated");
  if (new Set(input.discounts.map((d) => d.id)).size !== input.discounts.length) {
    throw new RangeError("a discount id is repeated");
  }
  assertWhole(input.shippingTaxRateBps, "shipping tax rate");
  if (input.shipping) checkShipping(input.shipping);
}

function checkShipping({ rateMinor, freeFromMinor, ratesByGoods = [] }: ShippingQuote): void {
  assertWhole(rateMinor, "shipping rate");
  if (freeFromMinor !== null) assertWhole(freeFromMinor, "free-shipping threshold");
  for (const [i, step] of ratesByGoods.entries()) {
    assertWhole(step.rateMinor, "shipping rate");
    assertWhole(step.fromMinor, "shipping step", (ratesByGoods[i - 1]?.fromMinor ?? -1) + 1);
  }
}
