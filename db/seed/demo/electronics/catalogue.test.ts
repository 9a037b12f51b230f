import { describe, expect, it } from "vitest";
import { electronicsCategories } from "@/db/seed/demo/electronics/categories";
import { headphones } from "@/db/seed/demo/electronics/headphones";
import { hubs } from "@/db/seed/demo/electronics/hubs";
import { keyboards } from "@/db/seed/demo/electronics/keyboards";
import { mice } from "@/db/seed/demo/electronics/mice";
import { monitors } from "@/db/seed/demo/electronics/monitors";
import { stands } from "@/db/seed/demo/electronics/stands";
import type { DemoProduct, DemoVariant, Text3 } from "@/db/seed/demo/types";
import { keysOf } from "@/demo/art/keyboard-layout";

const shelves: Readonly<Record<string, readonly DemoProduct[]>> = {
  keyboards,
  mice,
  monitors,
  headphones,
  stands,
  hubs,
};
const products = Object.values(shelves).flat();
const variants = products.flatMap((product) => product.variants);
const locales = ["en", "ru", "ky"] as const;

/** Latin words that are written the same in Cyrillic text; brand and model names come from the product itself. */
const LATIN_TERMS = new Set(
  `ABS PBT USB USB-A USB-C Bluetooth Caps Lock Home End Delete AA dpi Linux IPS VA OLED VESA HDMI
  VGA DCI-P3 F A C K S M L`.split(/\s+/),
);

/** Russian and Kyrgyz say the same in fewer words: no articles, endings instead of prepositions. */
const FEWEST_WORDS = { en: 50, ru: 40, ky: 36 } as const;

const copy = (product: DemoProduct): readonly Text3[] => [product.title, product.summary, product.description];
const allTexts = (product: DemoProduct): readonly Text3[] => [
  ...copy(product),
  ...Object.values(product.specs).filter((value) => typeof value === "object"),
  ...product.options.flatMap((option) => [option.name, ...option.values.map((value) => value.label)]),
];
const duplicates = (items: readonly string[]) => items.filter((item, index) => items.indexOf(item) !== index);
const words = (text: string) => text.split(/\s+/).filter(Boolean).length;
const soldIn = (variant: DemoVariant, market: "us" | "kg") => variant.price[market] !== null;
const neverIn = (product: DemoProduct, market: "us" | "kg") =>
  product.variants.every((variant) => !soldIn(variant, market));

describe("the electronics shelf as a whole", () => {
  it("has at least ten products in every leaf, 61 products and 155 variants", () => {
    for (const [slug, shelf] of Object.entries(shelves)) {
      expect(shelf.length, slug).toBeGreaterThanOrEqual(10);
      expect(new Set(shelf.map((product) => product.category))).toEqual(new Set([slug]));
    }
    expect(products.length).toBeGreaterThanOrEqual(61);
    expect(variants.length).toBeGreaterThanOrEqual(155);
  });

  it("has unique slugs, SKUs and texts", () => {
    expect(duplicates(products.map((product) => product.slug))).toEqual([]);
    expect(duplicates(variants.map((variant) => variant.sku))).toEqual([]);
    expect(
      duplicates(products.flatMap((product) => copy(product).flatMap((text) => locales.map((locale) => text[locale])))),
    ).toEqual([]);
    expect(
      duplicates(products.flatMap((p) => locales.flatMap((locale) => p.description[locale].split("\n\n")))),
    ).toEqual([]);
  });

  it("keeps at least five products for each market alone, and some on sale, low and sold out", () => {
    expect(products.filter((product) => neverIn(product, "kg")).length).toBeGreaterThanOrEqual(5);
    expect(products.filter((product) => neverIn(product, "us")).length).toBeGreaterThanOrEqual(5);
    const onSale = products.filter((product) => product.variants.some((variant) => variant.compareAt));
    expect(onSale.length / products.length).toBeGreaterThan(0.1);
    expect(onSale.length / products.length).toBeLessThan(0.25);
    const gone = (product: DemoProduct) => product.variants.every(({ stock }) => stock.us === 0 && stock.kg === 0);
    expect(products.filter(gone).length).toBeGreaterThanOrEqual(2);
    const units = variants.flatMap((variant) =>
      (["us", "kg"] as const).flatMap((market) => (soldIn(variant, market) ? [variant.stock[market]] : [])),
    );
    const share = (test: (count: number) => boolean) => units.filter(test).length / units.length;
    expect(share((count) => count === 0)).toBeGreaterThan(0.06);
    expect(share((count) => count === 0)).toBeLessThan(0.12);
    expect(share((count) => count >= 1 && count <= 3)).toBeGreaterThan(0.08);
    expect(share((count) => count >= 1 && count <= 3)).toBeLessThan(0.14);
  });
});

