import { describe, expect, it } from "vitest";
import { beds } from "@/db/seed/demo/pets/beds";
import { bowls } from "@/db/seed/demo/pets/bowls";
import { carriers } from "@/db/seed/demo/pets/carriers";
import { catTrees } from "@/db/seed/demo/pets/cat-trees";
import { petsCategories } from "@/db/seed/demo/pets/categories";
import { leads } from "@/db/seed/demo/pets/leads";
import { toys } from "@/db/seed/demo/pets/toys";
import type { DemoProduct, DemoVariant, Text3 } from "@/db/seed/demo/types";

const SHELVES: readonly (readonly [category: string, prefix: string, shelf: readonly DemoProduct[]])[] = [
  ["cat-trees", "CATT", catTrees],
  ["beds", "BEDS", beds],
  ["bowls", "BOWL", bowls],
  ["toys", "TOYS", toys],
  ["leads", "LEAD", leads],
  ["carriers", "CARR", carriers],
];
const LOCALES = ["en", "ru", "ky"] as const;
const MARKETS = ["us", "kg"] as const;
type Market = (typeof MARKETS)[number];

/** Sizes, plugs and the shape of a harness keep their Latin letters in Cyrillic text. */
const LATIN = new Set(["S", "M", "L", "XL", "D", "Y", "USB-C"]);

const products = SHELVES.flatMap(([, , shelf]) => shelf);
const variants = products.flatMap((product) => product.variants);
const bySlug = products.map((product) => [product.slug, product] as const);

function repeated(items: readonly string[]): readonly string[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}

function prose(product: DemoProduct): readonly Text3[] {
  return [product.title, product.summary, product.description];
}

function everyText(product: DemoProduct): readonly Text3[] {
  const specs = Object.values(product.specs).filter((value) => typeof value === "object");
  const labels = product.options.flatMap((option) => [option.name, ...option.values.map((value) => value.label)]);
  return [...prose(product), ...specs, ...labels];
}

function sold(variant: DemoVariant, market: Market): boolean {
  return variant.price[market] !== null;
}

function soldOnlyIn(market: Market): readonly DemoProduct[] {
  return products.filter((product) =>
    product.variants.every((v) => MARKETS.every((other) => sold(v, other) === (other === market))),
  );
}

/** Variant and market together: what a shopper in one market can see. */
const listings = variants.flatMap((variant) =>
  MARKETS.filter((market) => sold(variant, market)).map((market) => ({
    sku: variant.sku,
    units: variant.stock[market],
  })),
);

function share(part: readonly unknown[], whole: readonly unknown[]): number {
  return part.length / whole.length;
}

