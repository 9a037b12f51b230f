import { type Deal, quote } from "@/lib/checkout/quote";
import type { Language, Market } from "@/lib/markets/market";
import { inLanguage } from "@/lib/markets/markets";
import type { Cart } from "./cart";

/**
 * A cart as the API gives it, with the discounts, codes and credits its page shows. Amounts in minor units;
 * `totalMinor` is without delivery, which needs an address.
 */
export function cartJson(market: Market, cart: Cart | undefined, deal: Deal, language: Language) {
  const lines = cart?.lines ?? [];
  const pricing = quote(market, lines, null, deal);
  return {
    count: cart?.count ?? 0,
    version: cart?.version ?? 0,
    currency: market.currency,
    pricesIncludeTax: market.pricesIncludeTax,
    goodsMinor: pricing.goodsMinor,
    discountMinor: pricing.discountMinor,
    taxMinor: pricing.taxMinor,
    totalMinor: pricing.totalMinor,
    creditMinor: pricing.creditMinor,
    dueMinor: pricing.dueMinor,
    discounts: pricing.discounts.map(({ promotionId, name, code, goodsMinor }) => ({
      id: promotionId,
      label: inLanguage(name, language),
      code,
      amountMinor: goodsMinor,
    })),
    codes: pricing.codes.map(({ promotionId, name, ...state }) => ({
      id: promotionId,
      label: inLanguage(name, language),
      ...state,
    })),
    credits: pricing.credits.map(({ id, kind, ending, balanceMinor, paysMinor }) => ({
      id,
      kind,
      ending,
      balanceMinor,
      paysMinor,
    })),
    items: lines.map((line) => ({
      id: line.itemId,
      variantId: line.variantId,
      sku: line.sku,
      slug: line.slug,
      title: line.title,
      variant: line.variantLabel,
      quantity: line.quantity,
      unitPriceMinor: line.unitPriceMinor,
      available: line.available,
      later: line.later,
      expectedOn: line.expectedOn,
      notices: line.notices,
    })),
  };
}
