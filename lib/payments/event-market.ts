import type { MarketCode } from "@/lib/markets/markets";
import type { VerifiedEvent } from "./webhook-verifier";

export type GenuineEvent = { readonly market: MarketCode; readonly event: VerifiedEvent };

/**
 * Whose event this is, of the markets whose secret verified it. Where markets share one account, the market that the
 * object itself names decides; one that names none goes to each, and all but one find it to be another's. An event
 * that names a market whose secret did not verify it is nobody's.
 */
export function marketsOfEvent(genuine: readonly GenuineEvent[], named: string | undefined): readonly GenuineEvent[] {
  return named === undefined ? genuine : genuine.filter((one) => one.market === named);
}