describe("the department", () => {
  it("has its six leaves in shop order, each named and described in three languages", () => {
    expect(petsCategories.map((category) => category.slug)).toEqual(["pets", ...SHELVES.map(([slug]) => slug)]);
    expect(petsCategories.map((category) => category.parent)).toEqual([null, ...SHELVES.map(() => "pets")]);
    for (const category of petsCategories.slice(1)) {
      expect(category.specs.length, category.slug).toBeGreaterThanOrEqual(4);
      expect(category.specs.length, category.slug).toBeLessThanOrEqual(7);
      expect(repeated(category.specs.map((spec) => spec.key))).toEqual([]);
    }
    for (const { name, description } of petsCategories) {
      for (const text of [name, description]) expect(new Set(LOCALES.map((locale) => text[locale])).size).toBe(3);
    }
  });

  it("carries at least 61 products, 155 variants and ten products on every shelf", () => {
    for (const [slug, prefix, shelf] of SHELVES) {
      expect(shelf.length, slug).toBeGreaterThanOrEqual(10);
      for (const product of shelf) {
        expect(product.category).toBe(slug);
        for (const variant of product.variants)
          expect(variant.sku).toMatch(new RegExp(`^${prefix}-\\d{4}(-[A-Z0-9]+)+$`));
      }
    }
    expect(products.length).toBeGreaterThanOrEqual(61);
    expect(variants.length).toBeGreaterThanOrEqual(155);
    expect(new Set(products.map((product) => product.brand)).size).toBeGreaterThanOrEqual(6);
  });

  it("repeats no slug, product number, SKU, text or paragraph", () => {
    expect(repeated(products.map((product) => product.slug))).toEqual([]);
    expect(repeated(variants.map((variant) => variant.sku))).toEqual([]);
    expect(
      repeated(products.flatMap((product) => [...new Set(product.variants.map(({ sku }) => sku.slice(0, 9)))])),
    ).toEqual([]);
    expect(
      repeated(products.flatMap((product) => prose(product).flatMap((text) => LOCALES.map((locale) => text[locale])))),
    ).toEqual([]);
    expect(
      repeated(products.flatMap(({ description }) => LOCALES.flatMap((locale) => description[locale].split("\n\n")))),
    ).toEqual([]);
  });

  it("gives each market five products of its own", () => {
    for (const market of MARKETS) expect(soldOnlyIn(market).length, market).toBeGreaterThanOrEqual(5);
  });

  it("has a believable share on sale, running low and sold out", () => {
    const onSale = products.filter((product) => product.variants.some((variant) => variant.compareAt));
    const low = listings.filter(({ units }) => units >= 1 && units <= 3);
    const out = listings.filter(({ units }) => units === 0);
    const gone = products.filter((product) => product.variants.every(({ stock }) => stock.us === 0 && stock.kg === 0));
    expect(share(onSale, products)).toBeGreaterThan(0.12);
    expect(share(onSale, products)).toBeLessThan(0.2);
    expect(share(low, listings)).toBeGreaterThan(0.07);
    expect(share(low, listings)).toBeLessThan(0.14);
    expect(share(out, listings)).toBeGreaterThan(0.05);
    expect(share(out, listings)).toBeLessThan(0.12);
    expect(gone.length).toBeGreaterThanOrEqual(2);
    expect(gone.length).toBeLessThanOrEqual(3);
  });
});

