import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { networkOf } from "@/lib/limits/client-address";
import type { Limit } from "@/lib/limits/limiter";

const MINUTE = 60_000;

/** Tries to sign in, register, reset or send a code, from one address. */
const PER_IP: Limit = { limit: 5, windowMs: 15 * MINUTE };

/** Tries against one account, whichever addresses they come from. */
const PER_ACCOUNT: Limit = { limit: 20, windowMs: 60 * MINUTE };

/** A try that was counted. */
export type CountedTry = {
  giveBack(): Promise<void>;
  /** The try for `giveBackTry`, to be kept in the payload of the link that will show whether it was an honest one. */
  readonly receipt: string;
};

export type RateLimited = { readonly code: "rate_limited"; readonly retryAfterSeconds: number };

/**
 * Counts one try of somebody who is not signed in yet, before anything is looked up. `subject` is the address or phone
 * that was typed, known or not. A try that succeeds is given back, one that mails a link when the link is used: only
 * failures and what nobody finished use the limit up.
 */
export async function countAuthTry(
  ctx: Pick<Ctx, "limiter" | "client" | "market">,
  subject: string,
  what: "auth" | "track" = "auth",
): Promise<Result<CountedTry, RateLimited>> {
  const { code } = ctx.market;
  const byIp = await ctx.limiter.take(`${what}:${code}:ip:${networkOf(ctx.client.ip)}`, PER_IP);
  if (!byIp.ok) return err({ code: "rate_limited", retryAfterSeconds: byIp.retryAfterSeconds });
  const bySubject = await ctx.limiter.take(`${what}:${code}:who:${subject}`, PER_ACCOUNT);
  if (!bySubject.ok) return err({ code: "rate_limited", retryAfterSeconds: bySubject.retryAfterSeconds });
  return ok({
    giveBack: async () => void (await Promise.all([byIp.giveBack(), bySubject.giveBack()])),
    receipt: `${byIp.receipt} ${bySubject.receipt}`,
  });
}

/**
 * Gives back the try that a mailed link came from, once the link was used: whoever opened it reads that mailbox. It is
 * that very try, so links saved up for later make no room for guesses.
 */
export async function giveBackTry(ctx: Pick<Ctx, "limiter">, receipt: string | undefined): Promise<void> {
  await Promise.all((receipt ?? "").split(" ").filter(Boolean).map(ctx.limiter.giveBack));
}
