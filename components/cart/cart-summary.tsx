import { offerSentence } from "@/components/checkout/offers";
import { Breakdown, BreakdownRow } from "@/components/order/breakdown";
import { href } from "@/components/shop/links";
import { ButtonLink } from "@/components/ui/button";
import { Amount } from "@/components/ui/price";
import type { DeliveryOffer } from "@/lib/checkout/delivery-offers";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { Pricing } from "@/lib/pricing/pricing";
import { FreeDelivery } from "./free-delivery";

/** What the cart comes to before delivery, what delivery would add, and the way on. */
export function CartSummary({
  place,
  t,
  pricing,
  offer,
  canCheckOut,
}: {
  readonly place: Place;
  readonly t: Translator;
  /** Without delivery. */
  readonly pricing: Pricing;
  /** Delivery to the zone this shopper most likely wants. */
  readonly offer: DeliveryOffer | undefined;
  readonly canCheckOut: boolean;
}) {
  const { market, locale } = place;
  const amount = (minor: number) => <Amount money={money(minor, market.currency)} locale={locale.tag} />;
  const rate = market.taxRateBps / 100;
  return (
    <section aria-labelledby="summary" className="summary">
      <h2 id="summary" className="text-title">
        {t("cart.summary.title")}
      </h2>
      {offer && <FreeDelivery place={place} t={t} offer={offer} />}
      <Breakdown>
        <BreakdownRow name={t("cart.summary.goods")}>{amount(pricing.goodsMinor)}</BreakdownRow>
        {pricing.discountMinor > 0 && (
          <BreakdownRow name={t("cart.summary.discount")}>{amount(-pricing.discountMinor)}</BreakdownRow>
        )}
        {!market.pricesIncludeTax && (
          <BreakdownRow name={t("cart.summary.tax", { rate })}>{amount(pricing.taxMinor)}</BreakdownRow>
        )}
        <BreakdownRow name={t("cart.summary.totalBefore")} strong>
          {amount(pricing.totalMinor)}
        </BreakdownRow>
      </Breakdown>
      {market.pricesIncludeTax && (
        <p className="text-small text-soft">
          {t("cart.summary.taxIncluded", {
            rate,
            amount: formatMoney(money(pricing.taxMinor, market.currency), locale.tag),
          })}
        </p>
      )}
      {offer && (
        <p className="text-small text-soft">
          {offerSentence(place, t, offer)} {t("cart.summary.deliveryOther")}
        </p>
      )}
      {canCheckOut && (
        <ButtonLink href={href(place, "/checkout")} kind="primary" className="w-full">
          {t("cart.checkout")}
        </ButtonLink>
      )}
      <p className="text-small text-soft">
        {t("cart.returns")}.{" "}
        <a href={href(place, "/help#returns")} className="link">
          {t("cart.returnsLink")}
        </a>
      </p>
    </section>
  );
}
