import { type PhonePurpose, phoneCookie, phoneCookieHeader } from "@/lib/accounts/phone-cookie";
import { PLACE_COOKIE } from "@/lib/i18n/place-cookie";
import { detectPlace } from "@/lib/markets/detect";
import { type MarketCode, type Place, placeOf } from "@/lib/markets/markets";
import { cookieValue } from "./cookies";
import { isSecure } from "./visitor";

/** The secret of the code that a browser asked a market for; `undefined`: it asked for none. */
export function phoneSecret(headers: Headers, market: MarketCode, purpose: PhonePurpose): string | undefined {
  return cookieValue(headers, phoneCookie(market, purpose, isSecure(market)));
}

/** `Set-Cookie` that keeps the secret of a code, or with `""` takes it away. */
export function phoneSecretHeader(market: MarketCode, purpose: PhonePurpose, secret: string): string {
  return phoneCookieHeader(market, purpose, secret, isSecure(market));
}

/** Where a visitor's phone belongs: `here`, or the other market in the language they chose for it or read. */
export function placeOfMarket(market: MarketCode, here: Place, headers: Headers): Place {
  if (here.market.code === market) return here;
  const saved = placeOf(cookieValue(headers, PLACE_COOKIE) ?? "");
  return detectPlace({
    savedLocale: saved?.market.code === market ? saved.locale.slug : null,
    marketHeader: market,
    acceptLanguage: headers.get("accept-language"),
    defaultMarket: market,
  });
}
