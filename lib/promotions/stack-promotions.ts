import type { PromotionKind, PromotionScope } from "@/db/schema/promotions";
import type { Discount, Pricing } from "@/lib/pricing/pricing";
import { discountOf, type Goods, type Promotion } from "./promotion";

const KIND_ORDER = {
  buy_get: 0,
  percentage: 1,
  fixed: 2,
  free_shipping: 3,
} as const satisfies Record<PromotionKind, number>;
const SCOPE_ORDER = { product: 0, category: 1, order: 2 } as const satisfies Record<PromotionScope, number>;

function byPlace(a: Promotion, b: Promotion): number {
  return (
    KIND_ORDER[a.effect.kind] - KIND_ORDER[b.effect.kind] ||
    SCOPE_ORDER[a.scope] - SCOPE_ORDER[b.scope] ||
    Number(a.code !== null) - Number(b.code !== null) ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * The one rule of stacking (docs/rounding.md): all promotions that combine, or one exclusive promotion alone,
 * whichever leaves the lower total; at a draw the ones that combine, then the older. Within a stack units given away
 * come first, then percentages, fixed amounts and free delivery; of a kind products before categories before the
 * order, what applies by itself before codes, the older before the newer.
 */
export function stackPromotions(
  valid: readonly Promotion[],
  goods: readonly Goods[],
  price: (discounts: readonly Discount[]) => Pricing,
): { readonly pricing: Pricing; readonly stack: readonly Promotion[] } {
  const together = valid.filter(({ exclusive }) => !exclusive).toSorted(byPlace);
  const alone = valid.filter(({ exclusive }) => exclusive).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const priced = [together, ...alone.map((promotion) => [promotion])].map((stack) => ({
    stack,
    pricing: price(stack.map((promotion) => discountOf(promotion, goods))),
  }));
  const [first, ...others] = priced;
  if (!first) throw new Error("there is always the stack of what combines");
  return others.reduce((best, next) => (next.pricing.totalMinor < best.pricing.totalMinor ? next : best), first);
}
