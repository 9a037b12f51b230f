import { and, eq, isNotNull, lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account, session } from "@/db/schema/accounts";
import type { RateLimited } from "@/lib/accounts/auth-limits";
import { openSession, type SessionClaims } from "@/lib/accounts/session";
import { arrive } from "@/lib/accounts/welcome";
import type { AccountActor, Ctx, PendingActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { isRecoveryCode, takeRecoveryCode } from "./recovery-codes";
import { totpStepOf } from "./totp";
import { countFactorTry } from "./tries";

export type Proven = {
  /** The session to keep from now on. */
  readonly claims: SessionClaims;
  /** The cart to keep from now on; `undefined`: there is none. */
  readonly cartToken: string | undefined;
};

type Needs = Pick<Ctx, "db" | "actor" | "clock" | "keys" | "limiter" | "market" | "client">;

/**
 * Shows the second factor: a code of the app, each 30 s step taken once, or a recovery code, each taken once. A session
 * that owed it is replaced by a new one, so that whoever knew the old cookie gains nothing; one that only was not fresh
 * goes on. `wrong_code`: also a code taken before, and an account without a factor.
 * @throws AppError unauthorized when nobody is signed in
 */
export async function proveSecondFactor(
  ctx: Needs,
  code: string,
  cartToken: string | undefined,
): Promise<Result<Proven, RateLimited | { readonly code: "wrong_code" }>> {
  const { actor } = ctx;
  if (actor.type !== "account" && actor.type !== "pending") throw new AppError("unauthorized");
  const counted = await countFactorTry(ctx, actor.accountId);
  if (!counted.ok) return counted;
  const done = await transact<Db, Result<Proven, { readonly code: "wrong_code" }>>(ctx.db, async (tx) => {
    const who = await takeCode(tx, ctx, actor.accountId, code);
    if (!who) return err({ code: "wrong_code" });
    return ok(
      actor.type === "pending" ? await enter(tx, ctx, actor, cartToken) : await refresh(tx, ctx, actor, cartToken),
    );
  });
  if (done.ok) await counted.value.giveBack();
  return done;
}

/** Whether the code is right and was not taken before; takes it. */
async function takeCode(tx: Db, ctx: Needs, accountId: `usr_${string}`, code: string): Promise<boolean> {
  const [who] = await tx
    .select({ secret: account.totpSecret })
    .from(account)
    .where(and(eq(account.id, accountId), isNotNull(account.totpConfirmedAt)));
  if (!who?.secret) return false;
  if (isRecoveryCode(code)) return takeRecoveryCode(tx, ctx, accountId, code);
  const step = totpStepOf(ctx.keys.open("totp", who.secret), code.replace(/\s/g, ""), ctx.clock());
  if (step === undefined) return false;
  const taken = await tx
    .update(account)
    .set({ totpStep: step })
    .where(and(eq(account.id, accountId), eq(account.totpSecret, who.secret), lt(account.totpStep, step)))
    .returning({ id: account.id });
  return taken.length > 0;
}

/** The session that owed the factor ends, and one that does not begins. */
async function enter(tx: Db, ctx: Needs, actor: PendingActor, cartToken: string | undefined): Promise<Proven> {
  const [old] = await tx
    .delete(session)
    .where(and(eq(session.id, actor.sessionId), eq(session.accountId, actor.accountId)))
    .returning({ version: session.version });
  if (!old) throw new AppError("unauthorized");
  const of = { id: actor.accountId, sessionVersion: old.version };
  const claims = await openSession(tx, ctx, of, ctx.clock());
  return { claims, cartToken: await arrive(tx, ctx, actor.accountId, cartToken) };
}

async function refresh(tx: Db, ctx: Needs, actor: AccountActor, cartToken: string | undefined): Promise<Proven> {
  const [kept] = await tx
    .update(session)
    .set({ secondFactorAt: ctx.clock() })
    .where(and(eq(session.id, actor.sessionId), eq(session.accountId, actor.accountId)))
    .returning({ version: session.version });
  if (!kept) throw new AppError("unauthorized");
  const { accountId, sessionId } = actor;
  return { claims: { accountId, sessionId, version: kept.version, market: ctx.market.code }, cartToken };
}
