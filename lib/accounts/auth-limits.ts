import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { Limit } from "@/lib/limits/limiter";

const MINUTE = 60_000;

/** Tries to sign in, register, reset or send a code, from one address. */
const PER_IP: Limit = { limit: 5, windowMs: 15 * MINUTE };

/** Tries against one account, whichever addresses they come from. */
const PER_ACCOUNT: Limit = { limit: 20, windowMs: 60 * MINUTE };

export type RateLimited = { readonly code: "rate_limited"; readonly retryAfterSeconds: number };

/**
 * Counts one try of somebody who is not signed in yet, before anything is looked up. `subject` is the address or phone
 * that was typed, known or not. A try that succeeds is given back: only failures use the limit up.
 */
export async function countAuthTry(
  ctx: Pick<Ctx, "limiter" | "client" | "market">,
  subject: string,
): Promise<Result<{ giveBack(): Promise<void> }, RateLimited>> {
  const { code } = ctx.market;
  const byIp = await ctx.limiter.take(`auth:${code}:ip:${ctx.client.ip}`, PER_IP);
  if (!byIp.ok) return err({ code: "rate_limited", retryAfterSeconds: byIp.retryAfterSeconds });
  const bySubject = await ctx.limiter.take(`auth:${code}:who:${subject}`, PER_ACCOUNT);
  if (!bySubject.ok) return err({ code: "rate_limited", retryAfterSeconds: bySubject.retryAfterSeconds });
  return ok({ giveBack: async () => void (await Promise.all([byIp.giveBack(), bySubject.giveBack()])) });
}
