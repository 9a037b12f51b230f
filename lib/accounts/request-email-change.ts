import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import type { Limit } from "@/lib/limits/limiter";
import { askForLink } from "./mail-link";
import { type ProofError, proveAgain } from "./prove-again";

/** Mails that one account may have sent to addresses it has not proven. */
const MAILS: Limit = { limit: 5, windowMs: 60 * 60_000 };

/**
 * Mails a link to a new address; the account's changes when it is used. An address that is somebody else's already gets
 * nothing, and the answer is the same: it tells nobody whose addresses are known here. Earlier links of this kind end.
 */
export async function requestEmailChange(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "keys" | "limiter" | "market">,
  input: { readonly email: string; readonly current: string },
): Promise<Result<void, ProofError | { readonly code: "same_email" }>> {
  const proven = await proveAgain(ctx, input.current);
  if (!proven.ok) return proven;
  const { id, email: own } = proven.value;
  if (input.email === own) return err({ code: "same_email" });
  const counted = await ctx.limiter.take(`mail:${ctx.market.code}:${id}`, MAILS);
  if (!counted.ok) return err({ code: "rate_limited", retryAfterSeconds: counted.retryAfterSeconds });
  return transact(ctx.db, async (tx) =>
    ok(await askForLink(tx, ctx, { purpose: "change_email", email: input.email, accountId: id })),
  );
}
