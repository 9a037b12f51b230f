import { type Goods, goodsFor, type PromotionOffer } from "./promotion";

/** Why a promotion does not apply to a cart. */
export type Refusal =
  | { readonly code: "promotion_expired" }
  | { readonly code: "promotion_not_yet" }
  | { readonly code: "promotion_used_up" }
  /** This shopper has had it as often as one may. */
  | { readonly code: "promotion_used_by_you" }
  | { readonly code: "promotion_not_for_goods" }
  | { readonly code: "promotion_minimum"; readonly missingMinor: number };

/**
 * Whether a promotion applies to these goods; `null`: it does. The minimum counts the goods it is for at their price
 * before any discount, without delivery and, where tax is added, without tax.
 */
export function judgePromotion(
  { promotion, usedByCustomer }: PromotionOffer,
  goods: readonly Goods[],
  now: Date,
): Refusal | null {
  const { startsAt, endsAt, switchedOffAt, usageLimit, customerLimit, minimumMinor } = promotion;
  if (switchedOffAt !== null || (endsAt !== null && endsAt <= now)) return { code: "promotion_expired" };
  if (startsAt > now) return { code: "promotion_not_yet" };
  if (usageLimit !== null && promotion.usedCount >= usageLimit) return { code: "promotion_used_up" };
  if (customerLimit !== null && usedByCustomer >= customerLimit) return { code: "promotion_used_by_you" };
  const own = goodsFor(promotion, goods);
  if (own.length === 0) return { code: "promotion_not_for_goods" };
  const missingMinor = (minimumMinor ?? 0) - own.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0);
  return missingMinor > 0 ? { code: "promotion_minimum", missingMinor } : null;
}
