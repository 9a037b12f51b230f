import type { Metadata } from "next";
import { connection } from "next/server";
import { pageFlash, visitorContext } from "@/app/_reads/visitor";
import { privateMetadata } from "@/app/_shell/private-metadata";
import { WishlistMessage } from "@/components/wishlist/wishlist-message";
import { WishlistView } from "@/components/wishlist/wishlist-view";
import { translator } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/markets/markets";
import { ownWishlist, wishTitle } from "@/lib/wishlist/queries";
import { productRef } from "@/lib/wishlist/schemas";

// Made for each request; a browser may wait for it.
export const instant = false;

type Props = { readonly params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateMetadata((await params).locale, (t) => t("wishlist.title"));
}

export default async function WishlistPage({ params }: Props) {
  await connection();
  const place = placeOf((await params).locale);
  if (!place) return null;
  const { language } = place.locale;
  const t = translator(language);
  const [ctx, flash] = await Promise.all([visitorContext(place.market.code), pageFlash("wishlist")]);
  const about = productRef(String(flash?.with.slug ?? ""));
  const [list, title] = await Promise.all([
    ownWishlist(ctx, language),
    about ? wishTitle(ctx.db, about, language) : undefined,
  ]);
  return (
    <WishlistView
      place={place}
      t={t}
      list={list}
      shareUrl={list.shareToken && `${ctx.origin}/${place.locale.slug}/wishlist/${list.shareToken}`}
      isGuest={ctx.actor.type === "guest"}
    >
      <WishlistMessage place={place} t={t} list={list} flash={flash} title={title} />
    </WishlistView>
  );
}
