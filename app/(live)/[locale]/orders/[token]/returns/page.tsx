import "@/components/cart/cart.css";
import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash } from "@/app/_reads/visitor";
import { MissingPage } from "@/app/_shell/missing-page";
import { ReturnForm } from "@/components/order/return-form";
import { marketDb } from "@/lib/context";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import { orderByToken } from "@/lib/orders/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string; token: string }> };

/** The address is the key to the order: no search engine keeps it, no other site is told it. */
const PRIVATE: Metadata = { robots: { index: false, follow: false }, referrer: "same-origin" };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = placeOf((await params).locale);
  return place ? { ...PRIVATE, title: translator(place.locale.language)("order.ret.title") } : PRIVATE;
}

export default async function ReturnPage({ params }: Props) {
  await connection();
  const { locale, token } = await params;
  const place = placeOf(locale);
  if (!place) return null;
  const order = await orderByToken(marketDb(place.market.code), token);
  if (!order) return <MissingPage place={place} />;
  const t = translator(place.locale.language);
  return <ReturnForm place={place} t={t} order={order} now={new Date()} flash={await pageFlash("return")} />;
}
