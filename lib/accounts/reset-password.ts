import { and, eq } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { mailOwner, OWNER } from "@/lib/notifications/mail-owner";
import { giveBackTry } from "./auth-limits";
import { openLink, useLink } from "./link";
import { hashPassword } from "./password";
import { isEasyToGuess } from "./password-strength";
import { endAllSessions } from "./session";

export type ResetPasswordError = { readonly code: "link_dead" } | { readonly code: "password_too_easy" };

/**
 * Sets a new password by a mailed link and ends every session. Of many uses of one link one succeeds; a link whose
 * address is no longer the account's is dead. A password that is refused leaves the link usable.
 */
export async function resetPassword(
  ctx: Pick<Ctx, "db" | "clock" | "limiter">,
  secret: string,
  password: string,
): Promise<Result<void, ResetPasswordError>> {
  const link = await openLink(ctx, "reset_password", secret);
  if (!link) return err({ code: "link_dead" });
  if (isEasyToGuess(password, [link.email])) return err({ code: "password_too_easy" });
  const passwordHash = await hashPassword(password);
  const done = await transact(ctx.db, async (tx) => {
    const used = await useLink(tx, ctx, "reset_password", secret);
    if (!used?.accountId) return err({ code: "link_dead" });
    const [who] = await tx
      .update(account)
      .set({ passwordHash })
      .where(and(eq(account.id, used.accountId), eq(account.email, used.email)))
      .returning({ id: account.id, ...OWNER });
    if (!who) return err({ code: "link_dead" });
    await endAllSessions(tx, who.id);
    await mailOwner(tx, who, "password-changed", `${who.id}/${used.id}`);
    return ok(undefined);
  });
  if (done.ok) await giveBackTry(ctx, link.payload.counted);
  return done;
}
