import { timingSafeEqual } from "node:crypto";
import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account, refreshToken, session } from "@/db/schema/accounts";
import { recordEvents } from "@/lib/events/record-events";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { mailOwner, OWNER } from "@/lib/notifications/mail-owner";
import type { SessionClaims } from "./session";

/** How long a program stays signed in without asking for new tokens. */
export const REFRESH_MS = 30 * 24 * 3_600_000;

/** For how long a token that was just used brings the same successor: requests of one program that race. */
const GRACE_MS = 10_000;

/** What a program is handed: whom its access token is for, and the secret for the next pair. */
export type TokenPair = { readonly claims: SessionClaims; readonly refreshToken: string };

type Id = `rft_${string}`;
type Needs = Pick<Ctx, "db" | "clock" | "keys" | "market">;

/** The secret of a row: known to whom it was handed and who holds AUTH_SECRET. */
function secretOf({ keys }: Pick<Ctx, "keys">, id: Id): string {
  return `${id}.${keys.mac("refresh-token", id)}`;
}

/** The row a secret names; `undefined` for one that we never handed out in this market. */
function idOf(ctx: Pick<Ctx, "keys">, secret: string): Id | undefined {
  const id = /^(rft_[0-9a-z]{26})\.[0-9a-f]{64}$/.exec(secret)?.[1] as Id | undefined;
  return id && timingSafeEqual(Buffer.from(secretOf(ctx, id)), Buffer.from(secret)) ? id : undefined;
}

async function addToken(tx: Db, id: Id, sessionId: SessionClaims["sessionId"], now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + REFRESH_MS);
  await tx.insert(refreshToken).values({ id, sessionId, expiresAt, createdAt: now });
  await tx.update(session).set({ expiresAt, seenAt: now }).where(eq(session.id, sessionId));
}

/** The first pair of a session that has just begun; the session then lives as long as its tokens. */
export async function issueTokens(ctx: Needs, claims: SessionClaims): Promise<TokenPair> {
  const id = newId("rft");
  await ctx.db.transaction((tx) => addToken(tx, id, claims.sessionId, ctx.clock()));
  return { claims, refreshToken: secretOf(ctx, id) };
}

/**
 * Exchanges a refresh token for the next pair. Of many at once one makes the successor, and the others get the same one
 * within ten seconds. Later, a used token is a stolen one: its session ends, with all tokens of it, and the owner is told.
 */
export async function refreshTokens(ctx: Needs, secret: string): Promise<Result<TokenPair, Refused>> {
  const id = idOf(ctx, secret);
  if (!id) return REFUSED;
  const done = await transact(ctx.db, (tx) => exchange(tx, ctx, id));
  if (!done.ok) return done;
  return done.value === "revoked" ? REFUSED : ok(done.value);
}

type Refused = { readonly code: "unauthorized" };
const REFUSED = err({ code: "unauthorized" } as const);

/** What is refused leaves everything as it was, but for the session of a stolen token, which ends. */
async function exchange(tx: Db, ctx: Needs, id: Id): Promise<Result<TokenPair | "revoked", Refused>> {
  const now = ctx.clock();
  const successorId = newId("rft");
  const [spent] = await tx
    .update(refreshToken)
    .set({ usedAt: now, successorId })
    .where(and(eq(refreshToken.id, id), isNull(refreshToken.usedAt), gt(refreshToken.expiresAt, now)))
    .returning({ sessionId: refreshToken.sessionId });
  if (!spent) return exchangedBefore(tx, ctx, id);
  const claims = await claimsOf(tx, ctx, spent.sessionId);
  if (!claims) return REFUSED;
  await addToken(tx, successorId, spent.sessionId, now);
  return ok({ claims, refreshToken: secretOf(ctx, successorId) });
}

/** A token that is used or over. */
async function exchangedBefore(tx: Db, ctx: Needs, id: Id): Promise<Result<TokenPair | "revoked", Refused>> {
  const [used] = await tx.select().from(refreshToken).where(eq(refreshToken.id, id));
  if (!used?.usedAt || !used.successorId) return REFUSED;
  if (ctx.clock().getTime() - used.usedAt.getTime() <= GRACE_MS) {
    const claims = await claimsOf(tx, ctx, used.sessionId);
    return claims ? ok({ claims, refreshToken: secretOf(ctx, used.successorId) }) : REFUSED;
  }
  await revoke(tx, used.sessionId);
  return ok("revoked");
}

async function revoke(tx: Db, sessionId: SessionClaims["sessionId"]): Promise<void> {
  const [ended] = await tx.delete(session).where(eq(session.id, sessionId)).returning({ accountId: session.accountId });
  if (!ended) return;
  const { accountId } = ended;
  await recordEvents(tx, [{ type: "user.token_reused", accountId, sessionId }]);
  const [owner] = await tx.select(OWNER).from(account).where(eq(account.id, accountId));
  if (owner) await mailOwner(tx, owner, "token-reused", sessionId);
}

/** Whom a session is of, while it lives and its account may sign in. */
async function claimsOf(tx: Db, ctx: Needs, sessionId: SessionClaims["sessionId"]): Promise<SessionClaims | undefined> {
  const [row] = await tx
    .select({ accountId: session.accountId, version: session.version })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(
      and(
        eq(session.id, sessionId),
        eq(account.sessionVersion, session.version),
        gt(session.expiresAt, ctx.clock()),
        isNull(account.blockedAt),
      ),
    );
  return row && { ...row, sessionId, market: ctx.market.code };
}

/** Ends the session of a refresh token, used or not; one that is none ends nothing. */
export async function endTokens(ctx: Needs, secret: string): Promise<void> {
  const id = idOf(ctx, secret);
  if (!id) return;
  const named = ctx.db.select({ id: refreshToken.sessionId }).from(refreshToken).where(eq(refreshToken.id, id));
  await ctx.db.delete(session).where(inArray(session.id, named));
}
