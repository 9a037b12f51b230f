import { typedPhoneSchema } from "@/lib/checkout/address";
import { type E164, parsePhone, phoneCountry } from "@/lib/checkout/phone";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { Market } from "@/lib/markets/market";
import type { MarketCode } from "@/lib/markets/markets";
import { phoneMarket } from "@/lib/markets/phone-market";
import { CODE_DIGITS } from "./limits";

export type PhoneFault = "required" | "phone_invalid" | "phone_elsewhere";

/** The market whose database has the account of a phone. */
export function homeOf(phone: E164): MarketCode | undefined {
  return phoneMarket(phone, phoneCountry(phone));
}

/**
 * A phone typed in `market` to sign in with, and the market it belongs to, which may be another one.
 * `phone_elsewhere`: a right number, of a country that the shop does not serve.
 */
export function readPhone(
  typed: string | undefined,
  market: Market,
): Result<{ readonly phone: E164; readonly home: MarketCode }, PhoneFault> {
  const clean = typedPhoneSchema.safeParse(typed ?? "");
  if (!clean.success) return err(clean.error.issues[0]?.message === "required" ? "required" : "phone_invalid");
  const phone = parsePhone(clean.data, market);
  if (!phone.ok) return phone;
  const home = homeOf(phone.value);
  return home ? ok({ phone: phone.value, home }) : err("phone_elsewhere");
}

/** A code as typed, its digits alone; `undefined` when it cannot be one, and no try is used up. */
export function readCode(typed: string | undefined): string | undefined {
  const digits = (typed ?? "")
    .slice(0, 40)
    .normalize("NFKC")
    .replace(/[\s\p{Pd}]/gu, "");
  return /^\d+$/.test(digits) && digits.length === CODE_DIGITS ? digits : undefined;
}
