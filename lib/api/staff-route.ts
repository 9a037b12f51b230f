import { log } from "@/lib/context";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { countAdminRequest } from "@/lib/limits/count-call";
import { TooManyCalls } from "@/lib/limits/too-many-calls";
import { isMarketCode, type MarketCode } from "@/lib/markets/markets";
import { staffPlace } from "@/lib/markets/staff-place";
import { type FormValues, readForm } from "./form-body";
import { cookiesOf, type Keep } from "./form-route";
import { refusalPage } from "./refusal-page";
import { isDatabaseDown, retryAfter } from "./route";
import { isSameOrigin } from "./same-origin";
import { renewal, requestContext } from "./visitor";

/** What the handler of a staff form is given. */
export type StaffFormArgs<Params> = {
  readonly request: Request;
  readonly market: MarketCode;
  readonly ctx: Ctx;
  readonly form: FormValues;
  readonly params: Params;
  /** The answer: see `to` next, a path below `/admin/<market>`. */
  readonly go: (to: string, keep?: Keep) => Promise<Response>;
};

type MarketParams = { readonly market: string };

/**
 * The route a form of the staff area posts to, as `formRoute` is for shoppers: 303 to the page to see next, other sites
 * refused, no input a 500. What needs a fresh second factor leads to the page that asks for it.
 */
export function staffRoute<Params extends MarketParams>(handle: (args: StaffFormArgs<Params>) => Promise<Response>) {
  return async (request: Request, context: { readonly params: Promise<Params> }): Promise<Response> => {
    const params = await context.params;
    const { market } = params;
    if (!isMarketCode(market)) return new Response(null, { status: 404 });
    const place = staffPlace(market);
    const home = `/admin/${market}`;
    try {
      if (!isSameOrigin(request.headers)) return refusalPage(place, "forbidden", {}, home);
      const form = await readForm(request);
      const { ctx, claims } = await requestContext(market, request);
      await countAdminRequest(ctx);
      const go: StaffFormArgs<Params>["go"] = async (to, keep = {}) => {
        const renewed = keep.session === undefined ? await renewal(ctx, claims) : undefined;
        const location = `${home}${to}`;
        const headers = new Headers({ "cache-control": "no-store", location });
        const kept = renewed ? { ...keep, cookies: [renewed] } : keep;
        for (const cookie of await cookiesOf(place, location, kept)) headers.append("set-cookie", cookie);
        return new Response(null, { status: 303, headers });
      };
      return await handle({ request, market, ctx, form, params, go });
    } catch (error) {
      if (error instanceof TooManyCalls) {
        return refusalPage(place, error.code, retryAfter(error.retryAfterSeconds), home);
      }
      if (error instanceof AppError && error.code === "second_factor_required") {
        const next = encodeURIComponent(pageBefore(request, home));
        const headers = { "cache-control": "no-store", location: `${home}/prove?next=${next}` };
        return new Response(null, { status: 303, headers });
      }
      if (error instanceof AppError) return refusalPage(place, error.code, {}, home);
      log().error({ err: error, path: new URL(request.url).pathname }, "staff form failed");
      return refusalPage(place, isDatabaseDown(error) ? "unavailable" : "internal", {}, home);
    }
  };
}

/** The page of the staff area a form was sent from, below its home. */
function pageBefore(request: Request, home: string): string {
  const from = request.headers.get("referer");
  const path = from && URL.canParse(from) ? new URL(from).pathname : "";
  return path.startsWith(home) ? path.slice(home.length) : "";
}

const PATH = /^(?:\/[a-z0-9_-]+){0,4}$/;

/** Where a sign-in leads, below the home of the staff area: `next` when it can be one of its pages, else there. */
export function nextStaffPage(next: string | null | undefined): string {
  return next && PATH.test(next) ? next : "";
}