describe.each(bySlug)("%s", (slug, product) => {
  it("fills every specification of its category, and only those, with the right type", () => {
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const category = petsCategories.find((candidate) => candidate.slug === product.category);
    const wanted = (category?.specs ?? []).map(({ key, type }) => [
      key,
      { number: "number", text: "object", bool: "boolean" }[type],
    ]);
    expect(wanted.length).toBeGreaterThan(0);
    expect(Object.fromEntries(Object.entries(product.specs).map(([key, value]) => [key, typeof value]))).toEqual(
      Object.fromEntries(wanted),
    );
    for (const value of Object.values(product.specs)) if (typeof value === "number") expect(value).toBeGreaterThan(0);
  });

  it("sells only combinations its options allow, each once, and every value of every option", () => {
    expect(product.variants.length).toBeGreaterThan(0);
    for (const option of product.options) {
      const allowed = option.values.map((value) => value.key);
      const offered = product.variants.map((variant) => variant.options[option.key]);
      expect(new Set(offered), option.key).toEqual(new Set(allowed));
      expect(repeated(allowed)).toEqual([]);
      for (const value of option.values) {
        if (option.key === "color") expect(value.hex).toMatch(/^#[0-9a-f]{6}$/);
        else expect(value.hex).toBeUndefined();
      }
    }
    const axes = product.options.map((option) => option.key).sort();
    for (const variant of product.variants) expect(Object.keys(variant.options).sort(), variant.sku).toEqual(axes);
    expect(repeated(product.variants.map((variant) => axes.map((axis) => variant.options[axis]).join("/")))).toEqual(
      [],
    );
  });

  it("has whole prices, sales that lower them, and stock only where it is sold", () => {
    for (const variant of product.variants) {
      expect(
        MARKETS.some((market) => sold(variant, market)),
        variant.sku,
      ).toBe(true);
      for (const market of MARKETS) {
        const price = variant.price[market];
        const before = variant.compareAt?.[market];
        expect(Number.isSafeInteger(variant.stock[market]) && variant.stock[market] >= 0).toBe(true);
        if (price === null) {
          expect(variant.stock[market], variant.sku).toBe(0);
          expect(before, variant.sku).toBeUndefined();
        } else {
          expect(Number.isSafeInteger(price) && price > 0, variant.sku).toBe(true);
          if (before !== undefined) expect(before, variant.sku).toBeGreaterThan(price);
          if (market === "kg") expect(price % 1000, `${variant.sku} is a multiple of ten som`).toBe(0);
        }
      }
      expect(Number.isSafeInteger(variant.weightGrams) && variant.weightGrams > 0).toBe(true);
    }
  });

  it("is written at length in three languages, each in its own script", () => {
    for (const locale of LOCALES) {
      expect(product.summary[locale].length, `${locale} summary`).toBeGreaterThanOrEqual(60);
      expect(product.summary[locale].length, `${locale} summary`).toBeLessThanOrEqual(140);
      expect(product.description[locale].split("\n\n").length, `${locale} paragraphs`).toBe(2);
      const words = product.description[locale].split(/\s+/).length;
      expect(words, `${locale} words`).toBeGreaterThanOrEqual(locale === "ky" ? 37 : 45);
      expect(words, `${locale} words`).toBeLessThanOrEqual(90);
    }
    for (const text of prose(product)) expect(text.ru).not.toBe(text.ky);
    expect(product.description.ky).toMatch(/[ңөү]/);
    for (const text of everyText(product)) {
      expect(text.en).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(text.ru).not.toMatch(/[ңөү]/i);
      for (const locale of LOCALES) {
        expect(text[locale].trim()).toBe(text[locale]);
        expect(text[locale]).not.toMatch(/^$|!| {2}/);
      }
    }
  });

  it("keeps Latin letters in Cyrillic text to names and sizes, and mixes no scripts in a word", () => {
    const names = new Set([product.brand, ...product.title.en.split(/[\s,]+/)]);
    for (const text of everyText(product)) {
      for (const locale of ["ru", "ky"] as const) {
        const latin = text[locale].replaceAll("°C", "").match(/\p{Script=Latin}+(-\p{Script=Latin}+)*/gu) ?? [];
        expect(
          latin.filter((word) => !LATIN.has(word) && !names.has(word)),
          text[locale],
        ).toEqual([]);
        expect(text[locale]).not.toMatch(/\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u);
      }
    }
  });
});

describe("the picture, the specifications and the text agree", () => {
  it.each(bySlug)("%s", (_slug, { art, specs, title, variants: forms }) => {
    const heaviest = Math.max(...forms.map((variant) => variant.weightGrams));
    if (art.kind === "cat-tree") {
      expect(specs).toMatchObject({ levels: art.levels, house: art.house, hammock: art.hammock, wall: art.wall });
      for (const locale of LOCALES) {
        const counted = title[locale].match(/\d+/);
        if (counted) expect(Number(counted[0]), title[locale]).toBe(art.levels);
      }
    }
    if (art.kind === "bowl") {
      const powered = typeof specs.power === "object" && specs.power.en !== "None needed";
      if (art.form === "fountain") expect(powered).toBe(true);
      if (art.form === "bowl" || art.form === "double" || art.form === "raised") expect(powered).toBe(false);
      if (art.form !== "raised") expect(specs.places).toBe(art.form === "double" ? 2 : 1);
    }
    if (art.kind === "toy") expect(heaviest).toBeGreaterThan(Number(specs.mass));
    if (art.kind === "bed" && art.form === "mat") expect(specs.rim).toBeLessThanOrEqual(8);
    if (art.kind === "carrier") {
      const fits = Math.max(Number(specs.length), Number(specs.width), Number(specs.height)) <= 45;
      expect(specs.cabin).toBe(art.form === "soft" && fits);
    }
  });

  /** Counted in words, plain from the picture, or told per piece and in liters. */
  const UNSTATED = new Set(["levels", "places", "doors", "capacity", "mass"]);

  it.each(bySlug)("%s states its own measures in every language", (_slug, product) => {
    const stated = Object.entries(product.specs).filter(
      ([key, value]) => typeof value === "number" && !UNSTATED.has(key),
    );
    expect(stated.length).toBeGreaterThan(0);
    const texts = everyText(product);
    for (const [key, value] of stated) {
      for (const locale of LOCALES) {
        const told = texts.map((text) => text[locale]).join("\n");
        expect(told, `${key} in ${locale}`).toMatch(new RegExp(`(?<![\\d.,])${String(value)}(?!\\d)`));
      }
    }
  });
});
