import { json, route } from "@/lib/api/route";
import { renewal } from "@/lib/api/visitor";
import { cartCount } from "@/lib/cart/queries";
import { hashCartToken } from "@/lib/cart/token";
import { env } from "@/lib/env";
import { detectPlace } from "@/lib/markets/detect";
import { placeOf } from "@/lib/markets/markets";
import { wishedSlugs } from "@/lib/wishlist/queries";

/** What a static page cannot know: the visitor's cart count and wishes, whether they are signed in, and the market they more likely want. */
export const GET = route({ calls: "page" }, async ({ request, ctx, cartToken, claims }) => {
  const { headers } = request;
  const shown = placeOf(new URL(request.url).searchParams.get("locale") ?? "");
  const guess = detectPlace({
    host: headers.get("host"),
    country: headers.get("x-vercel-ip-country") ?? headers.get("cf-ipcountry"),
    acceptLanguage: headers.get("accept-language"),
    defaultMarket: env().DEFAULT_MARKET,
  });
  const offer = shown && guess.market.code !== shown.market.code ? guess : undefined;
  const tokenHash = hashCartToken(cartToken);
  const [count, saved, renewed] = await Promise.all([
    tokenHash ? cartCount(ctx.db, tokenHash) : 0,
    wishedSlugs(ctx),
    renewal(ctx, claims),
  ]);
  return json(
    {
      cartCount: count,
      signedIn: claims !== undefined,
      saved,
      suggestion: offer ? { locale: offer.locale.slug, label: offer.locale.label, market: offer.market.code } : null,
    },
    renewed ? { headers: { "set-cookie": renewed } } : {},
  );
});
