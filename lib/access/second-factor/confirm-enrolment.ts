import { and, eq, isNull } from "drizzle-orm";
import { account, session } from "@/db/schema/accounts";
import type { RateLimited } from "@/lib/accounts/auth-limits";
import { recordEvents } from "@/lib/events/record-events";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { mailOwner, OWNER } from "@/lib/notifications/mail-owner";
import { enroller } from "./enroller";
import { replaceRecoveryCodes } from "./recovery-codes";
import { totpStepOf } from "./totp";
import { countFactorTry } from "./tries";

export type ConfirmEnrolmentError = RateLimited | { readonly code: "not_begun" } | { readonly code: "wrong_code" };

/**
 * Turns the second factor on by its first right code, which counts as shown in this session; every other session owes
 * it from now on. Resolves with the recovery codes, to be shown this once.
 */
export async function confirmEnrolment(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "keys" | "limiter" | "market">,
  code: string,
): Promise<Result<readonly string[], ConfirmEnrolmentError>> {
  const { accountId, sessionId } = enroller(ctx);
  const [waiting] = await ctx.db
    .select({ secret: account.totpSecret })
    .from(account)
    .where(and(eq(account.id, accountId), isNull(account.totpConfirmedAt)));
  const sealed = waiting?.secret;
  if (!sealed) return err({ code: "not_begun" });
  const counted = await countFactorTry(ctx, accountId);
  if (!counted.ok) return counted;
  const now = ctx.clock();
  const step = totpStepOf(ctx.keys.open("totp", sealed), code, now);
  if (step === undefined) return err({ code: "wrong_code" });
  await counted.value.giveBack();
  return transact(ctx.db, async (tx) => {
    const [owner] = await tx
      .update(account)
      .set({ totpConfirmedAt: now, totpStep: step, updatedAt: now })
      .where(and(eq(account.id, accountId), eq(account.totpSecret, sealed), isNull(account.totpConfirmedAt)))
      .returning(OWNER);
    if (!owner) return err({ code: "not_begun" });
    await tx.update(session).set({ secondFactorAt: null }).where(eq(session.accountId, accountId));
    await tx
      .update(session)
      .set({ secondFactorAt: now })
      .where(and(eq(session.id, sessionId), eq(session.accountId, accountId)));
    await recordEvents(tx, [{ type: "user.second_factor_changed", accountId, to: "on" }]);
    await mailOwner(tx, owner, "second-factor-on", `${accountId}/${now.getTime()}`);
    return ok(await replaceRecoveryCodes(tx, ctx, accountId));
  });
}
