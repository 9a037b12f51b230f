import { and, eq, isNotNull } from "drizzle-orm";
import { account, recoveryCode, session } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import { isStaff } from "@/lib/access/permissions";
import { recordEvents } from "@/lib/events/record-events";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { mailOwner, OWNER } from "@/lib/notifications/mail-owner";
import { replaceRecoveryCodes } from "./recovery-codes";
import { isFresh } from "./standing";

/**
 * Turns one's second factor off; the recovery codes go with it. `staff_must_keep`: staff of a real deployment need one.
 * @throws AppError unauthorized | second_factor_required (it was not shown lately)
 */
export async function turnOffSecondFactor(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "staffMustEnrol">,
): Promise<Result<void, { readonly code: "not_enrolled" } | { readonly code: "staff_must_keep" }>> {
  const actor = fresh(ctx);
  if (ctx.staffMustEnrol && isStaff(actor.role)) return err({ code: "staff_must_keep" });
  return transact(ctx.db, async (tx) => {
    const now = ctx.clock();
    const [owner] = await tx
      .update(account)
      .set({ totpSecret: null, totpConfirmedAt: null, totpStep: 0, updatedAt: now })
      .where(and(eq(account.id, actor.accountId), isNotNull(account.totpConfirmedAt)))
      .returning(OWNER);
    if (!owner) return err({ code: "not_enrolled" });
    await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, actor.accountId));
    await tx.update(session).set({ secondFactorAt: null }).where(eq(session.accountId, actor.accountId));
    await recordEvents(tx, [{ type: "user.second_factor_changed", accountId: actor.accountId, to: "off" }]);
    await mailOwner(tx, owner, "second-factor-off", `${actor.accountId}/${now.getTime()}`);
    return ok(undefined);
  });
}

/**
 * New recovery codes in place of the old ones, to be shown this once.
 * @throws AppError unauthorized | second_factor_required (it was not shown lately)
 */
export async function renewRecoveryCodes(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "keys">,
): Promise<Result<readonly string[], { readonly code: "not_enrolled" }>> {
  const { accountId } = fresh(ctx);
  return transact(ctx.db, async (tx) => {
    const [who] = await tx
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.id, accountId), isNotNull(account.totpConfirmedAt)))
      .for("update");
    return who ? ok(await replaceRecoveryCodes(tx, ctx, accountId)) : err({ code: "not_enrolled" });
  });
}

function fresh(ctx: Pick<Ctx, "actor" | "clock">) {
  const actor = signedIn(ctx);
  if (!isFresh(actor, ctx.clock())) throw new AppError("second_factor_required");
  return actor;
}
