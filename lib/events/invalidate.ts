import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** PostgreSQL channel on which cache tags to expire are announced; every app process listens. */
export const CACHE_CHANNEL = "marque_cache";

/** Tag of everything that shows a product of a market. */
export function productTag(market: string, productId: string): string {
  return `product:${market}:${productId}`;
}

/** Tag of everything read from a market's catalogue. */
export function catalogTag(market: string): string {
  return `catalog:${market}`;
}

/** Expires cached pages and reads by tag in every app process, once this transaction commits. */
export async function invalidate(db: Db, tags: readonly string[]): Promise<void> {
  for (const tag of new Set(tags)) await db.execute(sql`select pg_notify(${CACHE_CHANNEL}, ${tag})`);
}
