import { sql } from "drizzle-orm";
import { log, marketDb } from "@/lib/context";
import { MARKET_CODES, type MarketCode } from "@/lib/markets/markets";

/** How long a database may take to answer, ms. */
const PATIENCE = 1_000;

async function answers(market: MarketCode): Promise<boolean> {
  const asked = marketDb(market)
    .execute(sql`select 1 from category limit 1`)
    .then(() => true)
    .catch((error: unknown) => {
      log().warn({ market, err: error }, "database not ready");
      return false;
    });
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false).unref());
  return Promise.race([asked, late]);
}

/** Whether every market can be served. */
export async function isReady(): Promise<boolean> {
  return (await Promise.all(MARKET_CODES.map(answers))).every(Boolean);
}
