import type { Quote } from "@/lib/checkout/quote";
import { draftPath } from "@/lib/drafts/draft";
import { draftQuote } from "@/lib/drafts/draft-quote";
import { knownOf } from "@/lib/drafts/known";
import type { MailedDraft } from "@/lib/drafts/mailed-draft";
import { longDay } from "@/lib/i18n/dates";
import { type Translator, translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/kernel/context";
import type { MarketLocale } from "@/lib/markets/market";
import { inLanguage, placeOf } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import { money } from "@/lib/money/money";
import { addressLines } from "@/lib/orders/address-lines";
import { discountName } from "@/lib/promotions/discount-name";
import type { OrderMailModel } from "./order-mail-model";

/** Everything the mail with a draft's link says, as finished strings in its customer's language. */
export function draftMailModel(ctx: Pick<Ctx, "market" | "origin">, slug: string, draft: MailedDraft): OrderMailModel {
  const { market } = ctx;
  const locale = placeOf(slug)?.locale ?? market.locales[0];
  if (!locale) throw new Error(`market ${market.code} has no locale`);
  const t = translator(locale.language);
  const { cart } = draft;
  const pricing = draftQuote(market, draft);
  const show = (minor: number) => formatMoney(money(minor, pricing.currency), locale.tag);
  const { address } = knownOf(market, draft);
  return {
    lang: locale.tag,
    subject: t("mail.draft.subject"),
    greeting: draft.customerName ? t("mail.greeting", { name: draft.customerName }) : t("mail.greetingNoName"),
    intro: t("mail.draft.intro", { date: longDay(draft.expiresAt, { market, locale }) }),
    details: [t("mail.draft.pricesNow"), ...(pricing.method ? [] : [t("mail.draft.deliveryUnknown")])],
    link: null,
    view: t("mail.draft.view"),
    url: ctx.origin + draftPath(locale.slug, draft.publicToken),
    itemsTitle: t("mail.items"),
    lines: cart.lines.map((line) => ({
      key: line.itemId,
      title: line.title,
      detail: [line.variantLabel, t("mail.quantity", { count: line.quantity, price: show(line.unitPriceMinor) })]
        .filter(Boolean)
        .join(" · "),
      amount: show(line.unitPriceMinor * line.quantity),
    })),
    sums: sumsOf(t, locale, pricing, show),
    taxNote: market.pricesIncludeTax ? t("mail.taxIncluded", { amount: show(pricing.taxMinor) }) : "",
    addressTitle: t("mail.deliveryTo"),
    addressLines: address
      ? [draft.customerName, ...addressLines(market, address, locale.language), draft.phone].filter(Boolean)
      : [],
    footer: t("mail.draft.footer"),
  };
}

function sumsOf(t: Translator, { language }: MarketLocale, pricing: Quote, show: (minor: number) => string) {
  const sum = (label: string, amount: string, strong = false) => ({ label, amount, strong });
  const { discounts, method, pricesIncludeTax, shippingMinor } = pricing;
  return [
    sum(t("mail.goods"), show(pricing.goodsMinor)),
    ...discounts
      .filter(({ goodsMinor }) => goodsMinor > 0)
      .map(({ name, code, goodsMinor }) =>
        sum(discountName({ label: inLanguage(name, language), code }), show(-goodsMinor)),
      ),
    ...(method ? [sum(t("mail.delivery"), shippingMinor === 0 ? t("mail.deliveryFree") : show(shippingMinor))] : []),
    ...(pricesIncludeTax ? [] : [sum(t("mail.taxAdded"), show(pricing.taxMinor))]),
    sum(t("mail.total"), show(pricing.totalMinor), true),
  ];
}
