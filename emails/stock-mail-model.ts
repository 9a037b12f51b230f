import { translator } from "@/lib/i18n/translator";
import type { MailedVariant } from "@/lib/inventory/mailed-variant";
import type { Ctx } from "@/lib/kernel/context";
import { placeOf } from "@/lib/markets/markets";
import { staffPlace } from "@/lib/markets/staff-place";
import type { StockMailTemplate } from "@/lib/notifications/queue-stock-mail";
import type { AccountMailModel } from "./account-mail-model";

/** Everything a mail about a variant's stock says: to who waits for it in their language, to staff in theirs. */
export function stockMailModel(
  ctx: Pick<Ctx, "market" | "origin">,
  template: StockMailTemplate,
  mail: { readonly locale: string; readonly variant: MailedVariant },
): AccountMailModel {
  const staff = template === "stock-low";
  const { market } = ctx;
  const locale = staff
    ? staffPlace(market.code, mail.locale).locale
    : (placeOf(mail.locale)?.locale ?? market.locales[0]);
  if (!locale) throw new Error(`market ${market.code} has no locale`);
  const t = translator(locale.language);
  const { id, title, sku, slug, available } = mail.variant;
  const path = staff ? `/admin/${market.code}/stock/${id}` : `/${locale.slug}/p/${slug}?v=${encodeURIComponent(sku)}`;
  const said = { title, sku, count: Math.max(0, available) };
  return {
    lang: locale.tag,
    subject: t(`mail.stock.${template}.subject`, said),
    greeting: t("mail.greetingNoName"),
    intro: t(`mail.stock.${template}.intro`, said),
    view: t(`mail.stock.${template}.view`),
    url: ctx.origin + path,
    ignore: "",
    footer: t(`mail.stock.${template}.footer`),
  };
}
