import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash, visitorContext } from "@/app/_reads/visitor";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { faultOf, problemOf } from "@/components/account/form-texts";
import { LinkDead } from "@/components/account/link-dead";
import { NarrowPage } from "@/components/account/narrow-page";
import { PasswordField } from "@/components/account/password-field";
import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { MAX_PASSWORD, MIN_PASSWORD } from "@/lib/accounts/limits";
import { openLink } from "@/lib/accounts/link";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("account.reset.title"));
}

export default async function ResetPasswordPage({ params, searchParams }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const { token } = await searchParams;
  const secret = typeof token === "string" ? token : "";
  const link = await openLink(await visitorContext(place.market.code), "reset_password", secret);
  if (!link) return <LinkDead place={place} t={t} again="/forgot-password" />;
  const flash = await pageFlash("reset");
  return (
    <NarrowPage
      title={t("account.reset.title")}
      intro={t("account.reset.intro", { email: link.email })}
      problem={problemOf(t, flash)}
    >
      <form action={href(place, "/reset-password/save")} method="post" className="flex flex-col gap-5">
        <input type="hidden" name="token" value={secret} />
        <PasswordField
          id="password"
          name="password"
          show={t("account.password.show")}
          label={t("account.reset.password")}
          hint={t("account.register.passwordHint", { min: MIN_PASSWORD })}
          autoComplete="new-password"
          required
          minLength={MIN_PASSWORD}
          maxLength={MAX_PASSWORD}
          error={faultOf(t, flash, "password")}
        />
        <Button kind="primary">{t("account.reset.submit")}</Button>
      </form>
    </NarrowPage>
  );
}
