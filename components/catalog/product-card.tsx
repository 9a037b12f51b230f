import { href } from "@/components/shop/links";
import { Picture } from "@/components/ui/picture";
import { Price, type PriceTexts } from "@/components/ui/price";
import type { ProductCard as Card } from "@/lib/catalog/product-card";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { StockHint } from "./stock-hint";
import { priceTexts, stockTexts } from "./stock-texts";

const SIZES = "(min-width: 80rem) 18rem, (min-width: 64rem) 22vw, (min-width: 48rem) 31vw, 46vw";

/** A shelf of products: two, three or four beside one another. The first row's pictures load at once on request. */
export function ProductGrid({
  cards,
  place,
  t,
  eager = 0,
  heading = "h2",
  row = false,
}: {
  readonly cards: readonly Card[];
  readonly place: Place;
  readonly t: Translator;
  readonly eager?: number;
  /** Level of the products' names below the heading of the shelf. */
  readonly heading?: "h2" | "h3";
  /** Four products in one row: where three fit, the fourth is left out rather than left alone. */
  readonly row?: boolean;
}) {
  const texts = priceTexts(t);
  return (
    <ul className={row ? "grid-products grid-row" : "grid-products"}>
      {cards.map((card, index) => (
        <li key={card.id}>
          <ProductTile card={card} place={place} t={t} texts={texts} priority={index < eager} heading={heading} />
        </li>
      ))}
    </ul>
  );
}

function ProductTile({
  card,
  place,
  t,
  texts,
  priority,
  heading: Heading,
}: {
  readonly card: Card;
  readonly place: Place;
  readonly t: Translator;
  readonly texts: PriceTexts;
  readonly priority: boolean;
  readonly heading: "h2" | "h3";
}) {
  const hint = versionsHint(card, t);
  return (
    <article className="tile">
      {card.photo ? (
        <Picture source={card.photo} sizes={SIZES} alt="" priority={priority} />
      ) : (
        <div className="gallery-blank" />
      )}
      {card.before && <span className="tile-flag">{t("listing.sale")}</span>}
      <Heading className="tile-title">
        <a href={href(place, `/p/${card.slug}`)}>{card.title}</a>
      </Heading>
      {card.brand && <p className="tile-note">{card.brand}</p>}
      <Price
        className="tile-price"
        now={card.price}
        before={card.before}
        from={card.dearer}
        locale={place.locale.tag}
        texts={texts}
      />
      <p className="tile-note">
        {card.stock.kind !== "in_stock" && <StockHint stock={card.stock} texts={stockTexts([card.stock], t)} />}
        {hint && <span>{hint}</span>}
      </p>
    </article>
  );
}

function versionsHint({ colours, versions }: Card, t: Translator): string | null {
  if (colours > 1) return t("listing.colours", { count: colours });
  return versions > 1 ? t("listing.options", { count: versions }) : null;
}
