import type { SessionClaims } from "@/lib/accounts/session";
import { heldCartToken } from "@/lib/cart/account-cart";
import { cartCookieHeader, noCartCookieHeader } from "@/lib/cart/cookie";
import { cartCount } from "@/lib/cart/queries";
import { cartCookie, hashCartToken } from "@/lib/cart/token";
import { log } from "@/lib/context";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { countCall } from "@/lib/limits/count-call";
import { TooManyCalls } from "@/lib/limits/too-many-calls";
import { type Place, placeOf } from "@/lib/markets/markets";
import { wishlistCookieHeader } from "@/lib/wishlist/token";
import { cookieValue } from "./cookies";
import { errorText } from "./error-texts";
import { type FlashInput, flashHeader } from "./flash";
import { type FormValues, readForm } from "./form-body";
import { problem } from "./problem";
import { refusalPage } from "./refusal-page";
import { isDatabaseDown, retryAfter } from "./route";
import { isSameOrigin } from "./same-origin";
import { readUpload } from "./upload-body";
import { isSecure, renewal, requestContext, sessionHeader } from "./visitor";

/** What the browser is to keep from now on. */
export type Keep = {
  /** Where to go is a page of this place; absent: of the form's own. What is kept is for its market. */
  readonly place?: Place | undefined;
  /** The cart's secret; `null`: none. */
  readonly cartToken?: string | null | undefined;
  /** The secret of a guest's wishlist. */
  readonly wishlistToken?: string | undefined;
  /** The session; `null`: none. */
  readonly session?: SessionClaims | null | undefined;
  /** What the next page says about this form. */
  readonly flash?: FlashInput | undefined;
  /** Further `Set-Cookie` values. */
  readonly cookies?: readonly string[] | undefined;
};

/** What the handler of a form is given: place and context, the fields, and the shopper's cart secret if any. */
export type FormArgs<Params> = {
  readonly request: Request;
  readonly place: Place;
  readonly ctx: Ctx;
  readonly form: FormValues;
  /** What was sent with it; nothing where the route takes no files. */
  readonly files: readonly Uint8Array[];
  readonly params: Params;
  readonly cartToken: string | undefined;
  /** The answer: see `to` next, a path below the locale or another site's address. */
  readonly go: (to: string, keep?: Keep) => Promise<Response>;
};

type LocaleParams = { readonly locale: string };

/** Of a form with files. */
export type FileRules<Params> = {
  /** Most bytes of all files together. */
  readonly bytes: number;
  /** Rejects before anything is read for who may send nothing here. */
  readonly allow: (ctx: Ctx, params: Params) => Promise<void>;
  /** The page the form is on, below the locale: where a refusal leads back to. */
  readonly page: (params: Params) => string;
};

/**
 * The route a page's form posts to. Answers 303 to the page to see next, so that it works without JavaScript and
 * reloading repeats nothing; a script that asks for JSON gets `{ to, count }`. Other sites are refused, and no
 * input is a 500. Routes instead of server actions: their addresses outlive a deployment, and what is too large,
 * of another origin or no form at all is answered by us.
 */
export function formRoute<Params extends LocaleParams>(
  handle: (args: FormArgs<Params>) => Promise<Response>,
  takes?: FileRules<Params>,
) {
  return async (request: Request, context: { readonly params: Promise<Params> }): Promise<Response> => {
    const params = await context.params;
    const place = placeOf(params.locale);
    if (!place) return new Response(null, { status: 404 });
    const back = takes && `/${place.locale.slug}${takes.page(params)}`;
    try {
      if (!isSameOrigin(request.headers)) return refusalPage(place, "forbidden", {}, back);
      const plain = takes ? undefined : { form: await readForm(request), files: [] };
      const { ctx, claims } = await requestContext(place.market.code, request);
      const sent = cookieValue(request.headers, cartCookie(place.market.code));
      await countCall(ctx, "page", hashCartToken(sent));
      const cartToken = await heldCartToken(ctx, sent);
      await takes?.allow(ctx, params);
      const { form, files } = plain ?? (await readUpload(request, takes?.bytes ?? 0));
      const go: FormArgs<Params>["go"] = async (to, keep = {}) => {
        const renewed = keep.session === undefined ? await renewal(ctx, claims) : undefined;
        const cookies = renewed ? [...(keep.cookies ?? []), renewed] : keep.cookies;
        return answer(request, keep.place ?? place, ctx, to, cartToken, { ...keep, cookies });
      };
      return await handle({ request, place, ctx, form, files, params, cartToken, go });
    } catch (error) {
      if (error instanceof TooManyCalls) {
        return refusalPage(place, error.code, retryAfter(error.retryAfterSeconds), back);
      }
      if (error instanceof AppError && error.code === "second_factor_required") return proveFirst(request, place);
      if (error instanceof AppError) return refusalPage(place, error.code, {}, back);
      log().error({ err: error, path: new URL(request.url).pathname }, "form failed");
      return refusalPage(place, isDatabaseDown(error) ? "unavailable" : "internal", {}, back);
    }
  };
}

