import type { Db } from "@/db/client";
import { cart, cartItem } from "@/db/schema/cart";
import { draftOrder } from "@/db/schema/drafts";
import type { Keys } from "@/lib/access/keys";
import { hashCartToken } from "@/lib/cart/token";
import { draftCartToken } from "@/lib/drafts/draft-cart-token";
import { newId, newToken } from "@/lib/kernel/ids";
import { MARKETS, type MarketCode } from "@/lib/markets/markets";
import { addressOf, HOUR, localeOf, newPhone } from "./belongings";
import type { Ids } from "./ids";
import type { Mark } from "./marks";

/** An order that staff put together for this person, all of it known, with its link open. */
export async function makeDraft(
  db: Db,
  market: MarketCode,
  mark: Mark,
  { variantId }: Pick<Ids, "variantId">,
  keys: Keys,
) {
  const [draftId, cartId, draftToken] = [newId("dft"), newId("crt"), newToken()];
  const tokenHash = hashCartToken(draftCartToken({ keys }, cartId)) ?? "";
  await db.insert(cart).values({ id: cartId, tokenHash });
  await db.insert(cartItem).values({ id: newId("itm"), cartId, variantId, quantity: 1, seenPriceMinor: 1_999 });
  const { country: _, ...address } = addressOf(market, mark);
  await db.insert(draftOrder).values({
    ...address,
    id: draftId,
    cartId,
    publicToken: draftToken,
    locale: localeOf(market),
    email: `${mark}-drafted@example.test`,
    phone: newPhone(market),
    customerName: `${mark}-drafted`,
    currency: MARKETS[market].currency,
    createdBy: "system",
    expiresAt: new Date(Date.now() + 24 * HOUR),
  });
  return { draftId, draftToken };
}
