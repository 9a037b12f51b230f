import { quote } from "@/lib/checkout/quote";
import type { Market } from "@/lib/markets/market";
import type { Cart } from "./cart";

/** A cart as the API gives it. Amounts in minor units; `totalMinor` is without delivery, which needs an address. */
export function cartJson(market: Market, cart: Cart | undefined) {
  const lines = cart?.lines ?? [];
  const pricing = quote(market, lines, null);
  return {
    count: cart?.count ?? 0,
    version: cart?.version ?? 0,
    currency: market.currency,
    pricesIncludeTax: market.pricesIncludeTax,
    goodsMinor: pricing.goodsMinor,
    discountMinor: pricing.discountMinor,
    taxMinor: pricing.taxMinor,
    totalMinor: pricing.totalMinor,
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
      notices: line.notices,
    })),
  };
}
