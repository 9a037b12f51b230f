import { signedIn } from "@/lib/access/authorise";
import type { E164 } from "@/lib/checkout/phone";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import type { RateLimited } from "./auth-limits";
import { newPhoneCode } from "./phone-code";
import { homeOf } from "./phone-input";
import { countOwnCode, countSms, type TooSoon } from "./sms-limits";

/**
 * Sends a code to the phone that somebody signed in wants as theirs, and resolves with the secret of the asking
 * browser. The answer is the same for a phone that is somebody else's. `phone_elsewhere`: its prefix is another
 * market's, where this account could never sign in with it.
 * @throws AppError unauthorized when nobody is signed in
 */
export async function requestPhoneChange(
  ctx: Pick<Ctx, "db" | "clock" | "keys" | "limiter" | "market" | "actor">,
  input: { readonly phone: E164; readonly locale: string },
): Promise<Result<string, RateLimited | TooSoon | { readonly code: "phone_elsewhere" }>> {
  const { accountId } = signedIn(ctx);
  const { phone, locale } = input;
  if (homeOf(phone) !== ctx.market.code) return err({ code: "phone_elsewhere" });
  const own = await countOwnCode(ctx, accountId);
  if (!own.ok) return own;
  const sms = await countSms(ctx, phone);
  if (!sms.ok) {
    await own.value.giveBack();
    return sms;
  }
  return transact(ctx.db, async (tx) =>
    ok(await newPhoneCode(tx, ctx, { purpose: "change_phone", phone, locale, accountId })),
  );
}
