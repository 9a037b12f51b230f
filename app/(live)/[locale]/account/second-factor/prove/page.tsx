import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { pageFlash, visitorContext } from "@/app/_reads/visitor";
import { signInFirst } from "@/app/_shell/account-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { ProveView } from "@/components/account/prove-view";
import { href } from "@/components/shop/links";
import { ownSecondFactor } from "@/lib/access/second-factor/queries";
import { nextPage } from "@/lib/accounts/next-page";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("secondFactor.proveTitle"));
}

export default async function ProvePage({ params, searchParams }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const { next } = await searchParams;
  const to = nextPage(typeof next === "string" ? next : undefined);
  const ctx = await visitorContext(place.market.code);
  const { actor } = ctx;
  if (actor.type !== "account" && actor.type !== "pending") {
    return signInFirst(place, to);
  }
  const owes = actor.type === "pending" && actor.owes === "proof";
  if (!owes && (await ownSecondFactor(ctx)).state !== "on") redirect(href(place, "/account/second-factor"));
  return <ProveView place={place} t={t} flash={await pageFlash("prove")} next={to} />;
}
