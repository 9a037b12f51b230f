import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { countAuthTry, type RateLimited } from "./auth-limits";
import { askForLink } from "./mail-link";
import { hashPassword } from "./password";
import { isEasyToGuess } from "./password-strength";
import type { RegisterInput } from "./schemas";

/**
 * Begins a registration: mails a link that makes the account when it is opened. Somebody who has one is mailed that
 * instead; the answer is the same, so that it tells nobody whose addresses are known here.
 */
export async function register(
  ctx: Pick<Ctx, "db" | "clock" | "keys" | "limiter" | "client" | "market">,
  input: RegisterInput & { readonly locale: string },
): Promise<Result<void, RateLimited | { readonly code: "password_too_easy" }>> {
  const { email, name, locale } = input;
  if (isEasyToGuess(input.password, [email, name])) return err({ code: "password_too_easy" });
  const counted = await countAuthTry(ctx, email);
  if (!counted.ok) return counted;
  const passwordHash = await hashPassword(input.password);
  const payload = { name, passwordHash, locale, counted: counted.value.receipt };
  return transact(ctx.db, async (tx) => ok(await askForLink(tx, ctx, { purpose: "register", email, payload })));
}