describe.each(products.map((product) => [product.slug, product] as const))("%s", (slug, product) => {
  it("fills every specification of its category with the right type", () => {
    const category = electronicsCategories.find((candidate) => candidate.slug === product.category);
    const expected = Object.fromEntries(
      (category?.specs ?? []).map((spec) => [spec.key, spec.type === "bool" ? "boolean" : spec.type]),
    );
    const found = Object.fromEntries(
      Object.entries(product.specs).map(([key, value]) => [key, typeof value === "object" ? "text" : typeof value]),
    );
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(found).toEqual(expected);
  });

  it("offers only what its options allow, each combination once", () => {
    const axes = new Map(
      product.options.map((option) => [option.key, new Set(option.values.map((value) => value.key))]),
    );
    for (const variant of product.variants) {
      expect(variant.sku).toMatch(/^[A-Z]{4}-\d{4}(-[A-Z0-9]+)+$/);
      expect(Object.keys(variant.options).sort()).toEqual([...axes.keys()].sort());
      for (const [axis, value] of Object.entries(variant.options))
        expect(axes.get(axis)?.has(value), `${variant.sku} ${value}`).toBe(true);
    }
    for (const [axis, allowed] of axes) {
      expect(new Set(product.variants.map((variant) => variant.options[axis])), `every ${axis} is for sale`).toEqual(
        allowed,
      );
    }
    expect(
      duplicates(product.variants.map((variant) => JSON.stringify(Object.entries(variant.options).sort()))),
    ).toEqual([]);
    for (const value of product.options.filter((option) => option.key === "color").flatMap((option) => option.values)) {
      expect(value.hex).toMatch(/^#[0-9a-f]{6}$/);
    }
  });

  it("has whole, market-shaped prices, honest sales, stock and weight", () => {
    for (const variant of product.variants) {
      expect(soldIn(variant, "us") || soldIn(variant, "kg")).toBe(true);
      for (const market of ["us", "kg"] as const) {
        const price = variant.price[market];
        const before = variant.compareAt?.[market];
        expect(Number.isSafeInteger(variant.stock[market]) && variant.stock[market] >= 0).toBe(true);
        if (price === null) {
          expect(variant.stock[market]).toBe(0);
          expect(before).toBeUndefined();
          continue;
        }
        expect(Number.isSafeInteger(price) && price > 0).toBe(true);
        if (before !== undefined) expect(before).toBeGreaterThan(price);
      }
      if (variant.price.kg !== null) expect(variant.price.kg % 10_00).toBe(0);
      if (variant.price.kg !== null && variant.price.us !== null) {
        const somPerDollar = variant.price.kg / variant.price.us;
        expect(somPerDollar, variant.sku).toBeGreaterThan(75);
        expect(somPerDollar, variant.sku).toBeLessThan(100);
      }
      expect(variant.weightGrams).toBeGreaterThan(0);
    }
  });

  it("is written in three languages, at length, and each in its own script", () => {
    const names = new Set([...product.brand.split(" "), ...product.title.en.split(/[\s,]+/)]);
    for (const locale of locales) {
      expect(product.summary[locale].length, `${locale} summary`).toBeGreaterThanOrEqual(60);
      expect(product.summary[locale].length, `${locale} summary`).toBeLessThanOrEqual(140);
      const paragraphs = product.description[locale].split("\n\n");
      expect(paragraphs.length).toBeGreaterThanOrEqual(2);
      expect(words(product.description[locale]), `${locale} description`).toBeGreaterThanOrEqual(FEWEST_WORDS[locale]);
      expect(words(product.description[locale]), `${locale} description`).toBeLessThanOrEqual(90);
    }
    for (const text of copy(product)) expect(text.ru).not.toBe(text.ky);
    expect(product.description.ky).toMatch(/[ңөү]/);
    expect(product.description.ru + product.summary.ru, "a Kyrgyz word in the Russian text").not.toMatch(
      /\p{L}[ңөү]|[ңөү]\p{L}/iu,
    );
    for (const text of allTexts(product)) {
      expect(text.en, "a Cyrillic word in the English text").not.toMatch(/\p{Script=Cyrillic}{2}/u);
      for (const locale of locales) expect(text[locale]).not.toMatch(/[!]| {2}|^\s|\s$/);
      for (const locale of ["ru", "ky"] as const) {
        const latin = text[locale].match(/[A-Za-z]+[0-9]*(?:-[A-Za-z0-9]+)*/g) ?? [];
        expect(
          latin.filter((word) => !LATIN_TERMS.has(word) && !names.has(word)),
          `${locale}: ${text[locale]}`,
        ).toEqual([]);
      }
    }
  });
});

describe("specifications and pictures tell the same story", () => {
  it.each(products.map((product) => [product.slug, product] as const))("%s", (_slug, { art, specs }) => {
    if (art.kind === "keyboard") {
      expect(specs.layout).toBe(art.layout);
      expect(keysOf(art, Number(specs.keys))).toHaveLength(Number(specs.keys));
    }
    if (art.kind === "mouse") expect(specs.buttons).toBe(3 + art.sideButtons);
    if (art.kind === "monitor") {
      expect(specs.aspect).toMatchObject({ en: art.aspect });
      expect(specs.curved).toBe(art.curved);
    }
    if (art.kind === "hub") expect(specs.ports).toBe(art.ports);
    if (art.kind === "mouse" || art.kind === "headphones") {
      const wireless = typeof specs.connection === "object" && /Bluetooth|GHz|wireless/.test(specs.connection.en);
      expect(wireless).toBe(!art.wired);
    }
  });

  it("never ships a box lighter than what is in it", () => {
    for (const product of products) {
      for (const variant of product.variants)
        expect(variant.weightGrams, variant.sku).toBeGreaterThan(Number(product.specs.weight ?? 0));
    }
  });
});
