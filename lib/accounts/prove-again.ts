import { eq } from "drizzle-orm";
import { account, session } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import { FRESH_MS } from "@/lib/access/second-factor/standing";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { Limit } from "@/lib/limits/limiter";
import type { RateLimited } from "./auth-limits";
import { isPassword } from "./password";

/** Wrong passwords within one's own account: a browser left open is no place to guess from. */
const TRIES: Limit = { limit: 5, windowMs: 15 * 60_000 };

export type ProofError = RateLimited | { readonly code: "wrong_password" } | { readonly code: "sign_in_again" };

export type Proven = Pick<typeof account.$inferSelect, "id" | "email" | "name" | "locale" | "passwordHash">;

/**
 * Asks the person behind a session to show once more that it is they, before what could take the account from them:
 * by the current password; who has none, by having signed in or shown a second factor in this browser within
 * `FRESH_MS`. Wrong passwords are counted per account, whichever browser they come from.
 */
export async function proveAgain(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "limiter" | "market">,
  current: string,
): Promise<Result<Proven, ProofError>> {
  const { accountId, sessionId } = signedIn(ctx);
  const [row] = await ctx.db
    .select({
      id: account.id,
      email: account.email,
      name: account.name,
      locale: account.locale,
      passwordHash: account.passwordHash,
      signedInAt: session.createdAt,
      secondFactorAt: session.secondFactorAt,
    })
    .from(account)
    .innerJoin(session, eq(session.accountId, account.id))
    .where(eq(session.id, sessionId));
  if (!row || row.id !== accountId) throw new AppError("unauthorized");
  const { signedInAt, secondFactorAt, ...who } = row;
  if (who.passwordHash === null) {
    return provenLately(ctx.clock(), signedInAt, secondFactorAt) ? ok(who) : err({ code: "sign_in_again" });
  }
  const counted = await ctx.limiter.take(`proof:${ctx.market.code}:${accountId}`, TRIES);
  if (!counted.ok) return err({ code: "rate_limited", retryAfterSeconds: counted.retryAfterSeconds });
  if (!(await isPassword(current, who.passwordHash))) return err({ code: "wrong_password" });
  await counted.giveBack();
  return ok(who);
}

/** Whether somebody without a password has shown lately enough that it is they. */
export function provenLately(now: Date, signedInAt: Date, secondFactorAt: Date | null): boolean {
  const shown = Math.max(signedInAt.getTime(), secondFactorAt?.getTime() ?? 0);
  return now.getTime() - shown <= FRESH_MS;
}
