import { discountText, taxIncludedText } from "@/components/order/price-texts";
import type { CartLine } from "@/lib/cart/cart";
import { type DeliveryOffer, deliveryOffers } from "@/lib/checkout/delivery-offers";
import type { Deal, Quote } from "@/lib/checkout/quote";
import { creditName } from "@/lib/credit/credit-name";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { Offer, Offers } from "./offer";

/** What each way of delivery makes of these lines, in the page's words, by zone, the usual method first. */
export function offersOf(place: Place, t: Translator, lines: readonly CartLine[], deal: Deal): Offers {
  const offers: Record<string, Offer[]> = {};
  for (const offered of deliveryOffers(place.market, lines, deal)) {
    const zone = offers[offered.zone.code] ?? [];
    offers[offered.zone.code] = [...zone, offerOf(place, t, offered)];
  }
  return offers;
}

function offerOf(place: Place, t: Translator, offered: DeliveryOffer): Offer {
  const { method, pricing } = offered;
  const { language } = place.locale;
  const amount = (minor: number) => formatMoney(money(minor, place.market.currency), place.locale.tag);
  const shipping = pricing.shippingMinor === 0 ? t("common.delivery.free") : amount(pricing.shippingMinor);
  const due = amount(pricing.dueMinor);
  const tax = amount(pricing.taxMinor);
  const days = t("common.delivery.days", { min: method.minDays, max: method.maxDays });
  const { pickup } = method;
  const order = t("checkout.order", { total: due });
  return {
    method: method.code,
    title: inLanguage(method.name, language),
    hint: [pickup && inLanguage(pickup.address, language), pickup && inLanguage(pickup.hours, language), days]
      .filter(Boolean)
      .join(" · "),
    totalMinor: pricing.totalMinor,
    dueMinor: pricing.dueMinor,
    shippingName: shippingName(place, t, pricing),
    shipping,
    tax: place.market.pricesIncludeTax ? taxIncludedText(place, t, pricing.lines, tax) : tax,
    total: amount(pricing.totalMinor),
    discounts: pricing.discounts
      .filter(({ goodsMinor }) => goodsMinor > 0)
      .map((discount) => ({
        key: discount.promotionId ?? "by-hand",
        name: discountText(place, discount),
        amount: amount(-discount.goodsMinor),
      })),
    credits: pricing.credits.map((credit) => ({
      key: credit.id,
      name: creditName(t, credit),
      amount: amount(-credit.paysMinor),
    })),
    due,
    sentence: offerSentence(place, t, offered),
    pay: pricing.dueMinor === 0 ? order : t("checkout.pay", { total: due }),
    order,
  };
}

/** "Delivery", with what makes it free. */
function shippingName(place: Place, t: Translator, { discounts }: Quote): string {
  const freeBy = discounts.find(({ shippingMinor }) => shippingMinor > 0);
  if (!freeBy) return t("cart.summary.delivery");
  return t("cart.summary.deliveryFreeBy", { name: discountText(place, freeBy) });
}

/** "Delivery to Osh: 250 сом, 2–4 working days." */
export function offerSentence(
  { market, locale }: Place,
  t: Translator,
  { zone, method, pricing }: DeliveryOffer,
): string {
  const words = {
    zone: inLanguage(zone.name, locale.language),
    days: t("common.delivery.days", { min: method.minDays, max: method.maxDays }),
  };
  if (pricing.shippingMinor === 0) return t("checkout.offerFree", words);
  return t("checkout.offer", {
    ...words,
    amount: formatMoney(money(pricing.shippingMinor, market.currency), locale.tag),
  });
}
