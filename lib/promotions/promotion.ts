import type { PromotionScope } from "@/db/schema/promotions";
import type { LocalizedText } from "@/lib/markets/market";
import type { CurrencyCode } from "@/lib/money/currency";
import type { BasisPoints } from "@/lib/money/rate";
import type { Discount, DiscountScope } from "@/lib/pricing/pricing";

/** What a promotion does to a price. */
export type Effect =
  | { readonly kind: "percentage"; readonly bps: BasisPoints }
  | { readonly kind: "fixed"; readonly minor: number; readonly currency: CurrencyCode }
  | { readonly kind: "buy_get"; readonly buy: number; readonly get: number; readonly bps: BasisPoints }
  | { readonly kind: "free_shipping" };

export type Targets = { readonly productIds: readonly string[]; readonly categoryIds: readonly string[] };

/** A promotion as it is judged and applied. Amounts in minor units of the market's currency. */
export type Promotion = {
  readonly id: `prm_${string}`;
  readonly name: LocalizedText;
  /** Upper case; null: applies by itself. */
  readonly code: string | null;
  readonly effect: Effect;
  readonly scope: PromotionScope;
  /** Of a scope other than `order`. */
  readonly targets: Targets;
  /** Of `buy_get`: what is given; none: the cheapest of what is bought. */
  readonly given: Targets;
  readonly minimumMinor: number | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly usageLimit: number | null;
  readonly customerLimit: number | null;
  readonly usedCount: number;
  /** Applies alone or not at all. */
  readonly exclusive: boolean;
  readonly switchedOffAt: Date | null;
};

/** A promotion that a cart could have, with how often this shopper has had it, as far as they are known. */
export type PromotionOffer = { readonly promotion: Promotion; readonly usedByCustomer: number };

/** A line as promotions see it. */
export type Goods = {
  readonly variantId: string;
  readonly productId?: string;
  /** Its category and every one above. */
  readonly categoryIds?: readonly string[];
  readonly unitPriceMinor: number;
  readonly quantity: number;
};

/** The goods a promotion is for. */
export function goodsFor({ scope, targets }: Promotion, goods: readonly Goods[]): readonly Goods[] {
  return scope === "order" ? goods : goods.filter((line) => isTarget(targets, line));
}

function isTarget({ productIds, categoryIds }: Targets, line: Goods): boolean {
  return (
    (line.productId !== undefined && productIds.includes(line.productId)) ||
    (line.categoryIds ?? []).some((id) => categoryIds.includes(id))
  );
}

/** A promotion as the price engine takes it, for these goods. */
export function discountOf(promotion: Promotion, goods: readonly Goods[]): Discount {
  const { id, effect, given } = promotion;
  const scope = scopeOf(promotion.scope === "order", goodsFor(promotion, goods));
  switch (effect.kind) {
    case "percentage":
    case "fixed":
      return { id, scope, ...effect };
    case "buy_get": {
      const isOwn = given.productIds.length + given.categoryIds.length > 0;
      const gifts = goods.filter((line) => isTarget(given, line));
      return { id, scope, ...effect, reward: isOwn ? scopeOf(false, gifts) : null };
    }
    case "free_shipping":
      return { id, kind: effect.kind };
  }
}

function scopeOf(all: boolean, goods: readonly Goods[]): DiscountScope {
  return all ? "all" : { lineIds: goods.map((line) => line.variantId) };
}
