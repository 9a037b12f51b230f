import { and, eq, gt } from "drizzle-orm";
import { cartCredit, credit } from "@/db/schema/credit";
import { signedIn } from "@/lib/access/authorise";
import { spendable } from "@/lib/credit/load-credits";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockCart } from "./change-cart";
import { hashCartToken } from "./token";

/**
 * Pays one's open cart with one's own store credit, as far as it reaches.
 * @throws AppError unauthorized | second_factor_required
 */
export async function useStoreCredit(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  token: string | undefined,
): Promise<Result<void, { readonly code: "not_found" }>> {
  const { accountId } = signedIn(ctx);
  const tokenHash = hashCartToken(token);
  if (!tokenHash) return err({ code: "not_found" });
  return transact(ctx.db, async (tx): Promise<Result<void, { readonly code: "not_found" }>> => {
    const open = await lockCart(tx, tokenHash);
    const [own] = await tx
      .select({ id: credit.id })
      .from(credit)
      .where(and(eq(credit.accountId, accountId), gt(credit.balanceMinor, 0), spendable(ctx.clock())));
    if (!open || !own) return err({ code: "not_found" });
    await tx
      .insert(cartCredit)
      .values({ id: newId("ccr"), cartId: open.id, creditId: own.id })
      .onConflictDoNothing();
    return ok(undefined);
  });
}
