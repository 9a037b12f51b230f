import { eq } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import type { Ctx } from "@/lib/kernel/context";
import { ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueAccountMail } from "@/lib/notifications/queue-account-mail";
import { countAuthTry, type RateLimited } from "./auth-limits";
import { newLink } from "./link";

/** Mails a link that sets a new password, when the address is somebody's here; the answer is the same when it is not. */
export async function requestPasswordReset(
  ctx: Pick<Ctx, "db" | "clock" | "keys" | "limiter" | "client" | "market">,
  input: { readonly email: string; readonly locale: string },
): Promise<Result<void, RateLimited>> {
  const { email, locale } = input;
  const counted = await countAuthTry(ctx, email);
  if (!counted.ok) return counted;
  return transact(ctx.db, async (tx) => {
    const [known] = await tx
      .select({ id: account.id, name: account.name })
      .from(account)
      .where(eq(account.email, email));
    if (!known) return ok(undefined);
    const payload = { counted: counted.value.receipt };
    const tokenId = await newLink(tx, ctx, { purpose: "reset_password", email, accountId: known.id, payload });
    await queueAccountMail(tx, {
      template: "reset-password",
      to: email,
      locale,
      about: tokenId,
      name: known.name,
      tokenId,
    });
    return ok(undefined);
  });
}
