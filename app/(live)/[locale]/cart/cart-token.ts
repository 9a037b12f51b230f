import { cookies } from "next/headers";
import { visitorContext } from "@/app/_reads/visitor";
import { heldCartToken } from "@/lib/cart/account-cart";
import { cartCookie, hashCartToken } from "@/lib/cart/token";
import type { MarketCode } from "@/lib/markets/markets";

/** Hash of the visitor's cart secret: their account's, else the one in their cookie; `undefined` without a cart. */
export async function cartTokenHash(market: MarketCode): Promise<string | undefined> {
  const sent = (await cookies()).get(cartCookie(market))?.value;
  return hashCartToken(await heldCartToken(await visitorContext(market), sent));
}
