import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { brand, image, product, productSpec, productTranslation, specDefinition, variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { figuresOf, STOCK_FIGURES } from "@/lib/inventory/stock-figures";
import { stockLevel } from "@/lib/inventory/stock-level";
import type { Language } from "@/lib/markets/market";
import { inLanguage } from "@/lib/markets/markets";
import { isSold, type ProductId } from "./card-queries";
import { photoOf } from "./photo";
import type { ProductView, SpecView, VariantView } from "./product-view";

/** A product that is sold, by its slug; `undefined` when this market does not sell it. */
export async function productBySlug(db: Db, slug: string, language: Language): Promise<ProductView | undefined> {
  const [found] = await db
    .select({ product, brand: brand.name, words: productTranslation })
    .from(product)
    .innerJoin(
      productTranslation,
      and(eq(productTranslation.productId, product.id), inArray(productTranslation.language, [language, "en"])),
    )
    .leftJoin(brand, eq(brand.id, product.brandId))
    .where(and(eq(product.slug, slug), isSold))
    .orderBy(desc(sql`${productTranslation.language} = ${language}`))
    .limit(1);
  if (!found) return undefined;
  const { id, categoryId, options } = found.product;
  const [sold, photos, specs] = await Promise.all([
    variantsOf(db, id),
    db.select().from(image).where(eq(image.productId, id)).orderBy(asc(image.position)),
    specsOf(db, id, language),
  ]);
  const [first, ...others] = sold.variants;
  if (!first || !sold.currency) return undefined;
  return {
    id,
    slug,
    categoryId,
    brand: found.brand,
    title: found.words.title,
    summary: found.words.summary,
    paragraphs: found.words.description.split(/\n\s*\n/),
    currency: sold.currency,
    options: options.map(({ key, name, values }) => ({
      key,
      name: inLanguage(name, language),
      values: values.map((v) => ({ key: v.key, label: inLanguage(v.label, language), ...(v.hex && { hex: v.hex }) })),
    })),
    variants: [first, ...others],
    photos: photos.map((row) => ({ ...photoOf(row, language), color: row.color })),
    specs,
  };
}

async function variantsOf(db: Db, id: ProductId) {
  const rows = await db
    .select({ variant, ...STOCK_FIGURES })
    .from(variant)
    .leftJoin(stock, eq(stock.variantId, variant.id))
    .where(eq(variant.productId, id))
    .orderBy(asc(variant.position), asc(variant.id));
  const variants = rows.map(
    (row): VariantView => ({
      id: row.variant.id,
      sku: row.variant.sku,
      options: row.variant.options,
      priceMinor: row.variant.priceMinor,
      compareAtMinor: row.variant.compareAtMinor,
      stock: stockLevel(figuresOf(row)),
    }),
  );
  return { variants, currency: rows[0]?.variant.currency };
}

async function specsOf(db: Db, id: ProductId, language: Language): Promise<SpecView[]> {
  const rows = await db
    .select({ value: productSpec, definition: specDefinition })
    .from(productSpec)
    .innerJoin(specDefinition, eq(specDefinition.id, productSpec.specId))
    .where(eq(productSpec.productId, id))
    .orderBy(asc(specDefinition.position), asc(specDefinition.id));
  return rows.map(({ value, definition }) => ({
    name: inLanguage(definition.name, language),
    unit: definition.unit ? inLanguage(definition.unit, language) : null,
    number: value.number,
    text: value.text ? inLanguage(value.text, language) : null,
    flag: value.flag,
  }));
}

/** The id of a product this market sells, by its slug. */
export async function soldProductId(db: Db, slug: string): Promise<ProductId | undefined> {
  const [row] = await db
    .select({ id: product.id })
    .from(product)
    .where(and(eq(product.slug, slug), isSold));
  return row?.id;
}

/** Addresses for a sitemap: every product that is sold, with the time of its last change. */
export async function soldProducts(db: Db): Promise<{ slug: string; updatedAt: Date }[]> {
  return db
    .select({ slug: product.slug, updatedAt: product.updatedAt })
    .from(product)
    .where(isSold)
    .orderBy(product.id);
}
