import type { Db } from "@/db/client";
import { demoCatalogue } from "@/db/seed/demo-files";
import { type Loaded, loadCatalogue } from "@/db/seed/load-catalogue";
import type { MarketCode } from "@/lib/markets/markets";

/** Loads the demo shop into a market's database. See `loadCatalogue`: loading it again changes nothing. */
export async function loadDemo(db: Db, market: MarketCode, now: Date = new Date()): Promise<Loaded> {
  return loadCatalogue(db, market, await demoCatalogue(), now);
}
