import type { E164 } from "@/lib/checkout/phone";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { Limit } from "@/lib/limits/limiter";
import type { RateLimited } from "./auth-limits";

const HOUR = 3_600_000;

/** Seconds between two codes to one phone. */
export const SMS_GAP_SECONDS = 60;

const GAP: Limit = { limit: 1, windowMs: SMS_GAP_SECONDS * 1000 };
const PER_PHONE: Limit = { limit: 5, windowMs: HOUR };
/** Codes that one account may send to phones it wants as its own. */
const PER_ACCOUNT: Limit = { limit: 5, windowMs: HOUR };

export type TooSoon = { readonly code: "code_too_soon"; readonly retryAfterSeconds: number };

/**
 * Counts an SMS to a phone, whoever asks for it. One that is within a limit and beyond the other uses neither up.
 * `code_too_soon`: the last one was sent less than a minute ago.
 */
export async function countSms(
  ctx: Pick<Ctx, "limiter" | "market">,
  phone: E164,
): Promise<Result<void, RateLimited | TooSoon>> {
  const key = `sms:${ctx.market.code}`;
  const gap = await ctx.limiter.take(`${key}:gap:${phone}`, GAP);
  if (!gap.ok) return err({ code: "code_too_soon", retryAfterSeconds: gap.retryAfterSeconds });
  const hour = await ctx.limiter.take(`${key}:hour:${phone}`, PER_PHONE);
  if (hour.ok) return ok(undefined);
  await gap.giveBack();
  return err({ code: "rate_limited", retryAfterSeconds: hour.retryAfterSeconds });
}

/** Counts a code that somebody signed in wants sent, to whichever phone. */
export async function countOwnCode(
  ctx: Pick<Ctx, "limiter" | "market">,
  accountId: `usr_${string}`,
): Promise<Result<{ giveBack(): Promise<void> }, RateLimited>> {
  const taken = await ctx.limiter.take(`sms:${ctx.market.code}:by:${accountId}`, PER_ACCOUNT);
  return taken.ok ? ok(taken) : err({ code: "rate_limited", retryAfterSeconds: taken.retryAfterSeconds });
}
