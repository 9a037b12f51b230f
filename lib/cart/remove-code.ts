import { and, eq } from "drizzle-orm";
import { cartCredit } from "@/db/schema/credit";
import { cartCode } from "@/db/schema/promotions";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockCart } from "./change-cart";
import { hashCartToken } from "./token";

/** Takes a promotion's code, a gift card or store credit out of the open cart, by its id. What is not in it is out. */
export async function removeCode(
  ctx: Pick<Ctx, "db">,
  token: string | undefined,
  id: string,
): Promise<Result<void, { readonly code: "not_found" }>> {
  const tokenHash = hashCartToken(token);
  if (!tokenHash) return err({ code: "not_found" });
  return transact(ctx.db, async (tx) => {
    const open = await lockCart(tx, tokenHash);
    if (!open) return err({ code: "not_found" });
    await tx.delete(cartCode).where(and(eq(cartCode.cartId, open.id), eq(cartCode.promotionId, id as `prm_${string}`)));
    await tx
      .delete(cartCredit)
      .where(and(eq(cartCredit.cartId, open.id), eq(cartCredit.creditId, id as `crd_${string}`)));
    return ok(undefined);
  });
}
