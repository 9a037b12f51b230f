import type { Db } from "@/db/client";
import { promotion, promotionTarget } from "@/db/schema/promotions";
import { demoCatalogue } from "@/db/seed/demo-files";
import { promotionRows } from "@/db/seed/demo-promotions";
import { type Loaded, loadCatalogue } from "@/db/seed/load-catalogue";
import type { MarketCode } from "@/lib/markets/markets";

/** Loads the demo shop into a market's database. See `loadCatalogue`: loading it again changes nothing. */
export async function loadDemo(db: Db, market: MarketCode, now: Date = new Date()): Promise<Loaded> {
  const loaded = await loadCatalogue(db, market, await demoCatalogue(), now);
  const { promotions, targets } = promotionRows(market, now);
  await db.transaction(async (tx) => {
    await tx.insert(promotion).values(promotions).onConflictDoNothing();
    await tx.insert(promotionTarget).values(targets).onConflictDoNothing();
  });
  return loaded;
}
