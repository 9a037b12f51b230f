"use client";

import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { ShownPlace } from "@/components/shop/session-store";
import { Price, type PriceTexts } from "@/components/ui/price";
import { firstChoice, possibleValues, withValue } from "@/lib/catalog/choose-variant";
import type { ProductView, VariantView } from "@/lib/catalog/product-view";
import { money } from "@/lib/money/money";
import { BuyForm, type BuyTexts } from "./buy-form";
import { Gallery, type GalleryTexts } from "./gallery";
import { OptionAxis } from "./option-axis";
import type { StageProduct } from "./stage-product";
import { StockHint, type StockTexts } from "./stock-hint";

export type StageTexts = {
  readonly price: PriceTexts;
  readonly stock: StockTexts;
  readonly gallery: GalleryTexts;
  readonly buy: BuyTexts;
  readonly unavailable: string;
  /** "SKU {sku}" with the SKU left out. */
  readonly sku: string;
  readonly tax: string;
};

/** The part of a product's page that follows the chosen variant: pictures, price, stock, options, the way to the cart. */
export function ProductStage({
  product,
  place,
  texts,
  heading,
  details,
}: {
  readonly product: StageProduct;
  readonly place: ShownPlace & { readonly tag: string };
  readonly texts: StageTexts;
  readonly heading: ReactNode;
  readonly details: ReactNode;
}) {
  const { options, variants, photos, currency } = product;
  const [variant, setVariant] = useVariant(variants);
  const shown = useMemo(() => coloursFirst(photos, colourOf(product, variant)), [photos, product, variant]);
  return (
    <div className="stage">
      <Gallery photos={shown} texts={texts.gallery} />
      <div className="stage-info">
        {heading}
        <div aria-live="polite" className="flex flex-col gap-1">
          <Price
            className="text-title font-heading font-medium"
            now={money(variant.priceMinor, currency)}
            before={variant.compareAtMinor === null ? null : money(variant.compareAtMinor, currency)}
            locale={place.tag}
            texts={texts.price}
          />
          <span className="text-small text-faint">{texts.tax}</span>
        </div>
        {options.map((option, index) => (
          <OptionAxis
            key={option.key}
            option={option}
            chosen={variant.options[option.key]}
            possible={possibleValues(options, variants, variant.options, option.key)}
            soldOut={soldOutValues(product, variant, index)}
            texts={{ unavailable: texts.unavailable, soldOut: texts.stock.soldOut }}
            onChoose={(value) => setVariant(withValue(options, variants, variant, option.key, value))}
          />
        ))}
        <p aria-live="polite" className="flex flex-wrap justify-between gap-x-4 text-small">
          <StockHint stock={variant.stock} texts={texts.stock} />
          <span className="figures text-faint">
            {texts.sku} {variant.sku}
          </span>
        </p>
        <BuyForm product={product} variant={variant} place={place} texts={texts.buy} onChoose={setVariant} />
        {details}
      </div>
    </div>
  );
}

/** The chosen variant, named by `?v=<sku>`: read after the first paint, since the page itself is the same for all. */
function useVariant(variants: ProductView["variants"]): [VariantView, (next: VariantView) => void] {
  const [variant, setVariant] = useState(() => firstChoice(variants));
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get("v");
    const named = variants.find((candidate) => candidate.sku === asked);
    if (named) setVariant(named);
  }, [variants]);
  const choose = (next: VariantView) => {
    setVariant(next);
    const url = new URL(location.href);
    url.searchParams.set("v", next.sku);
    history.replaceState(history.state, "", url);
  };
  return [variant, choose];
}

function colourOf({ options }: StageProduct, variant: VariantView): string | undefined {
  const axis = options.find((option) => option.values.some((value) => value.hex));
  return axis && variant.options[axis.key];
}

/** The chosen colour's pictures, then those of no colour, then the others: each keeps its order. */
function coloursFirst(photos: StageProduct["photos"], colour: string | undefined): StageProduct["photos"] {
  const distance = (of: string | null) => (of === null ? 1 : of === colour ? 0 : 2);
  return photos.toSorted((a, b) => distance(a.color) - distance(b.color));
}

/** Values of an option that lead to nothing that can be bought, as far as the options before it are chosen. */
function soldOutValues({ options, variants }: StageProduct, chosen: VariantView, index: number): ReadonlySet<string> {
  const option = options[index];
  if (!option) return new Set();
  const last = index === options.length - 1;
  const out = option.values.filter((value) => {
    const reached = last
      ? [withValue(options, variants, chosen, option.key, value.key)]
      : variants.filter((v) => v.options[option.key] === value.key);
    return reached.every((variant) => variant.stock.kind === "sold_out");
  });
  return new Set(out.map((value) => value.key));
}
