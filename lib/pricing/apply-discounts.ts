import { allocate } from "@/lib/money/allocate";
import { share } from "@/lib/money/rate";
import { giveUnits } from "@/lib/pricing/give-units";
import type { AppliedDiscount, Discount, PricingLine } from "@/lib/pricing/pricing";
import { inScope } from "@/lib/pricing/scope";

type AmountDiscount = Extract<Discount, { readonly kind: "percentage" | "fixed" }>;

/** A line with what is still to be paid for it, and which discount took what. */
export type DiscountedLine = {
  readonly line: PricingLine;
  readonly paidMinor: number;
  readonly discounts: readonly AppliedDiscount[];
};

function reduction(discount: AmountDiscount, baseMinor: number): number {
  return discount.kind === "percentage" ? share(baseMinor, discount.bps) : Math.min(discount.minor, baseMinor);
}

/** What one amount takes from each line of its scope, in proportion to what is still to be paid for it. */
function spread(before: readonly DiscountedLine[], discount: AmountDiscount): number[] {
  const weights = before.map((d) => (inScope(discount.scope, d.line.id) ? d.paidMinor : 0));
  const base = weights.reduce((sum, w) => sum + w, 0);
  return allocate(reduction(discount, base), weights);
}

function applyOne(
  before: readonly DiscountedLine[],
  discount: Exclude<Discount, { readonly kind: "free_shipping" }>,
): DiscountedLine[] {
  const parts = discount.kind === "buy_get" ? giveUnits(before, discount) : spread(before, discount);
  return before.map((d, i) => {
    const minor = parts[i] ?? 0;
    if (minor === 0) return d;
    return { ...d, paidMinor: d.paidMinor - minor, discounts: [...d.discounts, { id: discount.id, minor }] };
  });
}

/**
 * Stacks the discounts on goods in the order given: each one counts on what the earlier ones left of the lines in
 * its scope, is rounded once, stops at zero, and is split by largest remainder; units given away are rounded once per
 * line instead. Free shipping is not for goods.
 */
export function applyDiscounts(
  lines: readonly PricingLine[],
  discounts: readonly Discount[],
): readonly DiscountedLine[] {
  let result: readonly DiscountedLine[] = lines.map((line) => ({
    line,
    paidMinor: line.unitPriceMinor * line.quantity,
    discounts: [],
  }));
  for (const discount of discounts) {
    if (discount.kind !== "free_shipping") result = applyOne(result, discount);
  }
  return result;
}
