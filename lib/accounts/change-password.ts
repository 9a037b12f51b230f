import { and, eq, sql } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { mailOwner } from "@/lib/notifications/mail-owner";
import { endAccountLinks } from "./link";
import { hashPassword } from "./password";
import { isEasyToGuess } from "./password-strength";
import { type ProofError, proveAgain } from "./prove-again";
import { endAllSessions, openSession, type SessionClaims } from "./session";

export type ChangePasswordError =
  | ProofError
  | { readonly code: "password_too_easy" }
  /** There is no address to sign in with, so a password would open nothing. */
  | { readonly code: "email_needed" };

/**
 * Changes one's own password, or sets the first. Every session ends; the browser that asks goes on in a new one, whose
 * claims are the value. Links to set a password that are still on their way stop working. Of two changes at once that
 * know the same current password one succeeds; the other's is `wrong_password`.
 */
export async function changePassword(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "client" | "limiter" | "market">,
  input: { readonly current: string; readonly password: string },
): Promise<Result<SessionClaims, ChangePasswordError>> {
  const actor = signedIn(ctx);
  const proven = await proveAgain(ctx, input.current);
  if (!proven.ok) return proven;
  const { id, email, name, passwordHash } = proven.value;
  if (email === null) return err({ code: "email_needed" });
  if (isEasyToGuess(input.password, [email, name])) return err({ code: "password_too_easy" });
  const changed = await hashPassword(input.password);
  return transact(ctx.db, async (tx) => {
    const [kept] = await tx
      .update(account)
      .set({ passwordHash: changed })
      .where(and(eq(account.id, id), sql`${account.passwordHash} is not distinct from ${passwordHash}`))
      .returning({ id: account.id });
    if (!kept) return err({ code: "wrong_password" });
    const sessionVersion = await endAllSessions(tx, id);
    await endAccountLinks(tx, ctx, "reset_password", id);
    const claims = await openSession(tx, ctx, { id, sessionVersion }, actor.secondFactorAt);
    await mailOwner(tx, proven.value, "password-changed", `${id}/${claims.sessionId}`);
    return ok(claims);
  });
}
