import { eq } from "drizzle-orm";
import { cartItem } from "@/db/schema/cart";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lineOf, lockCart, sellableVariant } from "./change-cart";
import type { SetQuantityInput } from "./schemas";
import { hashCartToken } from "./token";

export type SetQuantityError =
  | { readonly code: "not_found" }
  | { readonly code: "out_of_stock"; readonly available: number };

/** Sets how many units of a line are wanted and acknowledges its current price. A foreign line is not found. */
export async function setQuantity(
  ctx: Pick<Ctx, "db">,
  token: string | undefined,
  itemId: string,
  input: SetQuantityInput,
): Promise<Result<void, SetQuantityError>> {
  const tokenHash = hashCartToken(token);
  if (!tokenHash) return err({ code: "not_found" });
  return transact(ctx.db, async (tx) => {
    const open = await lockCart(tx, tokenHash);
    const line = open && (await lineOf(tx, open.id, itemId));
    if (!line) return err({ code: "not_found" });
    const wanted = await sellableVariant(tx, line.variantId);
    const available = Math.max(0, wanted?.available ?? 0);
    if (input.quantity > available && input.quantity > line.quantity) return err({ code: "out_of_stock", available });
    await tx
      .update(cartItem)
      .set({ quantity: input.quantity, seenPriceMinor: wanted?.priceMinor ?? line.seenPriceMinor })
      .where(eq(cartItem.id, line.id));
    return ok(undefined);
  });
}
