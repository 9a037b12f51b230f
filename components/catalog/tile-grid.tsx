"use client";

import type { FormEvent } from "react";
import type { ShownPlace } from "@/components/shop/session-store";
import { useSession } from "@/components/shop/use-session";
import { Picture } from "@/components/ui/picture";
import { Price, type PriceTexts } from "@/components/ui/price";
import type { Photo } from "@/lib/catalog/photo";
import type { StockLevel } from "@/lib/inventory/stock-level";
import type { Money } from "@/lib/money/money";
import { saveProduct, sendPlainly } from "./save-product";
import { StockHint, type StockTexts } from "./stock-hint";

/** A product on a shelf, in finished words. */
export type Tile = {
  readonly slug: string;
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

export type TileTexts = {
  readonly price: PriceTexts;
  readonly stock: StockTexts;
  readonly sale: string;
  /** "Save {title}", with the braces in it. */
  readonly save: string;
};

const SIZES = "(min-width: 80rem) 18rem, (min-width: 64rem) 22vw, (min-width: 48rem) 31vw, 46vw";

/**
 * The tiles of a shelf, each with a button that remembers the product: one plain form around them all, which a script
 * improves by staying on the page and marking what is remembered. As a client component its page data is this list and
 * not every element a second time, which is a third of a category page's bytes.
 */
export function TileGrid({
  tiles,
  texts,
  place,
  eager,
  heading,
  row,
}: {
  readonly tiles: readonly Tile[];
  readonly texts: TileTexts;
  /** `tag`: BCP 47. */
  readonly place: ShownPlace & { readonly tag: string };
  readonly eager: number;
  readonly heading: "h2" | "h3";
  readonly row: boolean;
}) {
  const saved = useSession(place)?.saved;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const slug = submitter.value;
    if (!(await saveProduct(place, slug, !saved?.includes(slug)))) sendPlainly(form, slug);
  };
  return (
    <form method="post" action={`/${place.locale}/wishlist/add`} onSubmit={submit}>
      <ul className={row ? "grid-products grid-row" : "grid-products"}>
        {tiles.map((tile, index) => (
          <li key={tile.slug}>
            <TileView
              tile={tile}
              texts={texts}
              place={place}
              priority={index < eager}
              heading={heading}
              isSaved={saved?.includes(tile.slug)}
            />
          </li>
        ))}
      </ul>
    </form>
  );
}

function TileView({
  tile,
  texts,
  place,
  priority,
  heading: Heading,
  isSaved,
}: {
  readonly tile: Tile;
  readonly texts: TileTexts;
  readonly place: ShownPlace & { readonly tag: string };
  readonly priority: boolean;
  readonly heading: "h2" | "h3";
  /** Unknown before a script has asked: then the button only saves. */
  readonly isSaved: boolean | undefined;
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
        <a href={`/${place.locale}/p/${tile.slug}`}>{tile.title}</a>
      </Heading>
      {tile.brand && <p className="tile-note">{tile.brand}</p>}
      <Price
        className="tile-price"
        now={tile.price}
        before={tile.before}
        from={tile.from}
        locale={place.tag}
        texts={texts.price}
      />
      <p className="tile-note">
        {tile.stock && <StockHint stock={tile.stock} texts={texts.stock} />}
        {tile.hint && <span>{tile.hint}</span>}
      </p>
      <button
        type="submit"
        className="heart"
        name="slug"
        value={tile.slug}
        aria-label={texts.save.replace("{title}", tile.title)}
        aria-pressed={isSaved}
      />
    </article>
  );
}
