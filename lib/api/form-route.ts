import { cartCookieHeader } from "@/lib/cart/cookie";
import { cartCount } from "@/lib/cart/queries";
import { cartCookie, hashCartToken } from "@/lib/cart/token";
import { createContext, log } from "@/lib/context";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { type Place, placeOf } from "@/lib/markets/markets";
import { type FormValues, readForm } from "./form-body";
import { refusalPage } from "./refusal-page";
import { cookieValue, isDatabaseDown } from "./route";
import { isSameOrigin } from "./same-origin";

/** What the handler of a form is given: place and context, the fields, and the shopper's cart secret if any. */
export type FormArgs<Params> = {
  readonly place: Place;
  readonly ctx: Ctx;
  readonly form: FormValues;
  readonly params: Params;
  readonly cartToken: string | undefined;
  /** The answer: see `to` next, a path below the locale or another site's address; with a token, keep that cart. */
  readonly go: (to: string, keep?: { readonly cartToken: string }) => Promise<Response>;
};

type LocaleParams = { readonly locale: string };

/**
 * The route a page's form posts to. Answers 303 to the page to see next, so that it works without JavaScript and
 * reloading repeats nothing; a script that asks for JSON gets `{ to, count }`. Other sites are refused, and no
 * input is a 500. Routes instead of server actions: their addresses outlive a deployment, and what is too large,
 * of another origin or no form at all is answered by us.
 */
export function formRoute<Params extends LocaleParams>(handle: (args: FormArgs<Params>) => Promise<Response>) {
  return async (request: Request, context: { readonly params: Promise<Params> }): Promise<Response> => {
    const params = await context.params;
    const place = placeOf(params.locale);
    if (!place) return new Response(null, { status: 404 });
    try {
      if (!isSameOrigin(request.headers)) return refusalPage(place, "forbidden");
      const form = await readForm(request);
      const ctx = createContext(place.market.code, { type: "guest" });
      const cartToken = cookieValue(request, cartCookie(place.market.code));
      const go: FormArgs<Params>["go"] = (to, keep) =>
        answer(request, place, ctx, to, keep?.cartToken ?? cartToken, keep);
      return await handle({ place, ctx, form, params, cartToken, go });
    } catch (error) {
      if (error instanceof AppError) return refusalPage(place, error.code);
      log().error({ err: error, path: new URL(request.url).pathname }, "form failed");
      return refusalPage(place, isDatabaseDown(error) ? "unavailable" : "internal");
    }
  };
}

async function answer(
  request: Request,
  place: Place,
  ctx: Ctx,
  to: string,
  token: string | undefined,
  keep: { readonly cartToken: string } | undefined,
): Promise<Response> {
  const location = to.startsWith("/") ? `/${place.locale.slug}${to}` : to;
  const headers = new Headers({ "cache-control": "no-store" });
  if (keep)
    headers.set("set-cookie", cartCookieHeader(place.market.code, keep.cartToken, ctx.origin.startsWith("https:")));
  if (request.headers.get("accept")?.includes("application/json")) {
    const tokenHash = hashCartToken(token);
    return Response.json({ to: location, count: tokenHash ? await cartCount(ctx.db, tokenHash) : 0 }, { headers });
  }
  headers.set("location", location);
  return new Response(null, { status: 303, headers });
}
