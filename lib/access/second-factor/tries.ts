import type { RateLimited } from "@/lib/accounts/auth-limits";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { Limit } from "@/lib/limits/limiter";

const MINUTE = 60_000;

/** Three of a million codes are right at any time: within these limits a guesser needs years. */
const LIMITS: readonly (readonly [name: string, limit: Limit])[] = [
  ["quarter", { limit: 5, windowMs: 15 * MINUTE }],
  ["day", { limit: 30, windowMs: 24 * 60 * MINUTE }],
];

/** Counts a try of an account's code before it is compared, whichever browser makes it. A right one is given back. */
export async function countFactorTry(
  ctx: Pick<Ctx, "limiter" | "market">,
  accountId: `usr_${string}`,
): Promise<Result<{ giveBack(): Promise<void> }, RateLimited>> {
  const taken: (() => Promise<void>)[] = [];
  for (const [name, limit] of LIMITS) {
    const one = await ctx.limiter.take(`factor:${ctx.market.code}:${name}:${accountId}`, limit);
    if (!one.ok) return err({ code: "rate_limited", retryAfterSeconds: one.retryAfterSeconds });
    taken.push(one.giveBack);
  }
  return ok({ giveBack: async () => void (await Promise.all(taken.map((giveBack) => giveBack()))) });
}
