import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash } from "@/app/_reads/visitor";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { RegisterView } from "@/components/account/register-view";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("account.register.title"));
}

export default async function RegisterPage({ params }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  return <RegisterView place={place} t={translator(place.locale.language)} flash={await pageFlash("register")} />;
}
