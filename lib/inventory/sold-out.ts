import { and, asc, eq, lte } from "drizzle-orm";
import type { Db } from "@/db/client";
import { product, variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { isSold } from "@/lib/catalog/card-queries";
import { variantLabel } from "@/lib/catalog/variant-label";
import type { Language } from "@/lib/markets/market";
import { ORDERABLE } from "./stock-figures";

/** The sold-out variants of the product that a SKU is of; `undefined`: no such product is sold here. */
export async function soldOutVariants(db: Db, sku: string, language: Language) {
  const [of] = await db
    .select({ id: product.id, slug: product.slug, options: product.options })
    .from(variant)
    .innerJoin(product, eq(product.id, variant.productId))
    .where(and(eq(variant.sku, sku), isSold));
  if (!of) return undefined;
  const rows = await db
    .select({ sku: variant.sku, chosen: variant.options })
    .from(variant)
    .leftJoin(stock, eq(stock.variantId, variant.id))
    .where(and(eq(variant.productId, of.id), lte(ORDERABLE, 0)))
    .orderBy(asc(variant.position), asc(variant.id));
  const variants = rows.map((row) => ({
    sku: row.sku,
    label: variantLabel(of.options, row.chosen, language) || row.sku,
  }));
  return { slug: of.slug, productId: of.id, variants };
}
