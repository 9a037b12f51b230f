import { eq } from "drizzle-orm";
import { cartItem } from "@/db/schema/cart";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lineOf, lockCart } from "./change-cart";
import { hashCartToken } from "./token";

/** Takes a line out and gives back what an undo needs to add it again. A foreign line is not found. */
export async function removeItem(
  ctx: Pick<Ctx, "db">,
  token: string | undefined,
  itemId: string,
): Promise<Result<{ variantId: `var_${string}`; quantity: number }, { readonly code: "not_found" }>> {
  const tokenHash = hashCartToken(token);
  if (!tokenHash) return err({ code: "not_found" });
  return transact(ctx.db, async (tx) => {
    const open = await lockCart(tx, tokenHash);
    const line = open && (await lineOf(tx, open.id, itemId));
    if (!line) return err({ code: "not_found" });
    await tx.delete(cartItem).where(eq(cartItem.id, line.id));
    return ok({ variantId: line.variantId, quantity: line.quantity });
  });
}
