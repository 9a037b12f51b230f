import { shareOfParts } from "@/lib/money/rate";
import type { DiscountedLine } from "@/lib/pricing/apply-discounts";
import type { Discount } from "@/lib/pricing/pricing";
import { inScope } from "@/lib/pricing/scope";

type BuyGet = Extract<Discount, { readonly kind: "buy_get" }>;

function unitsOf(lines: readonly DiscountedLine[]): number {
  return lines.reduce((sum, { line }) => sum + line.quantity, 0);
}

/** How many units are given, and the lines they may come from. */
function givenOf(before: readonly DiscountedLine[], { scope, reward, buy, get }: BuyGet) {
  if (reward === null) {
    const from = before.filter(({ line }) => inScope(scope, line.id));
    return { from, units: Math.floor(unitsOf(from) / (buy + get)) * get };
  }
  const from = before.filter(({ line }) => inScope(reward, line.id));
  const bought = before.filter(({ line }) => inScope(scope, line.id) && !inScope(reward, line.id));
  return { from, units: Math.min(Math.floor(unitsOf(bought) / buy) * get, unitsOf(from)) };
}

/**
 * What "buy X, get Y" takes from each line: the cheapest units are given, of equal ones those of the earlier line.
 * A line's part is `left × units given / units × rate`, rounded once.
 */
export function giveUnits(before: readonly DiscountedLine[], discount: BuyGet): number[] {
  const { from, units } = givenOf(before, discount);
  const parts = new Map<string, number>();
  let left = units;
  for (const { line, paidMinor } of [...from].sort((a, b) => a.line.unitPriceMinor - b.line.unitPriceMinor)) {
    const given = Math.min(left, line.quantity);
    parts.set(line.id, shareOfParts(paidMinor, given, line.quantity, discount.bps));
    left -= given;
  }
  return before.map(({ line }) => parts.get(line.id) ?? 0);
}