/** What needs a second factor leads to the page that asks for it, and from there back to the form's page. */
function proveFirst(request: Request, { locale }: Place): Response {
  const from = request.headers.get("referer");
  const path = from && URL.canParse(from) ? new URL(from).pathname.replace(`/${locale.slug}`, "") : "";
  const to = `/${locale.slug}/account/second-factor/prove?next=${encodeURIComponent(path)}`;
  const headers = { "cache-control": "no-store" };
  if (request.headers.get("accept")?.includes("application/json")) return Response.json({ to, count: 0 }, { headers });
  return new Response(null, { status: 303, headers: { ...headers, location: to } });
}

async function answer(
  request: Request,
  place: Place,
  ctx: Ctx,
  to: string,
  cartToken: string | undefined,
  keep: Keep,
): Promise<Response> {
  const location = to.startsWith("/") ? `/${place.locale.slug}${to === "/" ? "" : to}` : to;
  const headers = new Headers({ "cache-control": "no-store" });
  for (const cookie of await cookiesOf(place, location, keep)) headers.append("set-cookie", cookie);
  if (request.headers.get("accept")?.includes("application/json")) {
    const refused = keep.flash?.problem === "rate_limited" ? keep.flash.with?.retryAfterSeconds : undefined;
    if (refused !== undefined) return tooMany(place, refused, headers);
    const tokenHash = hashCartToken(keep.cartToken === undefined ? cartToken : (keep.cartToken ?? undefined));
    return Response.json({ to: location, count: tokenHash ? await cartCount(ctx.db, tokenHash) : 0 }, { headers });
  }
  headers.set("location", location);
  return new Response(null, { status: 303, headers });
}

/** A program that is over a limit is told so in its own terms; a browser's page says it in words. */
function tooMany(place: Place, retryAfterSeconds: number | string, headers: Headers): Response {
  const text = errorText("rate_limited", place.locale.language);
  const answer = problem("rate_limited", text, { retryAfterSeconds }, retryAfter(retryAfterSeconds));
  for (const cookie of headers.getSetCookie()) answer.headers.append("set-cookie", cookie);
  return answer;
}

/** `Set-Cookie` values of an answer that leads to `location`. */
export async function cookiesOf(place: Place, location: string, keep: Keep): Promise<readonly string[]> {
  const { code } = place.market;
  const secure = isSecure(code);
  const cookies = [...(keep.cookies ?? [])];
  if (keep.cartToken) cookies.push(cartCookieHeader(code, keep.cartToken, secure));
  if (keep.cartToken === null) cookies.push(noCartCookieHeader(code, secure));
  if (keep.session !== undefined) cookies.push(await sessionHeader(code, keep.session));
  // The next person at this browser finds no wishlist. Who comes keeps the cookie; their list is found by their account.
  if (keep.session === null) cookies.push(wishlistCookieHeader(code, null, secure));
  if (keep.wishlistToken) cookies.push(wishlistCookieHeader(code, keep.wishlistToken, secure));
  if (keep.flash) cookies.push(flashHeader(location.split(/[?#]/)[0] ?? location, keep.flash, secure));
  return cookies;
}
