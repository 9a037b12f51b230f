import type { DemoArt, DemoProduct } from "@/db/seed/demo/types";
import { draw } from "@/demo/art/draw";
import type { View } from "@/demo/art/drawing";
import { traitsOf } from "@/demo/art/traits";

/** What a product wears when it is sold in one colour only. */
const USUAL: Record<DemoArt["kind"], string> = {
  keyboard: "#3b3c3e",
  mouse: "#3b3c3e",
  monitor: "#3b3c3e",
  headphones: "#3b3c3e",
  stand: "#b4b5b1",
  hub: "#b4b5b1",
  "cat-tree": "#d3c4a6",
  bed: "#b4b5b1",
  bowl: "#e6dfd0",
  toy: "#bf8d3b",
  lead: "#6d4c36",
  carrier: "#66727c",
};

export type ColorChoice = { readonly key: string | null; readonly hex: string };

/** The colours a product is pictured in: the values of its `color` option, or its usual one under the key `null`. */
export function colorsOf(product: DemoProduct): readonly ColorChoice[] {
  const option = product.options.find((o) => o.key === "color");
  const values = option?.values.flatMap((v) => (v.hex ? [{ key: v.key, hex: v.hex }] : [])) ?? [];
  return values.length > 0 ? values : [{ key: null, hex: USUAL[product.art.kind] }];
}

/** A product's picture as SVG, true to its colour, traits and specification. */
export function productSvg(product: DemoProduct, color: ColorChoice, view: View): string {
  const keys = product.specs.keys;
  return draw(product.art, {
    color: color.hex,
    view,
    seed: product.slug,
    traits: traitsOf(product.slug),
    ...(typeof keys === "number" ? { keys } : {}),
  });
}
