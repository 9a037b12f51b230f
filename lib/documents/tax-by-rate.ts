import type { OrderView } from "@/lib/orders/queries";

type Taxed = Pick<OrderView, "taxMinor" | "shippingTaxMinor"> & {
  readonly lines: readonly Pick<OrderView["lines"][number], "taxRateBps" | "taxMinor">[];
};

/** Tax of one rate; `null`: of several that are not known apart. */
type RateTax = { readonly rateBps: number | null; readonly taxMinor: number };

/**
 * All tax of an order by its rate, the highest first; the parts sum to `taxMinor`. The tax on delivery counts at
 * `shippingRateBps`.
 */
export function taxByRate(order: Taxed, shippingRateBps: number): readonly RateTax[] {
  const byRate = new Map<number, number>();
  const add = (rate: number, taxMinor: number) => byRate.set(rate, (byRate.get(rate) ?? 0) + taxMinor);
  for (const line of order.lines) add(line.taxRateBps, line.taxMinor);
  if (order.shippingTaxMinor !== 0) add(shippingRateBps, order.shippingTaxMinor);
  const parts = [...byRate]
    .map(([rateBps, taxMinor]) => ({ rateBps, taxMinor }))
    .filter(({ taxMinor }) => taxMinor !== 0);
  const sum = parts.reduce((total, { taxMinor }) => total + taxMinor, 0);
  if (sum !== order.taxMinor) return [{ rateBps: null, taxMinor: order.taxMinor }];
  return parts.sort((a, b) => b.rateBps - a.rateBps);
}
