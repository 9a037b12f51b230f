import { type NextRequest, NextResponse } from "next/server";
import { marketDb } from "@/lib/context";
import { env } from "@/lib/env";
import { PLACE_COOKIE } from "@/lib/i18n/place-cookie";
import { detectPlace } from "@/lib/markets/detect";
import { type Place, placeOf } from "@/lib/markets/markets";
import { orderByToken } from "@/lib/orders/queries";

/** Two errands, none on the way of a catalogue page: URLs without a locale, and order links that lead nowhere. */
export function middleware(request: NextRequest): NextResponse | Promise<NextResponse> {
  const [first = "", second, token] = request.nextUrl.pathname.split("/").slice(1);
  const place = placeOf(first);
  return place && second === "orders" && token ? checkOrder(request, place, token) : toPlace(request);
}

/**
 * A page that is made for each request has answered 200 before it can look for its order, so the look comes first: an
 * unknown token goes to an address that is prerendered with status 404. When the database is away the page says so.
 */
async function checkOrder(request: NextRequest, { market, locale }: Place, token: string): Promise<NextResponse> {
  const order = await orderByToken(marketDb(market.code), token).catch(() => "unknown" as const);
  if (order) return NextResponse.next();
  const target = request.nextUrl.clone();
  target.pathname = `/${locale.slug}/404`;
  target.search = "";
  return NextResponse.rewrite(target);
}

/** Redirects to the same path and query in the visitor's market and language. */
function toPlace({ headers, cookies, nextUrl }: NextRequest): NextResponse {
  const [first = "", ...rest] = nextUrl.pathname.split("/").slice(1);
  // `/RU-KG/…`: the place is named, only its letters are large.
  const named = placeOf(first.toLowerCase());
  const place =
    named ??
    detectPlace({
      savedLocale: cookies.get(PLACE_COOKIE)?.value ?? null,
      host: headers.get("host"),
      marketHeader: headers.get("x-market"),
      country: headers.get("x-vercel-ip-country") ?? headers.get("cf-ipcountry"),
      acceptLanguage: headers.get("accept-language"),
      defaultMarket: env().DEFAULT_MARKET,
    });
  const host = headers.get("host")?.replace(/:\d+$/, "");
  // On a market's own domain the rewrites of next.config show its default locale under the bare path.
  if (!named && host !== undefined && place.market.domains.includes(host)) return NextResponse.next();
  const path = (named ? rest : [first, ...rest]).join("/");
  const target = nextUrl.clone();
  target.pathname = `/${place.locale.slug}/${path}`.replace(/\/+$/, "");
  const response = NextResponse.redirect(target, 307);
  response.headers.set("Cache-Control", "private, no-store");
  response.headers.set("Vary", "Accept-Language, Cookie, X-Market");
  return response;
}

export const config = {
  runtime: "nodejs",
  matcher: [
    // A URL with a locale-shaped first segment, an API, staff or Next.js path, and a file are none of its business,
    "/((?!(?:api|admin|_next|[a-z]{2}-[a-z]{2})(?:/|$)|.*\\.[^/]*$).*)",
    // except the link to an order.
    "/([a-z]{2}-[a-z]{2}/orders/[^/]+)",
  ],
};
