import { Breakdown, BreakdownRow } from "@/components/order/breakdown";
import { LineList } from "@/components/order/line-list";
import { discountText, taxAddedText } from "@/components/order/price-texts";
import { href } from "@/components/shop/links";
import { Amount } from "@/components/ui/price";
import type { Cart } from "@/lib/cart/cart";
import { type Deal, type Quote, quote } from "@/lib/checkout/quote";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { Offered } from "./offered";
import { OfferedRows } from "./offered-rows";
import { PayButton } from "./pay-button";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly cart: Cart;
  readonly deal: Deal;
  readonly blocked: boolean;
  /** The lines are not the reader's to change. */
  readonly isFixed?: boolean;
};

/** What is bought, what each part of the total is, and the one button. */
export function CheckoutSummary({ place, t, cart, deal, blocked, isFixed = false }: Props) {
  const { market, locale } = place;
  const pricing = quote(market, cart.lines, null, deal);
  const amount = (minor: number) => <Amount money={money(minor, market.currency)} locale={locale.tag} />;
  const unknown = t("checkout.unknown");
  const before = formatMoney(money(pricing.totalMinor, market.currency), locale.tag);
  return (
    <section aria-labelledby="summary" className="summary stays">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="summary" className="text-title">
          {t("checkout.yourOrder")}
        </h2>
        {!isFixed && (
          <a href={href(place, "/cart")} className="link text-small">
            {t("checkout.editCart")}
          </a>
        )}
      </div>
      <LineList place={place} t={t} lines={cart.lines.map((line) => ({ ...line, key: line.itemId }))} />
      <div className="hairline pt-4">
        <Breakdown>
          <BreakdownRow name={t("cart.summary.goods")}>{amount(pricing.goodsMinor)}</BreakdownRow>
          <OfferedRows of="discounts" otherwise={discountRows(place, pricing)} />
          <BreakdownRow name={<Offered part="shippingName" otherwise={t("cart.summary.delivery")} plain />}>
            <Offered part="shipping" otherwise={unknown} />
          </BreakdownRow>
          {!market.pricesIncludeTax && (
            <BreakdownRow name={taxAddedText(place, t, pricing.lines)}>
              {market.shippingTaxed ? <Offered part="tax" otherwise={unknown} /> : amount(pricing.taxMinor)}
            </BreakdownRow>
          )}
          <BreakdownRow name={t("cart.summary.total")} strong>
            <span id="total">
              <Offered part="total" otherwise={t("checkout.plusDelivery", { amount: before })} />
            </span>
          </BreakdownRow>
          {deal.credits.length > 0 && (
            <>
              <OfferedRows of="credits" otherwise={[]} />
              <BreakdownRow name={t("cart.summary.due")} strong>
                <Offered part="due" otherwise={unknown} />
              </BreakdownRow>
            </>
          )}
        </Breakdown>
        {market.pricesIncludeTax && (
          <p className="mt-2 text-small text-soft">
            <Offered part="tax" otherwise={unknown} />
          </p>
        )}
      </div>
      <input type="hidden" name="expectedLater" value={cart.lines.reduce((sum, { later }) => sum + later, 0)} />
      {!blocked && <PayButton seeTotal={t("checkout.seeTotal")} wait={t("checkout.sending")} />}
      <p className="text-small text-soft">
        {t("checkout.after")}{" "}
        <a href={href(place, "/help#returns")} className="link">
          {t("cart.returnsLink")}
        </a>
      </p>
    </section>
  );
}

/** The discounts of goods before delivery is known. */
function discountRows(place: Place, { discounts }: Quote) {
  return discounts
    .filter(({ goodsMinor }) => goodsMinor > 0)
    .map((discount) => ({
      key: discount.promotionId ?? "by-hand",
      name: discountText(place, discount),
      amount: formatMoney(money(-discount.goodsMinor, place.market.currency), place.locale.tag),
    }));
}
