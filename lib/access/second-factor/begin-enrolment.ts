import { and, eq, isNull } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { enroller } from "./enroller";
import { newTotpSecret } from "./totp";

/** Gives the account a secret that waits for its first right code, in place of one that waited before. */
export async function beginEnrolment(
  ctx: Pick<Ctx, "db" | "actor" | "keys">,
): Promise<Result<void, { readonly code: "already_enrolled" }>> {
  const { accountId } = enroller(ctx);
  const begun = await ctx.db
    .update(account)
    // A new secret has taken no code yet.
    .set({ totpSecret: ctx.keys.seal("totp", newTotpSecret()), totpStep: 0 })
    .where(and(eq(account.id, accountId), isNull(account.totpConfirmedAt)))
    .returning({ id: account.id });
  return begun.length > 0 ? ok(undefined) : err({ code: "already_enrolled" });
}
