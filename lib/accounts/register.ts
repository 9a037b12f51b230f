import { eq } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueAccountMail } from "@/lib/notifications/queue-account-mail";
import { countAuthTry, type RateLimited } from "./auth-limits";
import { newLink } from "./link";
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
  // Hashed whether or not it is needed: both answers take as long.
  const passwordHash = await hashPassword(input.password);
  return transact(ctx.db, async (tx) => {
    const [known] = await tx
      .select({ id: account.id, name: account.name })
      .from(account)
      .where(eq(account.email, email));
    const tokenId = await newLink(tx, ctx, {
      purpose: known ? "reset_password" : "register",
      email,
      ...(known && { accountId: known.id }),
      payload: { counted: counted.value.receipt, ...(!known && { name, passwordHash, locale }) },
    });
    await queueAccountMail(tx, {
      template: known ? "account-exists" : "confirm-registration",
      to: email,
      locale,
      about: tokenId,
      name: known?.name || name,
      tokenId,
    });
    return ok(undefined);
  });
}
