"use client";

import { Picture } from "@/components/ui/picture";
import { Price, type PriceTexts } from "@/components/ui/price";
import type { Photo } from "@/lib/catalog/photo";
import type { StockLevel } from "@/lib/inventory/stock-level";
import type { Money } from "@/lib/money/money";
import { StockHint, type StockTexts } from "./stock-hint";

/** A product on a shelf, in finished words. */
export type Tile = {
  readonly href: string;
  readonly title: string;
  readonly brand: string | null;
  readonly photo: Photo | null;
  readonly price: Money;
  readonly before: Money | null;
  readonly from: boolean;
  /** `null`: in stock, which needs no words. */
  readonly stock: StockLevel | null;
  readonly hint: string | null;
};

export type TileTexts = { readonly price: PriceTexts; readonly stock: StockTexts; readonly sale: string };

const SIZES = "(min-width: 80rem) 18rem, (min-width: 64rem) 22vw, (min-width: 48rem) 31vw, 46vw";

/**
 * The tiles of a shelf. It does nothing in the browser, but as a client component its page data is this list and not
 * every element a second time, which is a third of a category page's bytes.
 */
export function TileGrid({
  tiles,
  texts,
  locale,
  eager,
  heading,
  row,
}: {
  readonly tiles: readonly Tile[];
  readonly texts: TileTexts;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly eager: number;
  readonly heading: "h2" | "h3";
  readonly row: boolean;
}) {
  return (
    <ul className={row ? "grid-products grid-row" : "grid-products"}>
      {tiles.map((tile, index) => (
        <li key={tile.href}>
          <TileView tile={tile} texts={texts} locale={locale} priority={index < eager} heading={heading} />
        </li>
      ))}
    </ul>
  );
}

function TileView({
  tile,
  texts,
  locale,
  priority,
  heading: Heading,
}: {
  readonly tile: Tile;
  readonly texts: TileTexts;
  readonly locale: string;
  readonly priority: boolean;
  readonly heading: "h2" | "h3";
}) {
  return (
    <article className="tile">
      {tile.photo ? (
        <Picture source={tile.photo} sizes={SIZES} alt="" priority={priority} />
      ) : (
        <div className="gallery-blank" />
      )}
      {tile.before && <span className="tile-flag">{texts.sale}</span>}
      <Heading className="tile-title">
        <a href={tile.href}>{tile.title}</a>
      </Heading>
      {tile.brand && <p className="tile-note">{tile.brand}</p>}
      <Price
        className="tile-price"
        now={tile.price}
        before={tile.before}
        from={tile.from}
        locale={locale}
        texts={texts.price}
      />
      <p className="tile-note">
        {tile.stock && <StockHint stock={tile.stock} texts={texts.stock} />}
        {tile.hint && <span>{tile.hint}</span>}
      </p>
    </article>
  );
}
