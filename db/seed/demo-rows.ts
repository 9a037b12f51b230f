import type {
  brand,
  category,
  image,
  product,
  productSpec,
  productTranslation,
  specDefinition,
  variant,
} from "@/db/schema/catalog";
import type { stock, stockMovement } from "@/db/schema/inventory";
import type { DemoSpecDefinition } from "@/db/seed/demo/types";
import { type DemoCatalogue, pathOf } from "@/db/seed/demo-catalogue";
import { demoId, scatter } from "@/db/seed/demo-ids";
import { type SoldProduct, soldIn } from "@/db/seed/demo-market";
import { mixedRanks } from "@/db/seed/demo-order";
import { LANGUAGES } from "@/lib/markets/market";
import { MARKETS, type MarketCode } from "@/lib/markets/markets";

export type DemoRows = {
  readonly categories: (typeof category.$inferInsert)[];
  readonly specs: (typeof specDefinition.$inferInsert)[];
  readonly brands: (typeof brand.$inferInsert)[];
  readonly products: (typeof product.$inferInsert)[];
  readonly translations: (typeof productTranslation.$inferInsert)[];
  readonly productSpecs: (typeof productSpec.$inferInsert)[];
  readonly variants: (typeof variant.$inferInsert)[];
  readonly images: (typeof image.$inferInsert)[];
  readonly stock: (typeof stock.$inferInsert)[];
  readonly movements: (typeof stockMovement.$inferInsert)[];
};

const HOUR_MS = 3_600_000;
const PUBLISHED_WITHIN_HOURS = 200 * 24;

/** The rows of a market's demo shop. Publication dates are spread over the 200 days before `now`. */
export function demoRows(catalogue: DemoCatalogue, market: MarketCode, now: Date): DemoRows {
  const sold = soldIn(catalogue.products, market);
  return {
    categories: categoryRows(catalogue),
    specs: catalogue.categories.flatMap(({ slug, specs }) =>
      specs.map((spec, position) => specRow(slug, spec, position)),
    ),
    brands: [...new Set(sold.map((item) => item.brand))].map(brandRow),
    products: productRows(sold, catalogue, now),
    translations: sold.flatMap(translationRows),
    productSpecs: sold.flatMap((item) => productSpecRows(item, catalogue)),
    variants: sold.flatMap((item) => variantRows(item, market)),
    images: sold.flatMap((item) => imageRows(item, catalogue)),
    stock: sold.flatMap((item) =>
      item.variants.map(({ sku, stock: onHand }) => ({ variantId: demoId("var", sku), onHand })),
    ),
    movements: sold.flatMap(openingRows),
  };
}

function categoryRows({ categories }: DemoCatalogue): DemoRows["categories"] {
  return categories.map(({ slug, parent, name, description }) => ({
    id: demoId("cat", slug),
    parentId: parent === null ? null : demoId("cat", parent),
    slug,
    path: pathOf(slug, categories),
    position: categories.filter((other) => other.parent === parent).findIndex((other) => other.slug === slug),
    name,
    description,
  }));
}

function specRow(categorySlug: string, spec: DemoSpecDefinition, position: number): DemoRows["specs"][number] {
  const { key, type, name } = spec;
  const id = demoId("spc", `${categorySlug}/${key}`);
  return { id, categoryId: demoId("cat", categorySlug), key, type, name, unit: spec.unit ?? null, position };
}

function brandRow(name: string): DemoRows["brands"][number] {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
  return { id: demoId("brd", slug), slug, name };
}

function productRows(sold: readonly SoldProduct[], catalogue: DemoCatalogue, now: Date): DemoRows["products"] {
  const placed = sold.map(({ slug, category: categorySlug, variants }) => {
    return { slug, category: categorySlug, soldOut: variants.every((item) => item.stock === 0) };
  });
  const ranks = mixedRanks(placed, catalogue.categories);
  return sold.map((item) => ({
    id: demoId("prd", item.slug),
    slug: item.slug,
    categoryId: demoId("cat", item.category),
    brandId: brandRow(item.brand).id,
    status: "active",
    publishAt: new Date(now.getTime() - (1 + scatter(item.slug, PUBLISHED_WITHIN_HOURS)) * HOUR_MS),
    options: item.options,
    tags: [...item.tags],
    rank: ranks.get(item.slug) ?? sold.length,
    minPriceMinor: Math.min(...item.variants.map((each) => each.priceMinor)),
  }));
}

function translationRows(item: SoldProduct): DemoRows["translations"] {
  return LANGUAGES.map((language) => ({
    productId: demoId("prd", item.slug),
    language,
    title: item.title[language],
    summary: item.summary[language],
    description: item.description[language],
  }));
}

function productSpecRows(item: SoldProduct, catalogue: DemoCatalogue): DemoRows["productSpecs"] {
  const known = catalogue.categories.find(({ slug }) => slug === item.category)?.specs ?? [];
  return Object.entries(item.specs).map(([key, value]) => {
    if (!known.some((spec) => spec.key === key)) {
      throw new Error(`${item.slug}: category ${item.category} has no specification ${key}`);
    }
    return {
      productId: demoId("prd", item.slug),
      specId: demoId("spc", `${item.category}/${key}`),
      number: typeof value === "number" ? value : null,
      flag: typeof value === "boolean" ? value : null,
      text: typeof value === "object" ? value : null,
    };
  });
}

function variantRows(item: SoldProduct, market: MarketCode): DemoRows["variants"] {
  return item.variants.map((each, position) => ({
    id: demoId("var", each.sku),
    productId: demoId("prd", item.slug),
    sku: each.sku,
    options: each.options,
    position,
    priceMinor: each.priceMinor,
    compareAtMinor: each.compareAtMinor,
    currency: MARKETS[market].currency,
    weightGrams: each.weightGrams,
  }));
}

function imageRows(item: SoldProduct, catalogue: DemoCatalogue): DemoRows["images"] {
  const colours = item.options.find((option) => option.key === "color")?.values.map((value) => value.key) ?? [];
  const shown = (catalogue.pictures[item.slug] ?? []).filter(({ color }) => color === null || colours.includes(color));
  return shown.map((picture, position) => ({
    id: demoId("img", picture.base),
    productId: demoId("prd", item.slug),
    position,
    color: picture.color,
    base: picture.base,
    avifWidths: [...picture.widths],
    webpWidths: [...picture.webpWidths],
    placeholder: picture.placeholder,
    alt: picture.alt,
  }));
}

function openingRows(item: SoldProduct): DemoRows["movements"] {
  return item.variants
    .filter((each) => each.stock > 0)
    .map((each) => ({
      id: demoId("mov", `opening/${each.sku}`),
      variantId: demoId("var", each.sku),
      delta: each.stock,
      reason: "opening",
      actor: "system",
    }));
}
