import type { E164 } from "@/lib/checkout/phone";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { countAuthTry, type RateLimited } from "./auth-limits";
import { newPhoneCode } from "./phone-code";
import { homeOf } from "./phone-input";
import { countSms, type TooSoon } from "./sms-limits";

/**
 * Sends a code to sign in with, and resolves with the secret that binds it to the asking browser. Whether the phone is
 * somebody's here is not looked at, so nothing can tell. `phone_elsewhere`: it belongs to another market, whose own
 * context must be given.
 */
export async function requestPhoneCode(
  ctx: Pick<Ctx, "db" | "clock" | "keys" | "limiter" | "client" | "market">,
  input: { readonly phone: E164; readonly locale: string },
): Promise<Result<string, RateLimited | TooSoon | { readonly code: "phone_elsewhere" }>> {
  const { phone, locale } = input;
  if (homeOf(phone) !== ctx.market.code) return err({ code: "phone_elsewhere" });
  const counted = await countAuthTry(ctx, phone);
  if (!counted.ok) return counted;
  const sms = await countSms(ctx, phone);
  if (!sms.ok) {
    // Nothing was sent, so there is nothing to guess: only the phone's own limit counts.
    await counted.value.giveBack();
    return sms;
  }
  const { receipt } = counted.value;
  return transact(ctx.db, async (tx) =>
    ok(await newPhoneCode(tx, ctx, { purpose: "sign_in", phone, locale, counted: receipt })),
  );
}
