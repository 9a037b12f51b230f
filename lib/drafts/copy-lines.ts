import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cartItem } from "@/db/schema/cart";
import { variant } from "@/db/schema/catalog";
import { newId } from "@/lib/kernel/ids";

/** Puts the lines of one cart into another, empty one; `seen`: the price that a change is told against. */
export async function copyLines(
  tx: Db,
  from: `crt_${string}`,
  into: `crt_${string}`,
  seen: typeof variant.priceMinor | typeof cartItem.seenPriceMinor,
): Promise<void> {
  const lines = await tx
    .select({ variantId: cartItem.variantId, quantity: cartItem.quantity, seenPriceMinor: seen })
    .from(cartItem)
    .innerJoin(variant, eq(variant.id, cartItem.variantId))
    .where(eq(cartItem.cartId, from))
    .orderBy(cartItem.createdAt, cartItem.id);
  if (lines.length === 0) return;
  // All are made at one time; their order is that of their ids.
  const at = Date.now();
  await tx
    .insert(cartItem)
    .values(lines.map((line, i) => ({ ...line, id: newId("itm", at + i), cartId: into, createdAt: sql`now()` })));
}
