import { sql } from "drizzle-orm";
import type { PgInsertValue, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "@/db/client";
import * as catalog from "@/db/schema/catalog";
import { stock, stockMovement } from "@/db/schema/inventory";
import type { DemoCatalogue } from "@/db/seed/demo-catalogue";
import { demoRows } from "@/db/seed/demo-rows";
import type { MarketCode } from "@/lib/markets/markets";

/** Rows that were not there before. */
export type Loaded = { readonly products: number; readonly variants: number };

/**
 * Adds a market's part of a demo catalogue in one transaction, about a second for 120 products. Loading it again
 * changes nothing: what is there stays as it is, sold stock and edited texts included.
 */
export async function loadCatalogue(db: Db, market: MarketCode, catalogue: DemoCatalogue, now: Date): Promise<Loaded> {
  const rows = demoRows(catalogue, market, now);
  const loaded = await db.transaction(async (tx) => {
    await addRows(tx, catalog.category, rows.categories);
    await addRows(tx, catalog.specDefinition, rows.specs);
    await addRows(tx, catalog.brand, rows.brands);
    const products = await addRows(tx, catalog.product, rows.products);
    await addRows(tx, catalog.productTranslation, rows.translations);
    await addRows(tx, catalog.productSpec, rows.productSpecs);
    const variants = await addRows(tx, catalog.variant, rows.variants);
    await addRows(tx, catalog.image, rows.images);
    await addRows(tx, stock, rows.stock);
    await addRows(tx, stockMovement, rows.movements);
    return { products, variants };
  });
  // The planner knows nothing of rows that came a second ago, and the first visitors come before autovacuum.
  if (loaded.products > 0) await db.execute(sql`analyze`);
  return loaded;
}

/** Rows per statement: PostgreSQL takes at most 65,535 parameters. */
const CHUNK = 1_000;

async function addRows<T extends PgTable>(tx: Db, table: T, rows: readonly PgInsertValue<T>[]): Promise<number> {
  let added = 0;
  for (let i = 0; i < rows.length; i += CHUNK) {
    const inserted = await tx
      .insert(table)
      .values(rows.slice(i, i + CHUNK))
      .onConflictDoNothing()
      .returning({ one: sql`1` });
    added += inserted.length;
  }
  return added;
}
