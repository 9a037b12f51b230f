import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash } from "@/app/_reads/visitor";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { SignInView } from "@/components/account/sign-in-view";
import { googleSignIn } from "@/lib/context";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("account.signIn.title"));
}

export default async function SignInPage({ params, searchParams }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const { next } = await searchParams;
  const t = translator(place.locale.language);
  return (
    <SignInView
      place={place}
      t={t}
      flash={await pageFlash("password")}
      next={typeof next === "string" ? next : undefined}
      asked={next !== undefined}
      google={googleSignIn(place.market.code) !== undefined}
    />
  );
}
