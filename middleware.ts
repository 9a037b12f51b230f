import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { PLACE_COOKIE } from "@/lib/i18n/place-cookie";
import { detectPlace } from "@/lib/markets/detect";
import { placeOf } from "@/lib/markets/markets";

/** Redirects a URL without a locale prefix to the same path and query in the visitor's market and language. */
export function middleware(request: NextRequest): NextResponse {
  const { headers, cookies, nextUrl } = request;
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

// A URL with a locale-shaped first segment, an API, staff or Next.js path, and a file are none of its business.
export const config = { matcher: ["/((?!(?:api|admin|_next|[a-z]{2}-[a-z]{2})(?:/|$)|.*\\.[^/]*$).*)"] };
