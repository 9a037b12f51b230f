import type { LocalizedText } from "@/lib/markets/market";
import type { Discount, Pricing } from "@/lib/pricing/pricing";
import { judgePromotion, type Refusal } from "./judge-promotion";
import type { Goods, Promotion, PromotionOffer } from "./promotion";
import { stackPromotions } from "./stack-promotions";

/** A promotion that lowered a price, and by how much. */
export type PromotedDiscount = {
  readonly promotionId: Promotion["id"];
  readonly name: LocalizedText;
  readonly code: string | null;
  /** Off the goods. */
  readonly goodsMinor: number;
  /** Delivery that is not charged for it. */
  readonly shippingMinor: number;
};

/** What became of a code in the cart. */
export type CodeState = {
  readonly promotionId: Promotion["id"];
  readonly code: string;
  readonly name: LocalizedText;
} & (
  | { readonly state: "applied" }
  /** Free delivery, while delivery is not known. */
  | { readonly state: "waits" }
  /** Something that does not combine with it, or is free already, saves as much or more. */
  | { readonly state: "outdone" }
  | { readonly state: "refused"; readonly refusal: Refusal }
);

export type Promoted = {
  readonly pricing: Pricing;
  readonly discounts: readonly PromotedDiscount[];
  readonly codes: readonly CodeState[];
};

/** Prices goods with what applies of the promotions offered, and says what became of each. Pure. */
export function promote(
  offers: readonly PromotionOffer[],
  goods: readonly Goods[],
  now: Date,
  price: (discounts: readonly Discount[]) => Pricing,
): Promoted {
  const judged = offers.map((offer) => ({ ...offer, refusal: judgePromotion(offer, goods, now) }));
  const valid = judged.filter(({ refusal }) => refusal === null).map(({ promotion }) => promotion);
  const { pricing, stack } = stackPromotions(valid, goods, price);
  const discounts = stack.flatMap((promotion) => discountIn(pricing, promotion));
  const codes = judged.flatMap(({ promotion, refusal }): CodeState[] => {
    const { id: promotionId, code, name } = promotion;
    if (code === null) return [];
    const about = { promotionId, code, name };
    if (refusal) return [{ ...about, state: "refused", refusal }];
    if (discounts.some((discount) => discount.promotionId === promotionId)) return [{ ...about, state: "applied" }];
    const waits = stack.includes(promotion) && promotion.effect.kind === "free_shipping" && isOpen(pricing);
    return [{ ...about, state: waits ? "waits" : "outdone" }];
  });
  return { pricing, discounts, codes };
}

/** Whether delivery is not in a price yet. */
function isOpen({ explanation }: Pricing): boolean {
  return !explanation.some(({ kind }) => kind === "shipping");
}

/** What a promotion of the stack took; nothing for one that had nothing left to take. */
function discountIn(pricing: Pricing, { id, name, code }: Promotion): PromotedDiscount[] {
  const taken = takenBy(pricing, id);
  return taken ? [{ promotionId: id, name, code, ...taken }] : [];
}

/** What one discount took of a price; `undefined` for one that had nothing left to take. */
export function takenBy(
  { explanation }: Pricing,
  id: string,
): Pick<PromotedDiscount, "goodsMinor" | "shippingMinor"> | undefined {
  let [goodsMinor, shippingMinor] = [0, 0];
  for (const entry of explanation) {
    if (!("discountId" in entry) || entry.discountId !== id) continue;
    if (entry.kind === "discount") goodsMinor -= entry.amountMinor;
    else shippingMinor -= entry.amountMinor;
  }
  return goodsMinor + shippingMinor > 0 ? { goodsMinor, shippingMinor } : undefined;
}
