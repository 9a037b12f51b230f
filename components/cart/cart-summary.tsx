import type { ReactNode } from "react";
import { offerSentence } from "@/components/checkout/offers";
import { Breakdown, BreakdownRow } from "@/components/order/breakdown";
import { discountText, taxAddedText, taxIncludedText } from "@/components/order/price-texts";
import { href } from "@/components/shop/links";
import { ButtonLink } from "@/components/ui/button";
import { Amount } from "@/components/ui/price";
import type { DeliveryOffer } from "@/lib/checkout/delivery-offers";
import type { Quote } from "@/lib/checkout/quote";
import { creditName } from "@/lib/credit/credit-name";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { FreeDelivery } from "./free-delivery";

/** What the cart comes to before delivery, what delivery would add, and the way on. */
export function CartSummary({
  place,
  t,
  pricing,
  offer,
  canCheckOut,
  children,
}: {
  readonly place: Place;
  readonly t: Translator;
  /** Without delivery. */
  readonly pricing: Quote;
  /** Delivery to the zone this shopper most likely wants. */
  readonly offer: DeliveryOffer | undefined;
  readonly canCheckOut: boolean;
  /** The field for codes. */
  readonly children: ReactNode;
}) {
  const { market, locale } = place;
  const amount = (minor: number) => <Amount money={money(minor, market.currency)} locale={locale.tag} />;
  return (
    <section aria-labelledby="summary" className="summary">
      <h2 id="summary" className="text-title">
        {t("cart.summary.title")}
      </h2>
      {offer && <FreeDelivery place={place} t={t} offer={offer} />}
      <Breakdown>
        <BreakdownRow name={t("cart.summary.goods")}>{amount(pricing.goodsMinor)}</BreakdownRow>
        {pricing.discounts
          .filter(({ goodsMinor }) => goodsMinor > 0)
          .map((discount) => (
            <BreakdownRow key={discount.promotionId ?? "by-hand"} name={discountText(place, discount)}>
              {amount(-discount.goodsMinor)}
            </BreakdownRow>
          ))}
        {!market.pricesIncludeTax && (
          <BreakdownRow name={taxAddedText(place, t, pricing.lines)}>{amount(pricing.taxMinor)}</BreakdownRow>
        )}
        <BreakdownRow name={t("cart.summary.totalBefore")} strong>
          {amount(pricing.totalMinor)}
        </BreakdownRow>
        {pricing.credits.map((credit) => (
          <BreakdownRow key={credit.id} name={creditName(t, credit)}>
            {amount(-credit.paysMinor)}
          </BreakdownRow>
        ))}
        {pricing.credits.length > 0 && (
          <BreakdownRow name={t("cart.summary.due")} strong>
            {amount(pricing.dueMinor)}
          </BreakdownRow>
        )}
      </Breakdown>
      {market.pricesIncludeTax && (
        <p className="text-small text-soft">
          {taxIncludedText(place, t, pricing.lines, formatMoney(money(pricing.taxMinor, market.currency), locale.tag))}
        </p>
      )}
      {offer && (
        <p className="text-small text-soft">
          {offerSentence(place, t, offer)} {t("cart.summary.deliveryOther")}
        </p>
      )}
      {children}
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
