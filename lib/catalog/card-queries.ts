import { and, asc, desc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { brand, image, product, productTranslation, variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { BEYOND_SHELF, ON_SHELF } from "@/lib/inventory/stock-figures";
import { levelOfAll } from "@/lib/inventory/stock-level";
import type { Language } from "@/lib/markets/market";
import { money } from "@/lib/money/money";
import { photoOf } from "./photo";
import type { ProductCard } from "./product-card";

export type ProductId = `prd_${string}`;

/** Shoppers see active products whose day has come. */
export const isSold = and(eq(product.status, "active"), lte(product.publishAt, sql`now()`));

/** A product's title in a language, in English where that is missing. */
export function titleIn(db: Db, language: Language) {
  return db
    .select({ title: productTranslation.title })
    .from(productTranslation)
    .where(and(eq(productTranslation.productId, product.id), inArray(productTranslation.language, [language, "en"])))
    .orderBy(desc(sql`${productTranslation.language} = ${language}`))
    .limit(1)
    .as("words");
}

function offerOf(db: Db) {
  const cheapest = sql`order by ${variant.priceMinor}, ${variant.compareAtMinor} nulls last`;
  return db
    .select({
      least: sql<number>`min(${variant.priceMinor})`.mapWith(Number).as("least"),
      most: sql<number>`max(${variant.priceMinor})`.mapWith(Number).as("most"),
      before: sql<string | null>`(array_agg(${variant.compareAtMinor} ${cheapest}))[1]`.as("before"),
      currency: sql<ProductCard["price"]["currency"]>`min(${variant.currency})`.as("currency"),
      versions: sql<number>`count(*)`.mapWith(Number).as("versions"),
      available: sql<number>`sum(${ON_SHELF})`.mapWith(Number).as("available"),
      beyond: sql<number>`sum(${BEYOND_SHELF})`.mapWith(Number).as("beyond"),
      lowThreshold: sql<number>`coalesce(max(${stock.lowThreshold}), 0)`.mapWith(Number).as("low_threshold"),
    })
    .from(variant)
    .leftJoin(stock, eq(stock.variantId, variant.id))
    .where(eq(variant.productId, product.id))
    .having(sql`count(*) > 0`)
    .as("offer");
}

/** The cards of these products in this order, in one query. Products without a variant have no card. */
export async function productCards(db: Db, ids: readonly ProductId[], language: Language): Promise<ProductCard[]> {
  if (ids.length === 0) return [];
  const words = titleIn(db, language);
  const offer = offerOf(db);
  const cover = db
    .select({
      base: image.base,
      avifWidths: image.avifWidths,
      webpWidths: image.webpWidths,
      placeholder: image.placeholder,
      alt: image.alt,
    })
    .from(image)
    .where(eq(image.productId, product.id))
    .orderBy(asc(image.position))
    .limit(1)
    .as("cover");
  const rows = await db
    .select({
      id: product.id,
      slug: product.slug,
      options: product.options,
      brand: brand.name,
      title: words.title,
      offer: {
        least: offer.least,
        most: offer.most,
        before: offer.before,
        currency: offer.currency,
        versions: offer.versions,
        available: offer.available,
        beyond: offer.beyond,
        lowThreshold: offer.lowThreshold,
      },
      cover: {
        base: cover.base,
        avifWidths: cover.avifWidths,
        webpWidths: cover.webpWidths,
        placeholder: cover.placeholder,
        alt: cover.alt,
      },
    })
    .from(product)
    .innerJoinLateral(offer, sql`true`)
    .leftJoinLateral(words, sql`true`)
    .leftJoinLateral(cover, sql`true`)
    .leftJoin(brand, eq(brand.id, product.brandId))
    .where(inArray(product.id, [...ids]));
  const byId = new Map(
    rows.map(({ id, slug, options, brand, title, offer, cover }): [ProductId, ProductCard] => [
      id,
      {
        id,
        slug,
        title: title ?? slug,
        brand,
        photo: cover?.base ? photoOf(cover, language) : null,
        price: money(offer.least, offer.currency),
        dearer: offer.most > offer.least,
        before: offer.before === null ? null : money(Number(offer.before), offer.currency),
        stock: levelOfAll(offer),
        colours: options.find((option) => option.values.some((value) => value.hex))?.values.length ?? 0,
        versions: offer.versions,
      },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
