import { and, eq, isNotNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { draftOrder } from "@/db/schema/drafts";
import { creditsOfCart } from "@/lib/credit/load-credits";
import { type Customer, loadOffers } from "@/lib/promotions/load-offers";
import type { ByHand, Deal } from "./quote";

/** What a cart may be given and paid with now; `undefined` cart: what everybody may be given. */
export async function loadDeal(
  db: Db,
  cartId: `crt_${string}` | undefined,
  customer: Customer,
  now: Date,
): Promise<Deal> {
  const [offers, credits, byHand] = await Promise.all([
    loadOffers(db, cartId, customer, now),
    cartId ? creditsOfCart(db, cartId, customer.accountId, now) : [],
    cartId && discountByHand(db, cartId),
  ]);
  return { offers, credits, now, ...(byHand && { byHand }) };
}

/** What staff gave on the draft whose lines these are; `undefined` for every other cart. */
async function discountByHand(db: Db, cartId: `crt_${string}`): Promise<ByHand | undefined> {
  const [row] = await db
    .select({
      id: draftOrder.id,
      bps: draftOrder.discountBps,
      minor: draftOrder.discountMinor,
      reason: draftOrder.discountReason,
    })
    .from(draftOrder)
    .where(
      and(eq(draftOrder.cartId, cartId), or(isNotNull(draftOrder.discountBps), isNotNull(draftOrder.discountMinor))),
    );
  if (!row) return undefined;
  const { id, reason, bps, minor } = row;
  return bps === null ? { id, reason, kind: "fixed", minor: minor ?? 0 } : { id, reason, kind: "percentage", bps };
}
