import { and, asc, eq, ilike, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { image, product, productTranslation, variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { authorise } from "@/lib/access/authorise";
import { variantLabel } from "@/lib/catalog/variant-label";
import type { Ctx } from "@/lib/kernel/context";
import type { Language } from "@/lib/markets/market";

/** Most variants that a search for something to add shows. */
const MOST = 12;

export type SellableVariant = Awaited<ReturnType<typeof sellableVariants>>[number];

/** Those of these variants that are sold now, with their words in a language, price, tax category and units to sell. */
export async function sellableVariants(db: Db, language: Language, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return found(db, language, inArray(variant.id, [...ids] as `var_${string}`[]), ids.length);
}

/**
 * Variants on sale by a part of their SKU or title, to add to an order.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function findVariants(ctx: Pick<Ctx, "db" | "actor" | "clock">, language: Language, query: string) {
  authorise(ctx, "order.manage");
  if (query === "") return [];
  const part = `%${query.replace(/[\\%_]/g, "\\$&")}%`;
  const titled = sql`${product.id} in (select ${productTranslation.productId} from ${productTranslation}
    where fold_text(${productTranslation.title}) like fold_text(${part}))`;
  return found(ctx.db, language, or(ilike(variant.sku, part), titled), MOST);
}

async function found(db: Db, language: Language, where: SQL | undefined, most: number) {
  const rows = await db
    .select({
      variantId: variant.id,
      sku: variant.sku,
      productSlug: product.slug,
      title: sql<string>`coalesce((select ${productTranslation.title} from ${productTranslation}
        where ${productTranslation.productId} = ${product.id} and ${productTranslation.language} in (${language}, 'en')
        order by ${productTranslation.language} = ${language} desc limit 1), ${product.slug})`,
      options: product.options,
      chosen: variant.options,
      imageBase: sql<string>`coalesce((select ${image.base} from ${image} where ${image.productId} = ${product.id}
        order by (${image.color} = ${variant.options} ->> 'color') desc nulls last, ${image.position} limit 1), '')`,
      unitPriceMinor: variant.priceMinor,
      taxCategory: product.taxCategory,
      available: sql<number>`greatest(0, coalesce(${stock.onHand} - ${stock.reserved}, 0))`.mapWith(Number),
    })
    .from(variant)
    .innerJoin(product, eq(product.id, variant.productId))
    .leftJoin(stock, eq(stock.variantId, variant.id))
    .where(and(where, eq(product.status, "active"), lte(product.publishAt, sql`now()`)))
    .orderBy(asc(variant.sku))
    .limit(most);
  return rows.map(({ options, chosen, ...row }) => ({
    ...row,
    variantLabel: variantLabel(options, chosen, language),
  }));
}
