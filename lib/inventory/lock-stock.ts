import { asc, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { stock } from "@/db/schema/inventory";

/**
 * Locks the stock of variants in variant-id order, the one in which everybody does: for whoever changes some of them
 * before others.
 */
export async function lockStock(tx: Db, variantIds: readonly `var_${string}`[]): Promise<void> {
  await tx
    .select({ id: stock.variantId })
    .from(stock)
    .where(inArray(stock.variantId, [...variantIds]))
    .orderBy(asc(stock.variantId))
    .for("no key update");
}
