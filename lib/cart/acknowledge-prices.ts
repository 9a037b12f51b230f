import { and, eq, sql } from "drizzle-orm";
import { cartItem } from "@/db/schema/cart";
import { variant } from "@/db/schema/catalog";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockCart } from "./change-cart";
import { hashCartToken } from "./token";

/** The shopper has read the new prices: they are no longer announced. */
export async function acknowledgePrices(
  ctx: Pick<Ctx, "db">,
  token: string | undefined,
): Promise<Result<void, { readonly code: "not_found" }>> {
  const tokenHash = hashCartToken(token);
  if (!tokenHash) return err({ code: "not_found" });
  return transact(ctx.db, async (tx) => {
    const open = await lockCart(tx, tokenHash);
    if (!open) return err({ code: "not_found" });
    await tx
      .update(cartItem)
      .set({ seenPriceMinor: sql`${variant.priceMinor}` })
      .from(variant)
      .where(and(eq(variant.id, cartItem.variantId), eq(cartItem.cartId, open.id)));
    return ok(undefined);
  });
}
