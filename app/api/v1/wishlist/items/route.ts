import { json, route } from "@/lib/api/route";
import { addToWishlist } from "@/lib/wishlist/add-to-wishlist";
import { ProductRef } from "@/lib/wishlist/schemas";
import { wishlistCookieHeader } from "@/lib/wishlist/token";

/** Remembers a product; makes a guest's wishlist when there is none and hands out its token as a cookie and a field. */
export const POST = route({ calls: "page", body: () => ProductRef }, async ({ ctx, body, fail }) => {
  const added = await addToWishlist(ctx, body);
  if (!added.ok) {
    const { code, ...values } = added.error;
    return fail(code, values);
  }
  const { token, productId } = added.value;
  const cookie = token && wishlistCookieHeader(ctx.market.code, token, ctx.origin.startsWith("https:"));
  const headers = cookie ? { "set-cookie": cookie } : undefined;
  return json({ productId, wishlistToken: token ?? null }, { status: 201, ...(headers && { headers }) });
});
