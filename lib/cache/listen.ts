import { CACHE_CHANNEL, catalogTag } from "@/lib/events/invalidate";
import { log, marketSql } from "@/lib/context";
import type { MarketCode } from "@/lib/markets/markets";

/** How long tags are gathered before they are expired together, ms. */
const GATHER_MS = 50;

/**
 * Hears which cache tags a market's committed transactions expire and hands them to `expire` in batches.
 * After a broken connection everything of the market is expired: what was announced meanwhile is lost.
 */
export async function listenForInvalidation(
  market: MarketCode,
  expire: (tags: readonly string[]) => Promise<void>,
): Promise<void> {
  let waiting = new Set<string>();
  let connected = false;
  const flush = () => {
    const tags = [...waiting];
    waiting = new Set();
    expire(tags).catch((error: unknown) => log().error({ err: error, market }, "cache tags not expired"));
  };
  const gather = (tag: string) => {
    if (waiting.size === 0) setTimeout(flush, GATHER_MS).unref();
    waiting.add(tag);
  };
  await marketSql(market).listen(CACHE_CHANNEL, gather, () => {
    if (connected) gather(catalogTag(market));
    connected = true;
  });
}
