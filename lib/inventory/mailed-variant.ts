import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { product, variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { variantTitle } from "@/lib/cart/variant-title";
import type { Language } from "@/lib/markets/market";

export type MailedVariant = {
  readonly id: `var_${string}`;
  readonly title: string;
  readonly sku: string;
  readonly slug: string;
  readonly available: number;
};

/** What a mail says of a variant, as it is when it is sent; `undefined`: it is gone. */
export async function mailedVariant(
  db: Db,
  id: `var_${string}`,
  language: Language,
): Promise<MailedVariant | undefined> {
  const [row] = await db
    .select({ sku: variant.sku, slug: product.slug, onHand: stock.onHand, reserved: stock.reserved })
    .from(variant)
    .innerJoin(product, eq(product.id, variant.productId))
    .innerJoin(stock, eq(stock.variantId, variant.id))
    .where(eq(variant.id, id));
  if (!row) return undefined;
  const title = (await variantTitle(db, id, language)) ?? row.sku;
  return { id, title, sku: row.sku, slug: row.slug, available: row.onHand - row.reserved };
}
