import { type NextRequest, NextResponse } from "next/server";
import type { Db } from "@/db/client";
import { errorText, requestLanguage } from "@/lib/api/error-texts";
import { problem } from "@/lib/api/problem";
import { refusalPage } from "@/lib/api/refusal-page";
import { marketDb } from "@/lib/context";
import { env } from "@/lib/env";
import { PLACE_COOKIE } from "@/lib/i18n/place-cookie";
import { detectPlace } from "@/lib/markets/detect";
import { type Place, placeOf } from "@/lib/markets/markets";
import { orderByToken } from "@/lib/orders/queries";
import { isSharedWishlist } from "@/lib/wishlist/queries";

/**
 * Errands that are on the way of no catalogue page: URLs without a locale, links to orders and wishlists that lead nowhere, and
 * addresses that cannot be read, which Next.js would answer with 500.
 */
export function middleware(request: NextRequest): Response | Promise<Response> {
  const { pathname } = request.nextUrl;
  const [first = "", second, token] = pathname.split("/").slice(1);
  const place = placeOf(first);
  if (!isReadable(pathname)) return refuse(request, first, place);
  if (place && token && (second === "orders" || second === "wishlist")) {
    return checkLink(request, place, second === "orders" ? orderByToken : isSharedWishlist, token);
  }
  // Here only because of a percent sign, and that one is well written.
  if (LOCALE_OR_API.test(first)) return NextResponse.next();
  return toPlace(request);
}

const LOCALE_OR_API = /^(?:api|[a-z]{2}-[a-z]{2})$/;

/** Whether every percent sign of a path stands for a part of a letter, and none for NUL, which no database holds. */
function isReadable(pathname: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes("\u0000");
  } catch {
    return false;
  }
}

/** Not a page of the shop: Next.js reads the address once more before it renders one, and fails. */
function refuse(request: NextRequest, first: string, place: Place | undefined): Response {
  if (place) return refusalPage(place, "bad_request");
  if (first === "api") return problem("bad_request", errorText("bad_request", requestLanguage(request.headers)));
  return show(request, "/404");
}

/** Answers with another page of the shop under the address asked for. */
function show(request: NextRequest, pathname: string): NextResponse {
  const target = request.nextUrl.clone();
  target.pathname = pathname;
  target.search = "";
  return NextResponse.rewrite(target);
}

/**
 * A page that is made for each request has answered 200 before it can look for what its link shows, so the look comes
 * first: an unknown token goes to an address that is prerendered with status 404. When the database is away the page
 * says so.
 */
async function checkLink(
  request: NextRequest,
  { market, locale }: Place,
  find: (db: Db, token: string) => Promise<unknown>,
  token: string,
): Promise<NextResponse> {
  const found = await find(marketDb(market.code), token).catch(() => "unknown" as const);
  return found ? NextResponse.next() : show(request, `/${locale.slug}/404`);
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
    // except the links to an order and to a shared wishlist,
    "/([a-z]{2}-[a-z]{2}/orders/[^/]+)",
    "/([a-z]{2}-[a-z]{2}/wishlist/(?!(?:add|remove|share|unshare)$)[^/]+)",
    // and a path with a percent sign, which may be one that cannot be read.
    "/((?:api|[a-z]{2}-[a-z]{2})/.*%.*)",
  ],
};
