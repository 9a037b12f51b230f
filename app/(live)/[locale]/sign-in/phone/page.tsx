import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash } from "@/app/_reads/visitor";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { NarrowPage } from "@/components/account/narrow-page";
import { PhoneForm } from "@/components/account/phone-form";
import { phoneProblem } from "@/components/account/phone-texts";
import { href } from "@/components/shop/links";
import { withNext } from "@/lib/accounts/next-page";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("phone.signIn.title"));
}

export default async function PhonePage({ params, searchParams }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const { next, phone } = await searchParams;
  const wanted = typeof next === "string" ? next : undefined;
  const flash = await pageFlash("phone");
  return (
    <NarrowPage title={t("phone.signIn.title")} intro={t("phone.signIn.intro")} problem={phoneProblem(t, place, flash)}>
      <PhoneForm
        place={place}
        t={t}
        flash={flash}
        action="/sign-in/phone/send"
        label={t("phone.label")}
        phone={typeof phone === "string" ? phone.slice(0, 40) : ""}
        next={wanted}
      />
      <p className="hairline pt-6">
        <a href={href(place, withNext("/sign-in", wanted))} className="link">
          {t("phone.signIn.otherWay")}
        </a>
      </p>
    </NarrowPage>
  );
}
