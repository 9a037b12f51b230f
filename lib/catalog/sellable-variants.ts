import { and, eq, ilike, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { image, product, productTranslation, variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { authorise } from "@/lib/access/authorise";
import { ORDERABLE } from "@/lib/inventory/stock-figures";
import type { Ctx } from "@/lib/kernel/context";
import { containing } from "@/lib/kernel/like";
import type { Language } from "@/lib/markets/market";
import { variantLabel } from "./variant-label";

/** Most variants that a search for something to add shows. */
const MOST = 12;

export type SellableVariant = Awaited<ReturnType<typeof sellableVariants>>[number];

/** Those of these variants that are sold now, with their words in a language, price, tax category and units to sell. */
export async function sellableVariants(ctx: Pick<Ctx, "db" | "clock">, language: Language, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return found(ctx, language, inArray(variant.id, [...ids] as `var_${string}`[]), [variant.sku], ids.length);
}

/**
 * Variants on sale by a part of their SKU or of their title in any language, an exact SKU first: what staff may add to an
 * order or a draft.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function findVariants(ctx: Pick<Ctx, "db" | "actor" | "clock">, language: Language, query: string) {
  authorise(ctx, "order.manage");
  if (query === "") return [];
  const part = containing(query);
  const titled = sql`${product.id} in (select ${productTranslation.productId} from ${productTranslation}
    where fold_text(${productTranslation.title}) like fold_text(${part}))`;
  const exactFirst = sql`upper(${variant.sku}) = upper(${query}) desc`;
  return found(ctx, language, or(ilike(variant.sku, part), titled), [exactFirst, variant.sku], MOST);
}

async function found(
  { db, clock }: Pick<Ctx, "db" | "clock">,
  language: Language,
  where: SQL | undefined,
  order: readonly (SQL | typeof variant.sku)[],
  most: number,
) {
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
      available: ORDERABLE,
    })
    .from(variant)
    .innerJoin(product, eq(product.id, variant.productId))
    .leftJoin(stock, eq(stock.variantId, variant.id))
    .where(and(where, eq(product.status, "active"), lte(product.publishAt, clock())))
    .orderBy(...order)
    .limit(most);
  return rows.map(({ options, chosen, ...row }) => ({
    ...row,
    variantLabel: variantLabel(options, chosen, language),
  }));
}
