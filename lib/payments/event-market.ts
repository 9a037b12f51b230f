import { z } from "zod";
import type { MarketCode } from "@/lib/markets/markets";
import type { VerifiedEvent } from "./webhook-verifier";

const Named = z.object({ data: z.object({ object: z.object({ metadata: z.object({ market: z.string() }) }) }) });

/**
 * Whose event this is, of the markets whose secret verified it. Where markets share one account, the object's own
 * `metadata.market` decides; an event that names a market whose secret did not verify it is nobody's.
 */
export function marketOfEvent(
  genuine: readonly { readonly market: MarketCode; readonly event: VerifiedEvent }[],
): { readonly market: MarketCode; readonly event: VerifiedEvent } | undefined {
  const [first] = genuine;
  const named = Named.safeParse(first?.event.payload).data?.data.object.metadata.market;
  return named === undefined ? first : genuine.find((one) => one.market === named);
}
