import { and, desc, eq, gt, sql } from "drizzle-orm";
import { account, session } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { provenLately } from "./prove-again";

/** One's own account as its pages show it; no hash, no secret. */
export type AccountView = Awaited<ReturnType<typeof ownAccount>>;

/** @throws AppError unauthorized when nobody is signed in */
export async function ownAccount(ctx: Pick<Ctx, "db" | "actor">) {
  const { accountId } = signedIn(ctx);
  const [row] = await ctx.db.select().from(account).where(eq(account.id, accountId));
  if (!row) throw new AppError("unauthorized");
  return {
    id: row.id,
    email: row.email,
    phone: row.phone,
    name: row.name,
    locale: row.locale,
    role: row.role,
    hasPassword: row.passwordHash !== null,
    hasGoogle: row.googleId !== null,
    hasSecondFactor: row.totpConfirmedAt !== null,
    hasCards: row.stripeCustomerId !== null,
    orderSms: row.orderSms,
    newsAgreedAt: row.newsAgreedAt,
    createdAt: row.createdAt,
  };
}

/** One's own signed-in browsers as the page of security shows them. */
export type SessionView = Awaited<ReturnType<typeof ownSessions>>[number];

/** One's own signed-in browsers, this one first, then the latest used. `provenLately`: see `proveAgain`. */
export async function ownSessions(ctx: Pick<Ctx, "db" | "actor" | "clock">) {
  const { accountId, sessionId } = signedIn(ctx);
  const now = ctx.clock();
  const rows = await ctx.db
    .select({
      id: session.id,
      userAgent: session.userAgent,
      ip: session.ip,
      seenAt: session.seenAt,
      createdAt: session.createdAt,
      secondFactorAt: session.secondFactorAt,
    })
    .from(session)
    .where(and(eq(session.accountId, accountId), gt(session.expiresAt, now)))
    .orderBy(sql`${session.id} = ${sessionId} desc`, desc(session.seenAt))
    .limit(50);
  return rows.map(({ createdAt, secondFactorAt, ...row }) => ({
    ...row,
    isCurrent: row.id === sessionId,
    provenLately: provenLately(now, createdAt, secondFactorAt),
  }));
}
