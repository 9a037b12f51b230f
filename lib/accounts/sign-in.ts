import { eq } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { countAuthTry, type RateLimited } from "./auth-limits";
import { isPassword } from "./password";
import type { SignInInput } from "./schemas";
import { type Welcome, welcome } from "./welcome";

/**
 * Signs in by address and password. `wrong_credentials` is the one answer to an unknown address, a wrong password, an
 * account without one and a blocked one, and each takes as long: a password is compared in any case.
 */
export async function signIn(
  ctx: Pick<Ctx, "db" | "clock" | "client" | "market" | "keys" | "limiter" | "actor">,
  input: SignInInput,
  cartToken: string | undefined,
): Promise<Result<Welcome, RateLimited | { readonly code: "wrong_credentials" }>> {
  const counted = await countAuthTry(ctx, input.email);
  if (!counted.ok) return counted;
  const [who] = await ctx.db
    .select({
      id: account.id,
      passwordHash: account.passwordHash,
      sessionVersion: account.sessionVersion,
      blockedAt: account.blockedAt,
    })
    .from(account)
    .where(eq(account.email, input.email));
  const right = await isPassword(input.password, who?.passwordHash);
  if (!who || !right || who.blockedAt) return err({ code: "wrong_credentials" });
  await counted.value.giveBack();
  return transact(ctx.db, async (tx) => ok(await welcome(tx, ctx, who, cartToken)));
}
