import { href } from "@/components/shop/links";
import { taxText } from "@/components/shop/tax-text";
import { ButtonLink } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import type { Wish } from "@/lib/wishlist/wishlist";
import { BuyOrChoose } from "./buy-or-choose";
import { WishCard } from "./wish-card";

/** Somebody's wishlist as others see it: what is on it, and nothing about whose it is. */
export function SharedWishlistView({
  place,
  t,
  wishes,
}: {
  readonly place: Place;
  readonly t: Translator;
  readonly wishes: readonly Wish[];
}) {
  if (wishes.length === 0) {
    return (
      <div className="page empty-state">
        <Mark size={72} className="text-line" />
        <h1>{t("wishlist.shared.emptyTitle")}</h1>
        <p>{t("wishlist.shared.emptyText")}</p>
        <ButtonLink href={href(place, "/")}>{t("wishlist.empty.shop")}</ButtonLink>
      </div>
    );
  }
  return (
    <div className="page flex flex-col gap-8 py-8 md:py-12">
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h1 className="text-head">{t("wishlist.shared.title")}</h1>
          <p className="text-soft">{t("wishlist.count", { count: wishes.length })}</p>
        </div>
        <p className="max-w-prose text-soft">{t("wishlist.shared.text")}</p>
        <p className="text-small text-faint">{taxText(place.market, t)}</p>
      </div>
      <ul className="grid-products">
        {wishes.map((wish) => (
          <WishCard key={wish.card.id} wish={wish} place={place} t={t}>
            <BuyOrChoose card={wish.card} variantId={wish.variantId} place={place} t={t} />
          </WishCard>
        ))}
      </ul>
    </div>
  );
}
