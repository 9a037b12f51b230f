import { linkSecret } from "@/lib/accounts/link";
import { translator } from "@/lib/i18n/translator";
import type { Ctx } from "@/lib/kernel/context";
import { placeOf } from "@/lib/markets/markets";
import type { AccountMailTemplate } from "@/lib/notifications/queue-account-mail";

/** Where each mail's button leads, below the locale; those that do something carry a secret. */
const PATHS = {
  "confirm-registration": "/register/confirm",
  "account-exists": "/reset-password",
  "reset-password": "/reset-password",
  "confirm-email": "/account/email/confirm",
  "email-changed": "/account",
  "password-changed": "/sign-in",
  "new-phone": "/account/security",
  "second-factor-on": "/account/security",
  "second-factor-off": "/account/security",
  "token-reused": "/account/security",
  invitation: "/invitation",
} as const satisfies Record<AccountMailTemplate, string>;

/** Mails that somebody else may have asked for. */
const UNASKED: readonly AccountMailTemplate[] = ["confirm-registration", "account-exists", "reset-password"];

export type AccountMailModel = ReturnType<typeof accountMailModel>;

/** Everything a mail about an account says, as finished strings in its person's language. */
export function accountMailModel(
  ctx: Pick<Ctx, "market" | "origin" | "keys">,
  template: AccountMailTemplate,
  mail: { readonly locale: string; readonly name: string; readonly tokenId: `tok_${string}` | undefined },
) {
  const locale = placeOf(mail.locale)?.locale ?? ctx.market.locales[0];
  if (!locale) throw new Error(`market ${ctx.market.code} has no locale`);
  const t = translator(locale.language);
  const secret = mail.tokenId ? `?token=${linkSecret(ctx, mail.tokenId)}` : "";
  return {
    lang: locale.tag,
    subject: t(`mail.account.${template}.subject`),
    greeting: mail.name ? t("mail.greeting", { name: mail.name }) : t("mail.greetingNoName"),
    intro: t(`mail.account.${template}.intro`),
    view: t(`mail.account.${template}.view`),
    url: `${ctx.origin}/${locale.slug}${PATHS[template]}${secret}`,
    ignore: UNASKED.includes(template) ? t("mail.ignore") : "",
    footer: t("mail.accountFooter"),
  };
}
