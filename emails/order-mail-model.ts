import { creditName } from "@/lib/credit/credit-name";
import { laterText } from "@/lib/i18n/backorder-texts";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/kernel/context";
import { placeOf } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import type { MailTemplate } from "@/lib/notifications/queue-message";
import { addressLines } from "@/lib/orders/address-lines";
import { ALL_HERE, laterByLine } from "@/lib/orders/later-units";
import { dueOf, orderNumber, orderPath } from "@/lib/orders/order";
import type { OrderView } from "@/lib/orders/queries";
import { discountName } from "@/lib/promotions/discount-name";
import { orderMailTexts } from "./order-mail-texts";

export type OrderMailModel = ReturnType<typeof orderMailModel>;

/** Everything a mail about an order says, as finished strings in the order's language and format. */
export function orderMailModel(
  ctx: Pick<Ctx, "market" | "origin">,
  template: MailTemplate,
  order: OrderView,
  part: Readonly<Record<string, unknown>>,
) {
  const locale = placeOf(order.locale)?.locale ?? ctx.market.locales[0];
  if (!locale) throw new Error(`market ${ctx.market.code} has no locale`);
  const t = translator(locale.language);
  const show = (minor: number) => formatMoney(money(minor, order.currency), locale.tag);
  const number = orderNumber(ctx.market, order.number);
  const said = orderMailTexts(ctx.market, t, template, order, part);
  const later = laterByLine(order);
  const freeBy = order.discounts.find(({ shippingMinor }) => shippingMinor > 0);
  const deliveryName = freeBy ? t("mail.deliveryBy", { name: freeBy.label }) : t("mail.delivery");
  const sum = (label: string, amount: string, strong = false) => ({ label, amount, strong });
  return {
    lang: locale.tag,
    subject: said.subject(number),
    greeting: t("mail.greeting", { name: order.customerName }),
    intro: said.intro,
    details: said.details,
    link: said.link,
    view: t("mail.view"),
    url: ctx.origin + orderPath(order.locale, order.publicToken),
    itemsTitle: t("mail.items"),
    lines: order.lines.map((line) => ({
      key: line.id as string,
      title: line.title,
      detail: [
        line.variantLabel,
        t("mail.quantity", { count: line.quantity, price: show(line.unitPriceMinor) }),
        laterText(later.get(line.id) ?? ALL_HERE, t, { locale }),
      ]
        .filter(Boolean)
        .join(" · "),
      amount: show(line.unitPriceMinor * line.quantity),
    })),
    sums: [
      sum(t("mail.goods"), show(order.goodsMinor)),
      ...order.discounts
        .filter(({ goodsMinor }) => goodsMinor > 0)
        .map((discount) => sum(discountName(discount), show(-discount.goodsMinor))),
      sum(deliveryName, order.shippingMinor === 0 ? t("mail.deliveryFree") : show(order.shippingMinor)),
      ...(order.pricesIncludeTax ? [] : [sum(t("mail.taxAdded"), show(order.taxMinor))]),
      sum(t("mail.total"), show(order.totalMinor), true),
      ...order.credits.map((credit) => sum(creditName(t, credit), show(-credit.paidMinor))),
      ...(order.creditMinor > 0 ? [sum(t("mail.due"), show(dueOf(order)), true)] : []),
    ],
    taxNote: order.pricesIncludeTax ? t("mail.taxIncluded", { amount: show(order.taxMinor) }) : "",
    addressTitle: t("mail.deliveryTo"),
    addressLines: [
      order.customerName,
      ...addressLines(ctx.market, order.shippingAddress, locale.language),
      order.phone,
    ],
    footer: t("mail.footer"),
  };
}
