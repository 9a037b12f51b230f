import { allocate } from "@/lib/money/allocate";
import { share } from "@/lib/money/rate";
import type { AppliedDiscount, Discount, PricingLine } from "@/lib/pricing/pricing";

type GoodsDiscount = Exclude<Discount, { readonly kind: "free_shipping" }>;

/** A line with what is still to be paid for it, and which discount took what. */
export type DiscountedLine = {
  readonly line: PricingLine;
  readonly paidMinor: number;
  readonly discounts: readonly AppliedDiscount[];
};

function reduction(discount: GoodsDiscount, baseMinor: number): number {
  return discount.kind === "percentage" ? share(baseMinor, discount.bps) : Math.min(discount.minor, baseMinor);
}

/** Takes one discount from the lines of its scope, in proportion to what is still to be paid for each. */
function applyOne(before: readonly DiscountedLine[], discount: GoodsDiscount): DiscountedLine[] {
  const named = discount.scope === "all" ? null : new Set(discount.scope.lineIds);
  const weights = before.map((d) => (named === null || named.has(d.line.id) ? d.paidMinor : 0));
  const base = weights.reduce((sum, w) => sum + w, 0);
  const parts = allocate(reduction(discount, base), weights);
  return before.map((d, i) => {
    const minor = parts[i] ?? 0;
    if (minor === 0) return d;
    return { ...d, paidMinor: d.paidMinor - minor, discounts: [...d.discounts, { id: discount.id, minor }] };
  });
}

/**
 * Stacks the discounts on goods in the order given: each one counts on what the earlier ones left of the lines in
 * its scope, is rounded once, stops at zero, and is split by largest remainder. Free shipping is not for goods.
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
