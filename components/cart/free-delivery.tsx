import type { DeliveryOffer } from "@/lib/checkout/delivery-offers";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { inLanguage } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";

/** How much more makes delivery to a zone free; nothing where it is free already or no amount makes it so. */
export function FreeDelivery({
  place,
  t,
  offer,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly offer: DeliveryOffer;
}) {
  const { zone, method, pricing } = offer;
  const missing = pricing.amountToFreeShippingMinor;
  if (!missing || method.freeFromMinor === null) return null;
  const name = inLanguage(zone.name, place.locale.language);
  const amount = formatMoney(money(missing, place.market.currency), place.locale.tag);
  return (
    <div className="flex flex-col gap-2 text-small">
      <p>{t("cart.freeDelivery.missing", { amount, zone: name })}</p>
      <progress
        max={method.freeFromMinor}
        value={method.freeFromMinor - missing}
        aria-label={t("cart.freeDelivery.progress")}
        className="thin-progress"
      />
    </div>
  );
}
