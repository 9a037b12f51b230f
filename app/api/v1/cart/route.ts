import { json, route } from "@/lib/api/route";
import { cartJson } from "@/lib/cart/cart-json";
import { openCart } from "@/lib/cart/queries";
import { hashCartToken } from "@/lib/cart/token";

/** The caller's cart; an empty one when there is none. */
export const GET = route({}, async ({ ctx, cartToken, language }) => {
  const tokenHash = hashCartToken(cartToken);
  const cart = tokenHash ? await openCart(ctx.db, tokenHash, language) : undefined;
  return json(cartJson(ctx.market, cart));
});
