import { actorOf, keepSession, type SessionClaims } from "@/lib/accounts/session";
import { sessionCookie, sessionCookieHeader } from "@/lib/accounts/session-cookie";
import { accessTokens, createContext, marketDb, marketOrigin, sessionSeal, staffMustEnrol } from "@/lib/context";
import { env } from "@/lib/env";
import type { Actor, Client, Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { clientAddress } from "@/lib/limits/client-address";
import type { MarketCode } from "@/lib/markets/markets";
import { wishlistCookie } from "@/lib/wishlist/token";
import { cookieValue } from "./cookies";
import { peerOf } from "./peer";

const GUEST: Actor = { type: "guest" };

/** Whether a market's pages are served over TLS, and its cookies must be too. */
export function isSecure(market: MarketCode): boolean {
  return marketOrigin(market).startsWith("https:");
}

/** A request's context: the market's, acting for whoever its session cookie proves. */
export async function requestContext(
  market: MarketCode,
  request: Pick<Request, "headers">,
): Promise<{ readonly ctx: Ctx; readonly claims: SessionClaims | undefined }> {
  const sealed = cookieValue(request.headers, sessionCookie(market, isSecure(market)));
  const claims = sealed === undefined ? undefined : await sessionSeal(market).read(sealed);
  const actor = claims && (await actorOf(marketDb(market), claims, new Date(), { staffMustEnrol: staffMustEnrol() }));
  return {
    ctx: createContext(market, actor ?? GUEST, clientOf(request.headers, market)),
    claims: actor ? claims : undefined,
  };
}

/**
 * The context of a program that shows an access token; its cookies, if any, say nothing.
 * @throws AppError unauthorized when the token is not a good one of this market
 */
export async function bearerContext(
  market: MarketCode,
  request: Pick<Request, "headers">,
  token: string,
): Promise<Ctx> {
  const now = new Date();
  const claims = await accessTokens(market).read(token, now);
  const actor = claims && (await actorOf(marketDb(market), claims, now, { staffMustEnrol: staffMustEnrol() }));
  if (!actor) throw new AppError("unauthorized");
  return createContext(market, actor, clientOf(request.headers, market));
}

/** The context of somebody who is yet to say who they are, whatever they carry. */
export function strangerContext(market: MarketCode, request: Pick<Request, "headers">): Ctx {
  return createContext(market, GUEST, clientOf(request.headers, market));
}

/** The other end of a request. */
function clientOf(headers: Headers, market: MarketCode): Client {
  return {
    ip: clientAddress({ forwardedFor: headers.get("x-forwarded-for"), peer: peerOf(headers) }, env().TRUSTED_PROXIES),
    userAgent: headers.get("user-agent") ?? "",
    wishlistToken: headers.get("x-wishlist-token") ?? cookieValue(headers, wishlistCookie(market)),
  };
}

/** `Set-Cookie` that hands over a session, or with `null` takes it away. */
export async function sessionHeader(market: MarketCode, claims: SessionClaims | null): Promise<string> {
  const sealed = claims ? await sessionSeal(market).seal(claims) : "";
  return sessionCookieHeader(market, sealed, isSecure(market));
}

/** Keeps a used session alive: the cookie to send again, when it is due. */
export async function renewal(ctx: Ctx, claims: SessionClaims | undefined): Promise<string | undefined> {
  if (!claims || !(await keepSession(ctx, claims))) return undefined;
  return sessionHeader(ctx.market.code, claims);
}
