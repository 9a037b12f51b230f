import { skuCode } from "@/db/seed/demo/pets/colours";
import type { DemoOption, DemoVariant, Text3 } from "@/db/seed/demo/types";

/** What one size (or the whole product) costs and weighs. Prices in minor units; `null` is not sold there; `was` is the price before a sale. */
export type Offer = {
  readonly us: number | null;
  readonly kg: number | null;
  readonly was?: { readonly us?: number; readonly kg?: number };
  readonly grams: number;
};

/** Units on hand, United States then Kyrgyzstan. */
export type Stock = readonly [us: number, kg: number];

export function say(en: string, ru: string, ky: string): Text3 {
  return { en, ru, ky };
}

type Paragraphs = readonly [string, string];

/** A description of two paragraphs in each language. */
export function story(en: Paragraphs, ru: Paragraphs, ky: Paragraphs): Text3 {
  return { en: en.join("\n\n"), ru: ru.join("\n\n"), ky: ky.join("\n\n") };
}

function variant(sku: string, options: Readonly<Record<string, string>>, offer: Offer, [us, kg]: Stock): DemoVariant {
  return {
    sku,
    options,
    price: { us: offer.us, kg: offer.kg },
    ...(offer.was ? { compareAt: offer.was } : {}),
    stock: { us, kg },
    weightGrams: offer.grams,
  };
}

/** A product that comes in one form only. */
export function single(code: string, offer: Offer, stock: Stock): readonly DemoVariant[] {
  return [variant(`${code}-STD`, {}, offer, stock)];
}

/** One axis whose values cost the same; `stock` names the values that exist. */
export function each(
  code: string,
  axis: string,
  offer: Offer,
  stock: Readonly<Record<string, Stock>>,
): readonly DemoVariant[] {
  return Object.entries(stock).map(([key, units]) => variant(`${code}-${skuCode(key)}`, { [axis]: key }, offer, units));
}

/**
 * Colour by a second axis that sets the price. A pair missing from `stock` is not made.
 * Throws when `stock` names a value that has no offer: a slip in the catalogue itself.
 */
export function grid(
  code: string,
  axis: string,
  offers: Readonly<Record<string, Offer>>,
  stock: Readonly<Record<string, Readonly<Record<string, Stock>>>>,
): readonly DemoVariant[] {
  return Object.entries(stock).flatMap(([color, sizes]) =>
    Object.entries(sizes).map(([size, units]) => {
      const offer = offers[size];
      if (!offer) throw new Error(`${code}: no offer for ${size}`);
      return variant(`${code}-${skuCode(color)}-${skuCode(size)}`, { color, [axis]: size }, offer, units);
    }),
  );
}

/** The size axis; labels carry the measure because the letters alone say nothing. */
export function size(...rows: readonly (readonly [key: string, cm: string])[]): DemoOption {
  const values = rows.map(([key, cm]) => {
    const letter = key.toUpperCase();
    return { key, label: say(`${letter}, ${cm} cm`, `${letter}, ${cm} см`, `${letter}, ${cm} см`) };
  });
  return { key: "size", name: say("Size", "Размер", "Өлчөмү"), values };
}

/** The length axis of leads, in centimeters. */
export function lengths(...cm: readonly string[]): DemoOption {
  const values = cm.map((key) => ({ key, label: say(`${key} cm`, `${key} см`, `${key} см`) }));
  return { key: "length", name: say("Length", "Длина", "Узундугу"), values };
}
