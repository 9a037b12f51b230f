import { describe, expect, it } from "vitest";
import { demoProducts } from "@/db/seed/demo/products";
import { altText } from "@/demo/art/alt";
import { colorsOf } from "@/demo/art/product-picture";
import { traitsOf } from "@/demo/art/traits";

const pictures = demoProducts.flatMap((product) =>
  colorsOf(product).flatMap(({ key }) => ([1, 2] as const).map((view) => ({ product, key, view }))),
);

describe("altText", () => {
  it("names the product and is different for every picture of the shop", () => {
    for (const locale of ["en", "ru", "ky"] as const) {
      const texts = pictures.map(({ product, key, view }) => altText(product, key, view, locale));
      expect(new Set(texts).size).toBe(texts.length);
      pictures.forEach(({ product }, i) => {
        expect(texts[i]?.startsWith(product.title[locale])).toBe(true);
      });
    }
  });

  it("says the colour in the reader's language", () => {
    const picture = pictures.find(({ key }) => key === "graphite");
    if (!picture) throw new Error("the catalogue has nothing in graphite");
    expect(altText(picture.product, "graphite", 1, "en")).toMatch(/ in graphite, /);
    expect(altText(picture.product, "graphite", 1, "ru")).toMatch(/, цвет: графит, /);
    expect(altText(picture.product, "graphite", 1, "ky")).toMatch(/, түсү: графит, /);
  });
});

describe("traitsOf", () => {
  it("knows only products that are sold", () => {
    const traited = demoProducts.filter((p) => traitsOf(p.slug).length > 0);
    expect(traited).toHaveLength(35);
  });
});
