import { json, route } from "@/lib/api/route";
import { ownWishlist } from "@/lib/wishlist/queries";
import { wishlistJson } from "@/lib/wishlist/wishlist-json";

/** The caller's wishlist; an empty one when there is none. */
export const GET = route({}, async ({ ctx, language }) => {
  const { locales } = ctx.market;
  const locale = locales.find((known) => known.language === language) ?? locales[0];
  return json(wishlistJson(await ownWishlist(ctx, language), `${ctx.origin}/${locale?.slug}`));
});
