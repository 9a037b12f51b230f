import type { MailedCredit } from "@/lib/credit/mailed-credit";
import { longDay } from "@/lib/i18n/dates";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/kernel/context";
import { placeOf } from "@/lib/markets/markets";
import { formatMoney } from "@/lib/money/format";
import type { CreditMailTemplate } from "@/lib/notifications/queue-credit-mail";
import type { AccountMailModel } from "./account-mail-model";

/** Everything a mail about a gift card or store credit says, in its reader's language. */
export function creditMailModel(
  ctx: Pick<Ctx, "market" | "origin">,
  template: CreditMailTemplate,
  mail: { readonly locale: string; readonly credit: MailedCredit },
): AccountMailModel & { readonly code: string } {
  const { market, origin } = ctx;
  const locale = placeOf(mail.locale)?.locale ?? market.locales[0];
  if (!locale) throw new Error(`market ${market.code} has no locale`);
  const t = translator(locale.language);
  const { amount, balance, expiresAt, code = "" } = mail.credit;
  const said = { amount: formatMoney(amount, locale.tag), balance: formatMoney(balance, locale.tag) };
  const until = expiresAt && t("mail.credit.until", { date: longDay(expiresAt, { market, locale }) });
  return {
    lang: locale.tag,
    subject: t(`mail.credit.${template}.subject`, said),
    greeting: t("mail.greetingNoName"),
    intro: [t(`mail.credit.${template}.intro`, said), until].filter(Boolean).join(" "),
    view: t(`mail.credit.${template}.view`),
    url: `${origin}/${locale.slug}${template === "store-credit" ? "/account/credit" : ""}`,
    ignore: "",
    footer: t("mail.accountFooter"),
    code,
  };
}
