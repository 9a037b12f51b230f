import { and, desc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { product, productTranslation, variant } from "@/db/schema/catalog";
import { fullTitle } from "@/lib/catalog/full-title";
import { variantLabel } from "@/lib/catalog/variant-label";
import type { Language } from "@/lib/markets/market";

/** What a variant is called, "Kestrel 65, Graphite"; `undefined` for one that shoppers cannot see. */
export async function variantTitle(db: Db, id: `var_${string}`, language: Language): Promise<string | undefined> {
  const [row] = await db
    .select({ title: productTranslation.title, options: product.options, chosen: variant.options })
    .from(variant)
    .innerJoin(product, eq(product.id, variant.productId))
    .innerJoin(productTranslation, eq(productTranslation.productId, product.id))
    .where(
      and(
        eq(variant.id, id),
        eq(product.status, "active"),
        lte(product.publishAt, sql`now()`),
        inArray(productTranslation.language, [language, "en"]),
      ),
    )
    .orderBy(desc(eq(productTranslation.language, language)))
    .limit(1);
  return row && fullTitle({ title: row.title, variantLabel: variantLabel(row.options, row.chosen, language) });
}
