import { href } from "@/components/shop/links";
import { Amount } from "@/components/ui/price";
import { creditName } from "@/lib/credit/credit-name";
import type { Translator } from "@/lib/i18n/translator";
import { inLanguage, type Place } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { ALL_HERE, laterByLine } from "@/lib/orders/later-units";
import { dueOf } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { discountName } from "@/lib/promotions/discount-name";
import { Breakdown, BreakdownRow } from "./breakdown";
import { LineList } from "./line-list";
import { taxAddedText, taxIncludedText } from "./price-texts";

type Props = { readonly place: Place; readonly t: Translator; readonly order: OrderView };

/** What was ordered and every part of its total, as it was agreed. */
export function OrderSummary({ place, t, order }: Props) {
  const amount = (minor: number) => <Amount money={money(minor, order.currency)} locale={place.locale.tag} />;
  const later = laterByLine(order);
  const freeBy = order.discounts.find(({ shippingMinor }) => shippingMinor > 0);
  const zone = place.market.shippingZones.find((known) => known.code === order.shippingZone);
  return (
    <section aria-labelledby="items" className="summary stays">
      <h2 id="items" className="text-title">
        {t("order.items")}
      </h2>
      <LineList
        place={place}
        t={t}
        lines={order.lines.map((line) => ({ ...listed(line), ...(later.get(line.id) ?? ALL_HERE) }))}
      />
      <div className="hairline pt-4">
        <Breakdown>
          <BreakdownRow name={t("cart.summary.goods")}>{amount(order.goodsMinor)}</BreakdownRow>
          {order.discounts
            .filter(({ goodsMinor }) => goodsMinor > 0)
            .map((discount) => (
              <BreakdownRow key={discount.id} name={discountName(discount)}>
                {amount(-discount.goodsMinor)}
              </BreakdownRow>
            ))}
          <BreakdownRow
            name={
              freeBy
                ? t("cart.summary.deliveryFreeBy", { name: freeBy.label })
                : zone
                  ? t("cart.summary.deliveryTo", { zone: inLanguage(zone.name, place.locale.language) })
                  : t("cart.summary.delivery")
            }
          >
            {order.shippingMinor === 0 ? t("common.delivery.free") : amount(order.shippingMinor)}
          </BreakdownRow>
          {!order.pricesIncludeTax && (
            <BreakdownRow name={taxAddedText(place, t, order.lines)}>{amount(order.taxMinor)}</BreakdownRow>
          )}
          <BreakdownRow name={t("cart.summary.total")} strong>
            {amount(order.totalMinor)}
          </BreakdownRow>
          {order.credits.map((credit) => (
            <BreakdownRow key={credit.id} name={creditName(t, credit)}>
              {amount(-credit.paidMinor)}
            </BreakdownRow>
          ))}
          {order.creditMinor > 0 && (
            <BreakdownRow name={t("cart.summary.due")} strong>
              {amount(dueOf(order))}
            </BreakdownRow>
          )}
        </Breakdown>
        {order.pricesIncludeTax && (
          <p className="mt-2 text-small text-soft">
            {taxIncludedText(
              place,
              t,
              order.lines,
              formatMoney(money(order.taxMinor, order.currency), place.locale.tag),
            )}
          </p>
        )}
      </div>
      <a href={href(place, "/help#returns")} className="link text-small">
        {t("order.returns")}
      </a>
    </section>
  );
}

function listed(line: OrderView["lines"][number]) {
  return {
    key: line.id,
    slug: line.productSlug,
    sku: line.sku,
    title: line.title,
    variantLabel: line.variantLabel,
    // Widths are not frozen with the line: the one every picture has is used.
    image: line.imageBase
      ? { base: line.imageBase, avifWidths: [], webpWidths: [], placeholder: "var(--ground)", alt: "" }
      : null,
    quantity: line.quantity,
    unitPriceMinor: line.unitPriceMinor,
  };
}
