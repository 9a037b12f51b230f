import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, numeric, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import type { Language, LocalizedText, TaxCategory } from "@/lib/markets/market";
import { createdAt, currency, instant, minor } from "./columns";

export type ProductOption = {
  readonly key: string;
  readonly name: LocalizedText;
  readonly values: readonly { readonly key: string; readonly label: LocalizedText; readonly hex?: string }[];
};

/** A place in the catalogue tree, made by staff or the demo. `path` is its URL below `/c/`. */
export const category = pgTable(
  "category",
  {
    id: text().$type<`cat_${string}`>().primaryKey(),
    parentId: text().$type<`cat_${string}`>(),
    slug: text().notNull(),
    /** Slugs from the root down, joined by `/`. */
    path: text().notNull().unique(),
    position: integer().notNull().default(0),
    name: jsonb().$type<LocalizedText>().notNull(),
    description: jsonb().$type<LocalizedText>().notNull(),
  },
  (t) => [index("category_parent_idx").on(t.parentId, t.position)],
);

/** A typed specification that products of a category fill. */
export const specDefinition = pgTable(
  "spec_definition",
  {
    id: text().$type<`spc_${string}`>().primaryKey(),
    categoryId: text()
      .$type<`cat_${string}`>()
      .notNull()
      .references(() => category.id, { onDelete: "cascade" }),
    key: text().notNull(),
    type: text().$type<"number" | "text" | "bool">().notNull(),
    name: jsonb().$type<LocalizedText>().notNull(),
    /** NULL: the values have no unit. */
    unit: jsonb().$type<LocalizedText>(),
    position: integer().notNull().default(0),
  },
  (t) => [unique("spec_definition_key").on(t.categoryId, t.key)],
);

export const brand = pgTable("brand", {
  id: text().$type<`brd_${string}`>().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
});

export const PRODUCT_STATUSES = ["draft", "active", "archived"] as const;

/** What a page shows; what is sold are its variants. Shoppers see `active` rows whose `publish_at` has come. */
export const product = pgTable(
  "product",
  {
    id: text().$type<`prd_${string}`>().primaryKey(),
    /** Unique; the URL below `/p/`, the same in every language and market. */
    slug: text().notNull().unique(),
    categoryId: text()
      .$type<`cat_${string}`>()
      .notNull()
      .references(() => category.id, { onDelete: "restrict" }),
    brandId: text()
      .$type<`brd_${string}`>()
      .references(() => brand.id, { onDelete: "set null" }),
    status: text().$type<(typeof PRODUCT_STATUSES)[number]>().notNull().default("draft"),
    publishAt: instant().notNull().default(sql`now()`),
    options: jsonb().$type<readonly ProductOption[]>().notNull().default([]),
    /** Which of the market's tax rates it has. */
    taxCategory: text().$type<TaxCategory>().notNull().default("standard"),
    tags: text().array().notNull().default(sql`'{}'`),
    /** Lower is shown earlier when no other order is asked for. */
    rank: integer().notNull().default(0),
    /** The least price of its variants, for sorting and filtering; kept by the verbs that write variants. */
    minPriceMinor: minor().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    check("product_tax_category_known", sql`${t.taxCategory} in ('standard','reduced','zero')`),
    check("product_status_known", sql`${t.status} in ('draft','active','archived')`),
    index("product_category_rank_idx").on(t.categoryId, t.rank, t.id).where(sql`status = 'active'`),
    index("product_category_price_idx").on(t.categoryId, t.minPriceMinor, t.id).where(sql`status = 'active'`),
    index("product_category_newest_idx").on(t.categoryId, t.publishAt.desc(), t.id).where(sql`status = 'active'`),
    index("product_rank_idx").on(t.rank, t.id).where(sql`status = 'active'`),
    index("product_brand_idx").on(t.brandId),
  ],
);

/** A product's texts in one language, and the words it is found by. */
export const productTranslation = pgTable(
  "product_translation",
  {
    productId: text()
      .$type<`prd_${string}`>()
      .notNull()
      .references(() => product.id, { onDelete: "cascade" }),
    language: text().$type<Language>().notNull(),
    title: text().notNull(),
    /** One sentence, for cards and the meta description. */
    summary: text().notNull(),
    /** Paragraphs separated by a blank line. */
    description: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.language] }),
    // The column `search` (a generated tsvector) and its GIN and trigram indexes are added in SQL: see the first migration.
  ],
);

/** One filled specification of a product. Exactly one value column is set, by the definition's type. */
export const productSpec = pgTable(
  "product_spec",
  {
    productId: text()
      .$type<`prd_${string}`>()
      .notNull()
      .references(() => product.id, { onDelete: "cascade" }),
    specId: text()
      .$type<`spc_${string}`>()
      .notNull()
      .references(() => specDefinition.id, { onDelete: "cascade" }),
    number: numeric({ mode: "number" }),
    text: jsonb().$type<LocalizedText>(),
    flag: boolean(),
  },
  (t) => [
    primaryKey({ columns: [t.productId, t.specId] }),
    index("product_spec_spec_idx").on(t.specId, t.number),
    check("product_spec_one_value", sql`num_nonnulls(${t.number}, ${t.text}, ${t.flag}) = 1`),
  ],
);

/** What is put in a cart: one combination of a product's options. */
export const variant = pgTable(
  "variant",
  {
    id: text().$type<`var_${string}`>().primaryKey(),
    productId: text()
      .$type<`prd_${string}`>()
      .notNull()
      .references(() => product.id, { onDelete: "cascade" }),
    sku: text().notNull().unique(),
    /** Option key → value key; every option of the product. */
    options: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
    position: integer().notNull().default(0),
    /** In the market's tax mode: with tax in KG, before tax in US. */
    priceMinor: minor().notNull(),
    /** Price before a sale; NULL: not on sale. */
    compareAtMinor: minor(),
    currency: currency().notNull(),
    weightGrams: integer().notNull().default(0),
    barcode: text(),
  },
  (t) => [
    unique("variant_product_options").on(t.productId, t.options),
    index("variant_product_idx").on(t.productId, t.position),
    check("variant_price_positive", sql`${t.priceMinor} > 0`),
    check("variant_compare_at_above_price", sql`${t.compareAtMinor} > ${t.priceMinor}`),
  ],
);

/** A picture of a product in several widths: `<base>-<width>.avif` and `.webp`. */
export const image = pgTable(
  "image",
  {
    id: text().$type<`img_${string}`>().primaryKey(),
    productId: text()
      .$type<`prd_${string}`>()
      .notNull()
      .references(() => product.id, { onDelete: "cascade" }),
    position: integer().notNull().default(0),
    /** The value of the `color` option it shows; NULL: shown for every variant. */
    color: text(),
    /** Path or URL without `-<width>.<type>`. */
    base: text().notNull(),
    avifWidths: integer().array().notNull(),
    webpWidths: integer().array().notNull(),
    /** Mean colour, `#rrggbb`. */
    placeholder: text().notNull(),
    alt: jsonb().$type<LocalizedText>().notNull(),
  },
  (t) => [index("image_product_idx").on(t.productId, t.position)],
);
