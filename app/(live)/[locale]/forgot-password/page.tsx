import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash } from "@/app/_reads/visitor";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { faultOf, problemOf } from "@/components/account/form-texts";
import { NarrowPage } from "@/components/account/narrow-page";
import { href } from "@/components/shop/links";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("account.forgot.title"));
}

export default async function ForgotPasswordPage({ params }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const flash = await pageFlash("forgot");
  if (flash?.done) {
    return (
      <NarrowPage title={t("account.register.sentTitle")}>
        <p role="status">{t("account.forgot.sentText", { email: String(flash.with.email ?? "") })}</p>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={t("account.forgot.title")} intro={t("account.forgot.intro")} problem={problemOf(t, flash)}>
      <form action={href(place, "/forgot-password/send")} method="post" className="flex flex-col gap-5">
        <TextField
          name="email"
          type="email"
          label={t("account.signIn.email")}
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={flash?.values.email ?? ""}
          error={faultOf(t, flash, "email")}
        />
        <Button kind="primary">{t("account.forgot.submit")}</Button>
      </form>
    </NarrowPage>
  );
}
