import type { order } from "@/db/schema/orders";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { Market } from "@/lib/markets/market";
import { zoneOf } from "@/lib/markets/markets";
import { priceShipping } from "@/lib/pricing/price-shipping";
import { shippingQuote } from "@/lib/shipping/methods";

type Order = Pick<
  typeof order.$inferSelect,
  "shippingZone" | "shippingMethod" | "shippingMinor" | "goodsMinor" | "discountMinor" | "currency"
>;

export type ElsewhereError =
  | { readonly code: "shipping_unavailable" }
  /** Its delivery there has another price than was agreed. */
  | { readonly code: "delivery_price_differs"; readonly shippingMinor: number };

/**
 * The zone in which an order is delivered to another region by the method it was placed with, as long as that costs the
 * same. Within its zone its price stands, whatever the zone charges by now.
 * @param freeByPromotion its delivery was given away by the usual method of its zone
 */
export function deliveryElsewhere(
  market: Market,
  of: Order,
  region: string,
  { grams, freeByPromotion }: { readonly grams: number; readonly freeByPromotion: boolean },
): Result<{ readonly zone: string }, ElsewhereError> {
  const zone = zoneOf(market, region);
  if (!zone) return err({ code: "shipping_unavailable" });
  if (zone.code === of.shippingZone) return ok({ zone: zone.code });
  const method = zone.methods.find(({ code }) => code === of.shippingMethod);
  const shipping = method && shippingQuote(method, grams);
  if (!method || method.pickup || !shipping) return err({ code: "shipping_unavailable" });
  const isFree = freeByPromotion && method === zone.methods[0];
  const priced = priceShipping(
    {
      currency: of.currency,
      pricesIncludeTax: market.pricesIncludeTax,
      shippingTaxed: market.shippingTaxed,
      shippingTaxRateBps: market.taxRateBps,
      lines: [{ id: "goods", unitPriceMinor: of.goodsMinor, quantity: 1, taxRateBps: 0 }],
      discounts: isFree ? [{ id: "free", kind: "free_shipping" }] : [],
      shipping,
    },
    of.goodsMinor - of.discountMinor,
  );
  const shippingMinor = priced?.chargedMinor ?? 0;
  if (shippingMinor !== of.shippingMinor) return err({ code: "delivery_price_differs", shippingMinor });
  return ok({ zone: zone.code });
}
