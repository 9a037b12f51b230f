import type { SessionClaims } from "@/lib/accounts/session";
import { type GoogleSignedIn, type GoogleSignInError, signInWithGoogle } from "@/lib/accounts/sign-in-with-google";
import { cartCookieHeader } from "@/lib/cart/cookie";
import { cartCookie } from "@/lib/cart/token";
import { googleSignIn, log } from "@/lib/context";
import type { Result } from "@/lib/kernel/result";
import { MARKET_CODES, MARKETS, type MarketCode, placeOf } from "@/lib/markets/markets";
import { allCookies, cookieValue } from "./cookies";
import { errorText, requestLanguage } from "./error-texts";
import { type FlashInput, flashHeader } from "./flash";
import { problem } from "./problem";
import { isSecure, requestContext } from "./visitor";

/**
 * The browser is back from Google; `path` names the market, so that no cookie and no header chooses it. Ends on the page
 * that was wanted, or on the sign-in page with what went wrong.
 */
export async function answerGoogle(request: Request, path: string): Promise<Response> {
  const market = MARKET_CODES.find((code) => path === `callback/google-${code}`);
  const google = market && googleSignIn(market);
  if (!market || !google) return problem("not_found", errorText("not_found", requestLanguage(request.headers)));
  try {
    return await finish(request, market, google);
  } catch (error) {
    log().error({ err: error, market }, "return from Google failed");
    const place = `/${MARKETS[market].locales[0]?.slug ?? ""}`;
    return leadTo(`${place}/sign-in`, [saying(market, `${place}/sign-in`, { problem: "google_failed" })]);
  }
}

type Google = NonNullable<ReturnType<typeof googleSignIn>>;
type SignedIn = Result<GoogleSignedIn, GoogleSignInError>;

async function finish(request: Request, market: MarketCode, google: Google): Promise<Response> {
  const { ctx } = await requestContext(market, request);
  const cookies = allCookies(request.headers);
  const cartToken = cookieValue(request.headers, cartCookie(market));
  let done: SignedIn | undefined;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const back = await google.finish(
    { query, cookies },
    async (profile, returnTo): Promise<SessionClaims | undefined> => {
      done = await signInWithGoogle(ctx, profile, { locale: slugIn(returnTo), cartToken });
      return done.ok && done.value.kind === "welcome" ? done.value.welcome.claims : undefined;
    },
  );
  if (back.to && done?.ok && done.value.kind === "welcome") {
    const { cartToken: kept } = done.value.welcome;
    const cart = kept ? [cartCookieHeader(market, kept, isSecure(market))] : [];
    return leadTo(back.to, [...back.cookies, ...cart]);
  }
  const signInPage = `/${slugIn(back.returnTo)}/sign-in`;
  return leadTo(signInPage, [...back.cookies, saying(market, signInPage, outcome(done))]);
}

function slugIn(address: string): string {
  const slug = new URL(address).pathname.split("/")[1] ?? "";
  return placeOf(slug)?.locale.slug ?? "";
}

function outcome(done: SignedIn | undefined): Omit<FlashInput, "form"> {
  if (!done) return { problem: "google_failed" };
  if (!done.ok) {
    const { code, ...values } = done.error;
    return { problem: code, with: values };
  }
  return done.value.kind === "mailed"
    ? { done: "mailed", with: { email: done.value.email } }
    : { problem: "google_failed" };
}

function saying(market: MarketCode, page: string, flash: Omit<FlashInput, "form">): string {
  return flashHeader(page, { form: "password", ...flash }, isSecure(market));
}

function leadTo(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
