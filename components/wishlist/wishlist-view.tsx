import type { ReactNode } from "react";
import { href } from "@/components/shop/links";
import { taxText } from "@/components/shop/tax-text";
import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import type { OwnWishlist, Wish } from "@/lib/wishlist/wishlist";
import { BuyOrChoose } from "./buy-or-choose";
import { ShareBox } from "./share-box";
import { WishCard } from "./wish-card";

type Props = {
  readonly place: Place;
  readonly t: Translator;
  readonly list: OwnWishlist;
  /** Where the list is shown to others; `null`: nowhere. */
  readonly shareUrl: string | null;
  readonly isGuest: boolean;
  /** What just happened. */
  readonly children: ReactNode;
};

/** One's own wishlist. */
export function WishlistView({ place, t, list, shareUrl, isGuest, children }: Props) {
  if (list.wishes.length === 0) return <Empty place={place} t={t} said={children} />;
  return (
    <div className="page flex flex-col gap-8 py-8 md:py-12">
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h1 className="text-head">{t("wishlist.title")}</h1>
          <p className="text-soft">{t("wishlist.count", { count: list.wishes.length })}</p>
        </div>
        <p className="text-small text-faint">{taxText(place.market, t)}</p>
      </div>
      {children}
      <ul className="grid-products">
        {list.wishes.map((wish) => (
          <WishCard key={wish.card.id} wish={wish} place={place} t={t}>
            <Actions wish={wish} place={place} t={t} />
          </WishCard>
        ))}
      </ul>
      <div className="mt-4 grid gap-8 md:grid-cols-2 md:gap-16">
        <ShareBox place={place} t={t} url={shareUrl} />
        {isGuest && (
          <section className="flex flex-col items-start gap-3">
            <h2 className="text-lead">{t("wishlist.guest.title")}</h2>
            <p className="max-w-prose text-soft">{t("wishlist.guest.text")}</p>
            <ButtonLink href={href(place, "/sign-in?next=/wishlist")} small>
              {t("wishlist.guest.signIn")}
            </ButtonLink>
          </section>
        )}
      </div>
    </div>
  );
}

function Actions({ wish, place, t }: { readonly wish: Wish; readonly place: Place; readonly t: Translator }) {
  const { card, sold, variantId } = wish;
  return (
    <>
      {sold && <BuyOrChoose card={card} variantId={variantId} place={place} t={t} />}
      <form action={href(place, "/wishlist/remove")} method="post" className="wish-links">
        <input type="hidden" name="slug" value={card.slug} />
        {sold && (
          <button
            type="submit"
            formAction={href(place, "/compare/add")}
            className="link min-h-11 text-small text-soft"
            aria-label={t("compare.addOf", { title: card.title })}
          >
            {t("compare.add")}
          </button>
        )}
        <button
          type="submit"
          className="link min-h-11 text-small text-soft"
          aria-label={t("wishlist.removeOf", { title: card.title })}
        >
          {t("wishlist.remove")}
        </button>
      </form>
    </>
  );
}

function Empty({ place, t, said }: { readonly place: Place; readonly t: Translator; readonly said: ReactNode }) {
  return (
    <div className="page py-8">
      {said}
      <div className="empty-state">
        <Mark size={72} className="text-line" />
        <h1>{t("wishlist.empty.title")}</h1>
        <p>{t("wishlist.empty.text")}</p>
        <ButtonLink href={href(place, "/")} kind="primary">
          {t("wishlist.empty.shop")}
        </ButtonLink>
      </div>
    </div>
  );
}
