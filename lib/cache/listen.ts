import { log, marketSql } from "@/lib/context";
import { CACHE_CHANNEL, catalogTag } from "@/lib/events/invalidate";
import type { MarketCode } from "@/lib/markets/markets";

/** How long tags are gathered before they are expired together, ms. */
const GATHER_MS = 50;
/** When to try again tags that could not be expired, as while the server is starting, ms. */
const RETRY_MS = 500;

/**
 * Hears which cache tags a market's committed transactions expire and hands them to `expire` in batches, again and
 * again until it takes them. Whenever it begins to listen, first or after a broken connection, everything of the
 * market is expired: what was announced before was not heard, and pages on disk may be older than the shop.
 */
export async function listenForInvalidation(
  market: MarketCode,
  expire: (tags: readonly string[]) => Promise<void>,
): Promise<void> {
  let waiting = new Set<string>();
  const gather = (tags: readonly string[], delay: number) => {
    if (waiting.size === 0) setTimeout(flush, delay).unref();
    for (const tag of tags) waiting.add(tag);
  };
  const flush = () => {
    const tags = [...waiting];
    waiting = new Set();
    expire(tags).catch((error: unknown) => {
      log().debug({ err: error, market }, "cache tags not expired yet");
      gather(tags, RETRY_MS);
    });
  };
  const begin = () => gather([catalogTag(market)], GATHER_MS);
  await marketSql(market).listen(CACHE_CHANNEL, (tag) => gather([tag], GATHER_MS), begin);
}
