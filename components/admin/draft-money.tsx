import { Breakdown, BreakdownRow } from "@/components/order/breakdown";
import { discountText, taxAddedText, taxIncludedText } from "@/components/order/price-texts";
import { inLanguage } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { DraftProps } from "./draft-view";

/** What a draft comes to, part by part. */
export function DraftMoney({ place, t, draft, pricing }: DraftProps) {
  const { market, locale } = place;
  const { method, discounts } = pricing;
  const show = (minor: number) => formatMoney(money(minor, market.currency), locale.tag);
  return (
    <section className="admin-card" aria-labelledby="money">
      <h2 id="money">{t("staffDrafts.money")}</h2>
      <Breakdown>
        <BreakdownRow name={t("cart.summary.goods")}>{show(pricing.goodsMinor)}</BreakdownRow>
        {discounts
          .filter(({ goodsMinor }) => goodsMinor > 0)
          .map((discount) => (
            <BreakdownRow key={discount.promotionId ?? "by-hand"} name={discountText(place, discount)}>
              {show(-discount.goodsMinor)}
            </BreakdownRow>
          ))}
        {method && (
          <BreakdownRow name={`${t("cart.summary.delivery")} · ${inLanguage(method.name, locale.language)}`}>
            {show(pricing.shippingMinor)}
          </BreakdownRow>
        )}
        {!market.pricesIncludeTax && (
          <BreakdownRow name={taxAddedText(place, t, pricing.lines)}>{show(pricing.taxMinor)}</BreakdownRow>
        )}
        <BreakdownRow name={t("cart.summary.total")} strong>
          <span id="total">{show(pricing.totalMinor)}</span>
        </BreakdownRow>
      </Breakdown>
      {market.pricesIncludeTax && (
        <p className="text-small text-soft">{taxIncludedText(place, t, pricing.lines, show(pricing.taxMinor))}</p>
      )}
      {!method && (
        <p className="text-soft">{t(draft.region ? "staffDrafts.noDelivery" : "staffDrafts.moneyUnknown")}</p>
      )}
    </section>
  );
}
