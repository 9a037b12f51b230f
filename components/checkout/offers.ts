import type { CartLine } from "@/lib/cart/cart";
import { type DeliveryOffer, deliveryOffers } from "@/lib/checkout/delivery-offers";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { Offer } from "./checkout-form";

/** What delivery to each zone makes of these lines, in the page's words, by zone. */
export function offersOf(place: Place, t: Translator, lines: readonly CartLine[]): Record<string, Offer> {
  const { market, locale } = place;
  const amount = (minor: number) => formatMoney(money(minor, market.currency), locale.tag);
  const rate = market.taxRateBps / 100;
  const offers = deliveryOffers(market, lines).map(({ zone, pricing }): [string, Offer] => {
    const shipping = pricing.shippingMinor === 0 ? t("common.delivery.free") : amount(pricing.shippingMinor);
    const total = amount(pricing.totalMinor);
    const tax = amount(pricing.taxMinor);
    return [
      zone.code,
      {
        totalMinor: pricing.totalMinor,
        shipping,
        tax: market.pricesIncludeTax ? t("cart.summary.taxIncluded", { rate, amount: tax }) : tax,
        total,
        sentence: offerSentence(place, t, { zone, pricing }),
        pay: t("checkout.pay", { total }),
        order: t("checkout.order", { total }),
      },
    ];
  });
  return Object.fromEntries(offers);
}

/** "Delivery to Osh: 250 сом, 2–4 working days." */
export function offerSentence({ market, locale }: Place, t: Translator, { zone, pricing }: DeliveryOffer): string {
  const words = {
    zone: inLanguage(zone.name, locale.language),
    days: t("common.delivery.days", { min: zone.minDays, max: zone.maxDays }),
  };
  if (pricing.shippingMinor === 0) return t("checkout.offerFree", words);
  return t("checkout.offer", {
    ...words,
    amount: formatMoney(money(pricing.shippingMinor, market.currency), locale.tag),
  });
}
