import type { z } from "zod";
import { claimedMarket } from "@/lib/accounts/access-token";
import type { SessionClaims } from "@/lib/accounts/session";
import { heldCartToken } from "@/lib/cart/account-cart";
import { cartCookie, hashCartToken } from "@/lib/cart/token";
import { log } from "@/lib/context";
import { env } from "@/lib/env";
import type { Ctx } from "@/lib/kernel/context";
import { AppError, type ErrorCode, HTTP_STATUS } from "@/lib/kernel/errors";
import { type CallKind, countCall } from "@/lib/limits/count-call";
import { TooManyCalls } from "@/lib/limits/too-many-calls";
import type { Language } from "@/lib/markets/market";
import type { MarketCode } from "@/lib/markets/markets";
import { requestMarket } from "@/lib/markets/request-market";
import { readJson } from "./body";
import { cookieValue } from "./cookies";
import { errorText, requestLanguage } from "./error-texts";
import { fieldProblems, problem } from "./problem";
import { isSameOrigin } from "./same-origin";
import { bearerContext, requestContext, strangerContext } from "./visitor";

/** What a handler is given: the market's context, the checked body, and the caller's cart secret if any. */
export type RouteArgs<Body, Params> = {
  readonly request: Request;
  readonly ctx: Ctx;
  readonly body: Body;
  readonly params: Params;
  readonly language: Language;
  readonly cartToken: string | undefined;
  /** What the caller's session cookie proves; `undefined` for a guest and for who shows an access token. */
  readonly claims: SessionClaims | undefined;
  /** An error answer in the caller's language. */
  readonly fail: (code: ErrorCode, values?: Readonly<Record<string, number | string>>) => Response;
};

type Definition<Body> = {
  /** Absent: the operation takes no body. May depend on the market. */
  readonly body?: (ctx: Ctx) => z.ZodType<Body>;
  /** Which limit the call counts against; absent: `program`. */
  readonly calls?: CallKind;
  /** Who may call; `stranger`: whoever is yet to say who they are, so that cookies and access token are not looked at. */
  readonly by?: "anyone" | "stranger";
};

/** When to try again what is away for now. */
const COME_BACK_SECONDS = 5;

type NextParams<Params> = { readonly params: Promise<Params> };

/**
 * One operation of the JSON API: finds the market, refuses other sites, checks the body, and turns every failure
 * into problem details. Bad input is never a 500.
 */
export function route<Body = undefined, Params = Record<string, never>>(
  definition: Definition<Body>,
  handle: (args: RouteArgs<Body, Params>) => Promise<Response>,
) {
  return async (request: Request, { params }: NextParams<Params>): Promise<Response> => {
    const language = requestLanguage(request.headers);
    const fail: RouteArgs<Body, Params>["fail"] = (code, values = {}) =>
      problem(code, errorText(code, language, values), values, {
        ...retryAfter(values.retryAfterSeconds ?? (HTTP_STATUS[code] === 503 ? COME_BACK_SECONDS : undefined)),
        ...challenge(code),
      });
    try {
      const { headers } = request;
      const bearer = definition.by === "stranger" ? undefined : bearerOf(headers);
      const market = requestMarket(
        { header: headers.get("x-market"), host: headers.get("host"), token: bearer && claimedMarket(bearer) },
        env().DEFAULT_MARKET,
      );
      if (!market.ok) return fail(market.error === "unknown_market" ? "bad_request" : "unauthorized");
      const unsafe = request.method !== "GET" && request.method !== "HEAD";
      // A browser adds cookies by itself, but no access token: what carries one is not another site's doing.
      if (unsafe && bearer === undefined && !isSameOrigin(headers)) return fail("forbidden");
      const { ctx, claims } = await callerOf(definition.by, market.value, request, bearer);
      const kept = bearer === undefined ? cookieValue(headers, cartCookie(market.value)) : undefined;
      const sent = headers.get("x-cart-token") ?? kept;
      await countCall(ctx, definition.calls ?? "program", hashCartToken(sent));
      const parsed = definition.body?.(ctx).safeParse(await readJson(request));
      if (parsed && !parsed.success) {
        return problem("validation_failed", errorText("validation_failed", language), {
          errors: fieldProblems(parsed.error),
        });
      }
      return await handle({
        request,
        ctx,
        body: parsed?.data as Body,
        params: await params,
        language,
        cartToken: await heldCartToken(ctx, sent),
        claims,
        fail,
      });
    } catch (error) {
      if (error instanceof TooManyCalls) return fail(error.code, { retryAfterSeconds: error.retryAfterSeconds });
      if (error instanceof AppError) return fail(error.code);
      log().error({ err: error, method: request.method, path: new URL(request.url).pathname }, "request failed");
      return fail(isDatabaseDown(error) ? "unavailable" : "internal");
    }
  };
}

type Caller = { readonly ctx: Ctx; readonly claims: SessionClaims | undefined };

async function callerOf(
  by: "anyone" | "stranger" | undefined,
  market: MarketCode,
  request: Request,
  bearer: string | undefined,
): Promise<Caller> {
  if (by === "stranger") return { ctx: strangerContext(market, request), claims: undefined };
  if (bearer === undefined) return requestContext(market, request);
  return { ctx: await bearerContext(market, request, bearer), claims: undefined };
}

/** What an `Authorization` header shows; another scheme than Bearer shows nothing that is good. */
function bearerOf(headers: Headers): string | undefined {
  const header = headers.get("authorization");
  if (header === null) return undefined;
  return /^bearer +(\S+)$/i.exec(header.trim())?.[1] ?? "";
}

/** RFC 6750: what a refused caller could show. */
function challenge(code: ErrorCode): Readonly<Record<string, string>> {
  return code === "unauthorized" ? { "www-authenticate": "Bearer" } : {};
}

/** The header that says when to come back. */
export function retryAfter(seconds: number | string | undefined): Readonly<Record<string, string>> {
  return seconds === undefined ? {} : { "retry-after": String(seconds) };
}

/** An answer that no cache keeps. */
export function json(
  body: unknown,
  init: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Response {
  return Response.json(body, {
    status: init.status ?? 200,
    headers: { "cache-control": "no-store", ...init.headers },
  });
}

/** No connection, no free one, or a wait for a lock or a statement that ran into its limit. */
const CONNECTION_CODES =
  /^(E(CONNREFUSED|CONNRESET|PIPE|HOSTUNREACH|TIMEDOUT|NOTFOUND)|CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|57P0[123]|53300|55P03|57014)$/;

/** Whether a failure means that the database could not be reached. */
export function isDatabaseDown(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && typeof e.code === "string" && CONNECTION_CODES.test(e.code)) return true;
  }
  return false;
}
