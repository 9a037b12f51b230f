import { expect, test } from "vitest";
import { mixedRanks } from "@/db/seed/demo-order";

const name = { en: "", ru: "", ky: "" };
const category = (slug: string, parent: string | null) => ({ slug, parent, name, description: name, specs: [] });
const categories = [
  category("tools", null),
  category("saws", "tools"),
  category("files", "tools"),
  category("food", null),
  category("bread", "food"),
  category("milk", "food"),
];
const products = ["saws", "files", "bread", "milk"].flatMap((slug) =>
  Array.from({ length: 6 }, (_, i) => ({ slug: `${slug}-${i}`, category: slug, soldOut: i === 0 })),
);

const ranks = mixedRanks(products, categories);
const listing = [...products].sort((a, b) => (ranks.get(a.slug) ?? 0) - (ranks.get(b.slug) ?? 0));

test("every four neighbours come from four categories, departments alternating", () => {
  for (let i = 0; i < listing.length; i += 4) {
    expect(listing.slice(i, i + 4).map((item) => item.category)).toEqual(["saws", "bread", "files", "milk"]);
  }
});

test("what is sold out comes last in its category", () => {
  expect(listing.slice(-4).every((item) => item.soldOut)).toBe(true);
});

test("ranks are distinct and do not depend on the order products are given in", () => {
  expect(new Set(ranks.values()).size).toBe(products.length);
  expect(mixedRanks([...products].reverse(), categories)).toEqual(ranks);
});
