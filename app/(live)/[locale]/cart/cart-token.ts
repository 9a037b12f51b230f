import { cookies } from "next/headers";
import { cartCookie, hashCartToken } from "@/lib/cart/token";
import type { MarketCode } from "@/lib/markets/markets";

/** Hash of the cart secret in the shopper's cookie; `undefined` without one. */
export async function cartTokenHash(market: MarketCode): Promise<string | undefined> {
  return hashCartToken((await cookies()).get(cartCookie(market))?.value);
}
