import type { ProductCard } from "@/lib/catalog/product-card";
import type { Translator } from "@/lib/i18n/translator";
import type { Place } from "@/lib/markets/markets";
import { priceTexts, stockTexts } from "./stock-texts";
import { type Tile, TileGrid } from "./tile-grid";

/** A shelf of products: two, three or four beside one another. */
export function ProductGrid({
  cards,
  place,
  t,
  eager = 0,
  heading = "h2",
  row = false,
}: {
  readonly cards: readonly ProductCard[];
  readonly place: Place;
  readonly t: Translator;
  /** Pictures to load at once: those surely in view when the page opens. */
  readonly eager?: number;
  /** Level of the products' names below the heading of the shelf. */
  readonly heading?: "h2" | "h3";
  /** Four products in one row: where three fit, the fourth is left out rather than left alone. */
  readonly row?: boolean;
}) {
  const stock = stockTexts(
    cards.map((card) => card.stock),
    t,
    place,
  );
  return (
    <TileGrid
      tiles={cards.map((card) => tileOf(card, t))}
      // The title stands in for itself: the browser, which has no message catalogue, puts each product's in.
      texts={{ price: priceTexts(t), stock, sale: t("listing.sale"), save: t("wishlist.saveOf", { title: "{title}" }) }}
      place={{ locale: place.locale.slug, market: place.market.code, tag: place.locale.tag }}
      eager={eager}
      heading={heading}
      row={row}
    />
  );
}

function tileOf(card: ProductCard, t: Translator): Tile {
  const { slug, title, brand, photo, price, before, dearer, stock } = card;
  return {
    slug,
    title,
    brand,
    // The name beside it says the same as the picture's text.
    photo: photo && { ...photo, alt: "" },
    price,
    before,
    from: dearer,
    stock: stock.kind === "in_stock" ? null : stock,
    hint: versionsHint(card, t),
  };
}

function versionsHint({ colours, versions }: ProductCard, t: Translator): string | null {
  if (colours > 1) return t("listing.colours", { count: colours });
  return versions > 1 ? t("listing.options", { count: versions }) : null;
}
