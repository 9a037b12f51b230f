import "@/components/cart/cart.css";
import "@/components/checkout/checkout.css";
import type { Metadata } from "next";
import { connection } from "next/server";
import { visitorContext } from "@/app/_reads/visitor";
import { MissingPage } from "@/app/_shell/missing-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { DraftClosed } from "@/components/drafts/draft-closed";
import { DraftPageView } from "@/components/drafts/draft-page-view";
import { readCheckoutMessage } from "@/lib/checkout/checkout-message";
import { customerOf } from "@/lib/checkout/customer";
import { offering } from "@/lib/context";
import { draftState } from "@/lib/drafts/draft";
import { checkoutOf } from "@/lib/drafts/known";
import { draftByToken, draftGoods } from "@/lib/drafts/queries";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = {
  readonly params: Promise<{ locale: string; token: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("drafts.metaTitle"));
}

/** The order that staff put together, for whoever has its link: to check, to fill in what is missing, to pay. */
export default async function DraftPage({ params, searchParams }: Props) {
  await connection();
  const { locale, token } = await params;
  const place = placeOf(locale);
  if (!place) return null;
  const t = translator(place.locale.language);
  const ctx = await visitorContext(place.market.code);
  const found = await draftByToken(ctx.db, token);
  if (!found) return <MissingPage place={place} />;
  const { draft, typed, order } = found;
  const state = draftState(draft, ctx.clock());
  if (state !== "open") {
    const hasTime = draft.expiresAt > ctx.clock();
    return <DraftClosed place={place} t={t} state={state} token={token} order={order} hasTime={hasTime} />;
  }
  const form = checkoutOf(place.market, draft, typed);
  const goods = await draftGoods(ctx, draft, place.locale.language, customerOf(ctx, form));
  const message = readCheckoutMessage(await searchParams);
  return <DraftPageView place={offering(place)} t={t} draft={draft} form={form} message={message} {...goods} />;
}
