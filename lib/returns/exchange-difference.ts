import { shareOf } from "@/lib/refunds/plan-refund";

/**
 * What is given back of a line's units when a thing of another price goes out for them: of what was paid for them, tax
 * in and discounts off, as large a part as the price is lower. `undefined`: it is dearer. Minor units.
 */
export function differenceOf(
  line: { readonly quantity: number; readonly unitPriceMinor: number; readonly grossMinor: number },
  units: number,
  priceMinor: number,
): number | undefined {
  const lower = line.unitPriceMinor - priceMinor;
  if (lower < 0) return undefined;
  return shareOf(shareOf(line.grossMinor, units, line.quantity), lower, line.unitPriceMinor);
}
