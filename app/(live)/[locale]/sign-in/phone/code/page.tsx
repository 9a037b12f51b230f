import type { Metadata } from "next";
import { connection } from "next/server";
import { askedPhone, pageFlash } from "@/app/_reads/visitor";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { CodeBody } from "@/components/account/code-body";
import { NarrowPage } from "@/components/account/narrow-page";
import { phoneProblem } from "@/components/account/phone-texts";
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/translator";
import { inLanguage, placeOf } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("phone.signIn.codeTitle"));
}

export default async function CodePage({ params, searchParams }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const { next } = await searchParams;
  const flash = await pageFlash("code");
  const asked = await askedPhone(place.market.code, "sign_in");
  const country = inLanguage(place.market.name, place.locale.language);
  return (
    <NarrowPage
      title={asked?.works ? t("phone.signIn.codeTitle") : t("phone.code.deadTitle")}
      problem={phoneProblem(t, place, flash)}
      done={flash?.done === "sent" ? t("phone.code.sent") : undefined}
    >
      {flash?.done === "elsewhere" && <Notice>{t("phone.code.elsewhere", { country })}</Notice>}
      <CodeBody
        place={place}
        t={t}
        flash={flash}
        asked={asked}
        start="/sign-in/phone"
        submit={t("phone.signIn.submit")}
        next={typeof next === "string" ? next : undefined}
      />
    </NarrowPage>
  );
}
