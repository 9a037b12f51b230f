import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account, session } from "@/db/schema/accounts";
import { owedBy } from "@/lib/access/second-factor/standing";
import type { AccountActor, Ctx, PendingActor } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";

/** How long a session lives without being used. */
export const SESSION_MS = 24 * 3_600_000;

/** What a session cookie says; nothing in it counts before the database agrees. */
export type SessionClaims = {
  readonly accountId: `usr_${string}`;
  readonly sessionId: `ses_${string}`;
  readonly version: number;
  readonly market: string;
};

/** Port of what seals claims into a cookie and reads them back; `undefined` for anything it did not seal or that is over. */
export type SessionSeal = {
  seal(claims: SessionClaims): Promise<string>;
  read(sealed: string): Promise<SessionClaims | undefined>;
};

/** Begins a session of an account; call it when the person has proven who they are. Earlier cookies say nothing of it. */
export async function openSession(
  tx: Db,
  ctx: Pick<Ctx, "clock" | "client" | "market">,
  of: { readonly id: `usr_${string}`; readonly sessionVersion: number },
  secondFactorAt: Date | null = null,
): Promise<SessionClaims> {
  const now = ctx.clock();
  const sessionId = newId("ses");
  await tx.insert(session).values({
    id: sessionId,
    accountId: of.id,
    version: of.sessionVersion,
    expiresAt: new Date(now.getTime() + SESSION_MS),
    secondFactorAt,
    userAgent: ctx.client.userAgent.slice(0, 200),
    ip: ctx.client.ip,
    seenAt: now,
    createdAt: now,
  });
  return { accountId: of.id, sessionId, version: of.sessionVersion, market: ctx.market.code };
}

/**
 * Who the claims are of now; `undefined` when the session ended, ran out, or its account was blocked or changed. Whose
 * session owes a second factor is a pending actor, whom verbs refuse: the factor is asked for here, not by pages.
 */
export async function actorOf(
  db: Db,
  claims: SessionClaims,
  now: Date,
  policy: { readonly staffMustEnrol: boolean },
): Promise<AccountActor | PendingActor | undefined> {
  const [row] = await db
    .select({ role: account.role, confirmedAt: account.totpConfirmedAt, shownAt: session.secondFactorAt })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(
      and(
        eq(session.id, claims.sessionId),
        eq(session.accountId, claims.accountId),
        eq(session.version, claims.version),
        eq(account.sessionVersion, session.version),
        gt(session.expiresAt, now),
        isNull(account.blockedAt),
      ),
    );
  if (!row) return undefined;
  const { accountId, sessionId } = claims;
  const owes = owedBy(row, policy);
  if (owes) return { type: "pending", accountId, sessionId, owes };
  const secondFactorAt = row.confirmedAt ? row.shownAt : null;
  return { type: "account", accountId, sessionId, role: row.role, secondFactorAt };
}

/** How long a session may go unseen before its end is pushed on again. */
const SEEN_EVERY_MS = 10 * 60_000;

/** Pushes the end of a used session on. Resolves with whether it did: the cookie is then due to be sent again. */
export async function keepSession(ctx: Pick<Ctx, "db" | "clock">, { sessionId }: SessionClaims): Promise<boolean> {
  const now = ctx.clock();
  const kept = await ctx.db
    .update(session)
    .set({ seenAt: now, expiresAt: new Date(now.getTime() + SESSION_MS) })
    .where(
      and(
        eq(session.id, sessionId),
        gt(session.expiresAt, now),
        sql`${session.seenAt} < ${new Date(now.getTime() - SEEN_EVERY_MS).toISOString()}::timestamptz`,
      ),
    )
    .returning({ id: session.id });
  return kept.length > 0;
}

/** Ends every session of an account; call it in the transaction of its cause. Resolves with the new version. */
export async function endAllSessions(tx: Db, accountId: `usr_${string}`): Promise<number> {
  const [row] = await tx
    .update(account)
    .set({ sessionVersion: sql`${account.sessionVersion} + 1`, updatedAt: sql`now()` })
    .where(eq(account.id, accountId))
    .returning({ version: account.sessionVersion });
  await tx.delete(session).where(eq(session.accountId, accountId));
  return row?.version ?? 0;
}
