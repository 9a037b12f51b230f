import { json, route } from "@/lib/api/route";
import { cartCount } from "@/lib/cart/queries";
import { hashCartToken } from "@/lib/cart/token";
import { env } from "@/lib/env";
import { detectPlace } from "@/lib/markets/detect";
import { placeOf } from "@/lib/markets/markets";

/** What a static page cannot know: the visitor's cart count, and the market they more likely want. */
export const GET = route({}, async ({ request, ctx, cartToken }) => {
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
  return json({
    cartCount: tokenHash ? await cartCount(ctx.db, tokenHash) : 0,
    suggestion: offer ? { locale: offer.locale.slug, label: offer.locale.label, market: offer.market.code } : null,
  });
});
