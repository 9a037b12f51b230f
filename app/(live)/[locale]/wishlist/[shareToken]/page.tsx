import type { Metadata } from "next";
import { connection } from "next/server";
import { MissingPage } from "@/app/_shell/missing-page";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { SharedWishlistView } from "@/components/wishlist/shared-wishlist-view";
import { marketDb } from "@/lib/context";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import { sharedWishlist } from "@/lib/wishlist/queries";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string; shareToken: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("wishlist.shared.title"));
}

export default async function SharedWishlistPage({ params }: Props) {
  await connection();
  const { locale, shareToken } = await params;
  const place = placeOf(locale);
  if (!place) return null;
  const { language } = place.locale;
  const wishes = await sharedWishlist(marketDb(place.market.code), shareToken, language);
  if (!wishes) return <MissingPage place={place} />;
  return <SharedWishlistView place={place} t={translator(language)} wishes={wishes} />;
}
