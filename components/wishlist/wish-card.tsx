import type { ReactNode } from "react";
import { StockHint } from "@/components/cart/stock-hint";
import { priceTexts } from "@/components/catalog/stock-texts";
import { href } from "@/components/shop/links";
import { Picture } from "@/components/ui/picture";
import { Price } from "@/components/ui/price";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import type { Wish } from "@/lib/wishlist/wishlist";

const SIZES = "(min-width: 80rem) 18rem, (min-width: 64rem) 22vw, (min-width: 48rem) 31vw, 46vw";

/** A remembered product: what it costs and whether it can be had today. `children`: what can be done with it. */
export function WishCard({
  wish,
  place,
  t,
  children,
}: {
  readonly wish: Wish;
  readonly place: Place;
  readonly t: Translator;
  readonly children: ReactNode;
}) {
  const { card, sold } = wish;
  return (
    <li className="wish">
      <article className="tile">
        {card.photo ? <Picture source={card.photo} sizes={SIZES} alt="" /> : <div className="gallery-blank" />}
        <h2 className="tile-title">{sold ? <a href={href(place, `/p/${card.slug}`)}>{card.title}</a> : card.title}</h2>
        {card.brand && <p className="tile-note">{card.brand}</p>}
        {sold ? (
          <>
            <Price
              className="tile-price"
              now={card.price}
              before={card.before}
              from={card.dearer}
              locale={place.locale.tag}
              texts={priceTexts(t)}
            />
            <StockHint stock={card.stock} t={t} place={place} />
          </>
        ) : (
          <p className="text-small text-faint">{t("wishlist.noLonger")}</p>
        )}
      </article>
      <div className="wish-actions">{children}</div>
    </li>
  );
}
