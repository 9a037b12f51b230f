import { describe, expect, it } from "vitest";
import type { ProductView } from "./product-view";
import { breadcrumbData, decimalText, productData } from "./structured-data";

describe("an amount in structured data", () => {
  it.each([
    [1_129_000, "11290.00"],
    [12_99, "12.99"],
    [5, "0.05"],
    [0, "0.00"],
  ] as const)("%i minor units are %s", (minor, text) => {
    expect(decimalText(minor, "USD")).toBe(text);
  });
});

const product: ProductView = {
  id: "prd_1",
  slug: "lark",
  categoryId: "cat_1",
  brand: "Karsel",
  title: "Lark",
  summary: "A keyboard.",
  paragraphs: [],
  currency: "USD",
  options: [],
  variants: [
    { id: "var_1", sku: "A", options: {}, priceMinor: 12_900, compareAtMinor: 15_000, stock: { kind: "in_stock" } },
    { id: "var_2", sku: "B/1", options: {}, priceMinor: 13_900, compareAtMinor: null, stock: { kind: "low", left: 2 } },
    { id: "var_3", sku: "C", options: {}, priceMinor: 14_900, compareAtMinor: null, stock: { kind: "sold_out" } },
    {
      id: "var_4",
      sku: "D",
      options: {},
      priceMinor: 15_900,
      compareAtMinor: null,
      stock: { kind: "backorder", expectedOn: "2026-12-15" },
    },
  ],
  photos: [{ base: "/demo/lark-1", avifWidths: [360], webpWidths: [720], placeholder: "#fff", alt: "", color: null }],
  specs: [],
};

describe("product data", () => {
  const data = productData(product, {
    url: "https://m.test/en-us/p/lark",
    origin: "https://m.test",
  });

  it("has one offer for each variant with the price and stock that the page shows", () => {
    expect(data.offers.map(({ sku, price, availability }) => [sku, price, availability])).toEqual([
      ["A", "129.00", "https://schema.org/InStock"],
      ["B/1", "139.00", "https://schema.org/LimitedAvailability"],
      ["C", "149.00", "https://schema.org/OutOfStock"],
      ["D", "159.00", "https://schema.org/BackOrder"],
    ]);
    expect(data.offers.at(-1)).toMatchObject({ availabilityStarts: "2026-12-15" });
  });

  it("names pictures and offers by addresses that work from anywhere", () => {
    expect(data.image).toEqual(["https://m.test/demo/lark-1-720.webp"]);
    expect(data.offers[1]?.url).toBe("https://m.test/en-us/p/lark?v=B%2F1");
  });
});

it("breadcrumb data counts from one and has absolute addresses", () => {
  const { itemListElement } = breadcrumbData([{ label: "Home", href: "/en-us" }], "https://m.test");
  expect(itemListElement).toEqual([{ "@type": "ListItem", position: 1, name: "Home", item: "https://m.test/en-us" }]);
});
