import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DemoProduct, Text3 } from "@/db/seed/demo/types";
import type { DemoCatalogue } from "@/db/seed/demo-catalogue";
import { loadCatalogue } from "@/db/seed/load-catalogue";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

const say = (text: string): Text3 => ({ en: text, ru: `${text} ru`, ky: `${text} ky` });
const NOW = new Date("2026-03-01T00:00:00Z");

const cup: DemoProduct = {
  slug: "cup",
  category: "cups",
  brand: "Two Words",
  art: { kind: "bowl", form: "bowl" },
  title: say("Cup"),
  summary: say("A cup"),
  description: say("It holds tea."),
  specs: { volume: 300, material: say("Clay"), lid: true },
  options: [
    {
      key: "color",
      name: say("Color"),
      values: ["red", "blue"].map((key) => ({ key, label: say(key), hex: "#336699" })),
    },
  ],
  variants: [
    {
      sku: "CUP-RED",
      options: { color: "red" },
      price: { us: 1200, kg: 90_000 },
      compareAt: { kg: 99_000 },
      stock: { us: 0, kg: 7 },
      weightGrams: 250,
    },
    {
      sku: "CUP-BLU",
      options: { color: "blue" },
      price: { us: 1100, kg: null },
      stock: { us: 4, kg: 9 },
      weightGrams: 250,
    },
  ],
  tags: ["new"],
};
const onlyUs: DemoProduct = {
  ...cup,
  slug: "mug",
  options: [],
  variants: [{ sku: "MUG", options: {}, price: { us: 900, kg: null }, stock: { us: 2, kg: 2 }, weightGrams: 300 }],
};
const picture = (color: string) => ({
  color,
  view: 1,
  base: `/demo/cup-${color}-1`,
  widths: [360],
  webpWidths: [720],
  placeholder: "#aabbcc",
  alt: say(`Cup, ${color}`),
});
const catalogue: DemoCatalogue = {
  categories: [
    { slug: "kitchen", parent: null, name: say("Kitchen"), description: say("All"), specs: [] },
    {
      slug: "cups",
      parent: "kitchen",
      name: say("Cups"),
      description: say("For tea"),
      specs: [
        { key: "volume", name: say("Volume"), type: "number", unit: say("ml") },
        { key: "material", name: say("Material"), type: "text" },
        { key: "lid", name: say("Lid"), type: "bool" },
      ],
    },
  ],
  products: [cup, onlyUs],
  pictures: { cup: [picture("red"), picture("blue")] },
};

describe("loading a catalogue into the market kg", () => {
  let kg: TestDatabase;
  beforeAll(async () => {
    kg = await createTestDatabase();
    await loadCatalogue(kg.db, "kg", catalogue, NOW);
  });
  afterAll(() => kg.close());

  test("brings only what has a price there, with the option values and pictures of that", async () => {
    expect(await kg.sql`select slug, min_price_minor, options->0->'values'->0->>'key' as color from product`).toEqual([
      { slug: "cup", min_price_minor: "90000", color: "red" },
    ]);
    expect(await kg.sql`select sku, price_minor, compare_at_minor, currency from variant`).toEqual([
      { sku: "CUP-RED", price_minor: "90000", compare_at_minor: "99000", currency: "KGS" },
    ]);
    expect(await kg.sql`select base, alt->>'ky' as alt from image`).toEqual([
      { base: "/demo/cup-red-1", alt: "Cup, red ky" },
    ]);
  });

  test("gives every product its texts, specifications and category path", async () => {
    expect(await kg.sql`select language, title from product_translation order by language`).toEqual([
      { language: "en", title: "Cup" },
      { language: "ky", title: "Cup ky" },
      { language: "ru", title: "Cup ru" },
    ]);
    expect(
      await kg.sql`select key, number::int, flag, text->>'ru' as text from product_spec join spec_definition d on d.id = spec_id order by position`,
    ).toEqual([
      { key: "volume", number: 300, flag: null, text: null },
      { key: "material", number: null, flag: null, text: "Clay ru" },
      { key: "lid", number: null, flag: true, text: null },
    ]);
    expect(
      await kg.sql`select c.path, b.slug from product p join category c on c.id = category_id join brand b on b.id = brand_id`,
    ).toEqual([{ path: "kitchen/cups", slug: "two-words" }]);
  });

  test("publishes within the 200 days before now", async () => {
    const now = NOW.toISOString();
    const rows = await kg.sql`
      select publish_at < ${now}::timestamptz and publish_at > ${now}::timestamptz - interval '201 days' as within from product`;
    expect(rows).toEqual([{ within: true }]);
  });
});

describe("loading a catalogue twice", () => {
  let us: TestDatabase;
  beforeAll(async () => {
    us = await createTestDatabase();
  });
  afterAll(() => us.close());

  test("adds nothing the second time and keeps what was sold or edited meanwhile", async () => {
    expect(await loadCatalogue(us.db, "us", catalogue, NOW)).toEqual({ products: 2, variants: 3 });
    await us.sql`update product set rank = 900 where slug = 'mug'`;
    await us.sql`update stock set on_hand = 3 where variant_id = (select id from variant where sku = 'CUP-BLU')`;
    const later = new Date("2026-04-01T00:00:00Z");
    expect(await loadCatalogue(us.db, "us", catalogue, later)).toEqual({ products: 0, variants: 0 });
    expect(await us.sql`select sku, on_hand from stock join variant on id = variant_id order by sku`).toEqual([
      { sku: "CUP-BLU", on_hand: 3 },
      { sku: "CUP-RED", on_hand: 0 },
      { sku: "MUG", on_hand: 2 },
    ]);
    expect(await us.sql`select rank from product where slug = 'mug'`).toEqual([{ rank: 900 }]);
  });

  test("leaves a ledger of openings that sums to what was put on the shelf", async () => {
    const rows = await us.sql`
      select sku, sum(delta)::int as sum, array_agg(reason) as reasons
      from stock_movement m join variant v on v.id = m.variant_id group by sku order by sku`;
    expect(rows).toEqual([
      { sku: "CUP-BLU", sum: 4, reasons: ["opening"] },
      { sku: "MUG", sum: 2, reasons: ["opening"] },
    ]);
  });
});

test("a specification its category does not define is refused by name", async () => {
  const wrong = { ...catalogue, products: [{ ...cup, specs: { colour: 1 } }] };
  await expect(loadCatalogue({} as never, "us", wrong, NOW)).rejects.toThrow(
    "cup: category cups has no specification colour",
  );
});
