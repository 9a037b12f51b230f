import type { Ctx } from "@/lib/kernel/context";
import { ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { countAuthTry, type RateLimited } from "./auth-limits";
import { askForLink } from "./mail-link";

/** Mails a link that sets a new password, when the address is somebody's here; the answer is the same when it is not. */
export async function requestPasswordReset(
  ctx: Pick<Ctx, "db" | "clock" | "keys" | "limiter" | "client" | "market">,
  input: { readonly email: string; readonly locale: string },
): Promise<Result<void, RateLimited>> {
  const { email, locale } = input;
  const counted = await countAuthTry(ctx, email);
  if (!counted.ok) return counted;
  const payload = { locale, counted: counted.value.receipt };
  return transact(ctx.db, async (tx) => ok(await askForLink(tx, ctx, { purpose: "reset_password", email, payload })));
}
