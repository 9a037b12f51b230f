import { json, route } from "@/lib/api/route";
import { addToCart } from "@/lib/cart/add-to-cart";
import { cartCookieHeader } from "@/lib/cart/cookie";
import { AddToCartInput } from "@/lib/cart/schemas";

/** Adds units of a variant; makes a cart when there is none and hands out its token as a cookie and a field. */
export const POST = route({ calls: "page", body: () => AddToCartInput }, async ({ ctx, body, cartToken, fail }) => {
  const added = await addToCart(ctx, cartToken, body);
  if (!added.ok) {
    const { code, ...values } = added.error;
    return fail(code, values);
  }
  const { token, count, itemId, quantity } = added.value;
  const cookie = cartCookieHeader(ctx.market.code, token, ctx.origin.startsWith("https:"));
  return json({ count, itemId, quantity, cartToken: token }, { status: 201, headers: { "set-cookie": cookie } });
});
