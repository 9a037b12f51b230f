import { Breakdown, BreakdownRow } from "@/components/order/breakdown";
import { LineList } from "@/components/order/line-list";
import { href } from "@/components/shop/links";
import { Amount } from "@/components/ui/price";
import type { Cart } from "@/lib/cart/cart";
import { quote } from "@/lib/checkout/quote";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { Offered } from "./offered";
import { PayButton } from "./pay-button";

type Props = { readonly place: Place; readonly t: Translator; readonly cart: Cart; readonly blocked: boolean };

/** What is bought, what each part of the total is, and the one button. */
export function CheckoutSummary({ place, t, cart, blocked }: Props) {
  const { market, locale } = place;
  const rate = market.taxRateBps / 100;
  const pricing = quote(market, cart.lines, null);
  const amount = (minor: number) => <Amount money={money(minor, market.currency)} locale={locale.tag} />;
  const unknown = t("checkout.unknown");
  const before = formatMoney(money(pricing.totalMinor, market.currency), locale.tag);
  return (
    <section aria-labelledby="summary" className="summary stays">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="summary" className="text-title">
          {t("checkout.yourOrder")}
        </h2>
        <a href={href(place, "/cart")} className="link text-small">
          {t("checkout.editCart")}
        </a>
      </div>
      <LineList place={place} t={t} lines={cart.lines.map((line) => ({ ...line, key: line.itemId }))} />
      <div className="hairline pt-4">
        <Breakdown>
          <BreakdownRow name={t("cart.summary.goods")}>{amount(pricing.goodsMinor)}</BreakdownRow>
          {pricing.discountMinor > 0 && (
            <BreakdownRow name={t("cart.summary.discount")}>{amount(-pricing.discountMinor)}</BreakdownRow>
          )}
          <BreakdownRow name={t("cart.summary.delivery")}>
            <Offered part="shipping" otherwise={unknown} />
          </BreakdownRow>
          {!market.pricesIncludeTax && (
            <BreakdownRow name={t("cart.summary.tax", { rate })}>
              {market.shippingTaxed ? <Offered part="tax" otherwise={unknown} /> : amount(pricing.taxMinor)}
            </BreakdownRow>
          )}
          <BreakdownRow name={t("cart.summary.total")} strong>
            <span id="total">
              <Offered part="total" otherwise={t("checkout.plusDelivery", { amount: before })} />
            </span>
          </BreakdownRow>
        </Breakdown>
        {market.pricesIncludeTax && (
          <p className="mt-2 text-small text-soft">
            <Offered part="tax" otherwise={unknown} />
          </p>
        )}
      </div>
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
