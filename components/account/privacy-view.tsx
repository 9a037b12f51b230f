import { href } from "@/components/shop/links";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { AccountView } from "@/lib/accounts/queries";
import type { Flash } from "@/lib/api/flash";
import { MESSAGES } from "@/lib/i18n/messages";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly me: AccountView;
  readonly flash: Flash | undefined;
};

/** One's data to take along, and the end of the account. */
export function PrivacyView({ place, t, me, flash }: Props) {
  const problem = problemOf(t, flash);
  return (
    <>
      <h1 className="text-head">{t("profile.privacy.title")}</h1>
      <section aria-labelledby="export" className="flex max-w-2xl flex-col items-start gap-4">
        <h2 id="export" className="text-title">
          {t("profile.privacy.exportTitle")}
        </h2>
        <p className="text-soft">{t("profile.privacy.exportText")}</p>
        <ButtonLink href={href(place, "/account/privacy/export")} download>
          {t("profile.privacy.export")}
        </ButtonLink>
      </section>
      <section aria-labelledby="delete" className="hairline flex max-w-2xl flex-col gap-4 pt-8">
        <h2 id="delete" className="text-title">
          {t("profile.privacy.deleteTitle")}
        </h2>
        {problem && <Notice tone="error">{problem}</Notice>}
        <p className="text-soft">{t("profile.privacy.deleteText")}</p>
        <p className="text-soft">{t("profile.privacy.deleteOrders")}</p>
        <form
          action={href(place, "/account/privacy/delete")}
          method="post"
          className="flex max-w-sm flex-col items-start gap-5 *:w-full"
        >
          {me.hasPassword ? (
            <TextField
              name="current"
              type="password"
              label={t("profile.privacy.password")}
              autoComplete="current-password"
              required
              maxLength={200}
            />
          ) : (
            <TextField
              name="confirm"
              label={t("profile.privacy.confirmLabel", { word: t("profile.privacy.confirmWord") })}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              required
              maxLength={40}
            />
          )}
          <Button className="sm:w-auto!">{t("profile.privacy.delete")}</Button>
        </form>
      </section>
    </>
  );
}

function problemOf(t: Translator, flash: Flash | undefined): string | undefined {
  const texts = MESSAGES.en.profile.privacy.problem;
  const code = (Object.keys(texts) as (keyof typeof texts)[]).find((known) => known === flash?.problem);
  if (!code) return undefined;
  const seconds = Number(flash?.with.retryAfterSeconds ?? 60);
  return t(`profile.privacy.problem.${code}`, { minutes: Math.max(1, Math.ceil(seconds / 60)) });
}
