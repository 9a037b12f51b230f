import { eq } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import { signedIn } from "@/lib/access/authorise";
import type { E164 } from "@/lib/checkout/phone";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact, violatedUnique } from "@/lib/kernel/transact";
import { mailOwner, OWNER } from "@/lib/notifications/mail-owner";
import { queueSms } from "@/lib/notifications/queue-sms";
import { type CodeId, type CodeRefused, compareCode, spendCode } from "./phone-code";
import { joinGuestOrders } from "./welcome";

export type ChangePhoneError = CodeRefused | { readonly code: "phone_taken" };

/**
 * Makes a phone one's own by the code that was sent to it; the phone it replaces is told, and the address.
 * `phone_taken`: it signs in to another account; only who has shown the right code hears that, and could sign in there
 * as well.
 * @throws AppError unauthorized when nobody is signed in
 */
export async function changePhone(
  ctx: Pick<Ctx, "db" | "clock" | "keys" | "actor">,
  input: { readonly secret: string | undefined; readonly code: string },
): Promise<Result<E164, ChangePhoneError>> {
  const { accountId } = signedIn(ctx);
  const shown = await compareCode(ctx, "change_phone", input.secret, input.code, accountId);
  if (!shown.ok) return shown;
  try {
    return await replace(ctx, accountId, shown.value);
  } catch (error) {
    if (violatedUnique(error) === "account_phone_unique") return err({ code: "phone_taken" });
    throw error;
  }
}

async function replace(
  ctx: Pick<Ctx, "db" | "clock">,
  accountId: `usr_${string}`,
  { id, phone }: { readonly id: CodeId; readonly phone: E164 },
): Promise<Result<E164, { readonly code: "code_dead" }>> {
  return transact(ctx.db, async (tx) => {
    if (!(await spendCode(tx, ctx, id))) return err({ code: "code_dead" });
    const [before] = await tx
      .select({ phone: account.phone, ...OWNER })
      .from(account)
      .where(eq(account.id, accountId))
      .for("update");
    if (!before) throw new AppError("unauthorized");
    await tx.update(account).set({ phone, updatedAt: ctx.clock() }).where(eq(account.id, accountId));
    await joinGuestOrders(tx, accountId);
    if (before.phone === phone) return ok(phone);
    await mailOwner(tx, before, "new-phone", id);
    if (before.phone) {
      await queueSms(tx, { template: "phone-changed", to: before.phone, locale: before.locale, about: id, data: {} });
    }
    return ok(phone);
  });
}
