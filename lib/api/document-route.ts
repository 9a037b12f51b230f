import { log } from "@/lib/context";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { countAdminRequest, countCall } from "@/lib/limits/count-call";
import { TooManyCalls } from "@/lib/limits/too-many-calls";
import { isMarketCode, type Place, placeOf } from "@/lib/markets/markets";
import { staffPlace } from "@/lib/markets/staff-place";
import { refusalPage } from "./refusal-page";
import { isDatabaseDown, retryAfter } from "./route";
import { requestContext } from "./visitor";

/** A file that is shown to somebody; without a type it is a document of ours, a PDF. */
type Served = { readonly name: string; readonly bytes: Uint8Array; readonly contentType?: string };
type Print<Params> = (args: {
  readonly ctx: Ctx;
  readonly params: Params;
  readonly query: URLSearchParams;
}) => Promise<Served | undefined>;
type Context<Params> = { readonly params: Promise<Params> };

/** The route of a shopper's document, or of a file they sent. `print` resolves with `undefined` for what does not exist for who asks. */
export function documentRoute<Params extends { readonly locale: string }>(print: Print<Params>) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    const params = await context.params;
    const place = placeOf(params.locale);
    if (!place) return new Response(null, { status: 404 });
    const count = (ctx: Ctx) => countCall(ctx, "page", undefined);
    return answer(request, { place, count }, (ctx) => print({ ctx, params, query: new URL(request.url).searchParams }));
  };
}

/** The same for staff, below `/admin/<market>`. */
export function staffDocumentRoute<Params extends { readonly market: string }>(print: Print<Params>) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    const params = await context.params;
    const { market } = params;
    if (!isMarketCode(market)) return new Response(null, { status: 404 });
    const of = { place: staffPlace(market), home: `/admin/${market}`, count: countAdminRequest };
    return answer(request, of, (ctx) => print({ ctx, params, query: new URL(request.url).searchParams }));
  };
}

type For = { readonly place: Place; readonly home?: string; readonly count: (ctx: Ctx) => Promise<void> };

async function answer(
  request: Request,
  { place, home, count }: For,
  print: (ctx: Ctx) => Promise<Served | undefined>,
): Promise<Response> {
  try {
    const { ctx } = await requestContext(place.market.code, request);
    await count(ctx);
    const file = await print(ctx);
    return file ? answerOf(file) : refusalPage(place, "not_found", {}, home);
  } catch (error) {
    if (error instanceof TooManyCalls) return refusalPage(place, error.code, retryAfter(error.retryAfterSeconds), home);
    if (error instanceof AppError) return refusalPage(place, error.code, {}, home);
    log().error({ err: error, path: new URL(request.url).pathname }, "document failed");
    return refusalPage(place, isDatabaseDown(error) ? "unavailable" : "internal", {}, home);
  }
}

/**
 * The file itself, which no cache keeps. The browser shows our documents and pictures that we made anew; a PDF that
 * somebody sent is downloaded.
 */
function answerOf({ name, bytes, contentType }: Served): Response {
  const isForeign = contentType === "application/pdf";
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": contentType ?? "application/pdf",
      "content-disposition": `${isForeign ? "attachment" : "inline"}; filename="${name}"`,
      "cache-control": "no-store",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    },
  });
}
