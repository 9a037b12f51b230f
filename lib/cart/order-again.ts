import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cartItem } from "@/db/schema/cart";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { ownOrder } from "@/lib/orders/own-orders";
import type { OrderView } from "@/lib/orders/queries";
import { openOrNewCart } from "./account-cart";
import { MAX_LINES, MAX_QUANTITY } from "./cart";
import { sellableVariant } from "./change-cart";

/** What came into the cart, by the titles of the order. */
export type OrderedAgain = {
  readonly token: string;
  /** How many lines are in the cart. */
  readonly added: number;
  /** No longer sold, or sold out. */
  readonly missing: readonly string[];
  /** In the cart with fewer units than were ordered. */
  readonly fewer: readonly string[];
};

export type OrderAgainError =
  | { readonly code: "not_found" }
  | { readonly code: "nothing_left" }
  | { readonly code: "quantity_limit"; readonly max: number };

/**
 * Puts what one of one's own orders held into one's cart, at today's prices and as far as it is sold and there. What is
 * in the cart already keeps the larger quantity, so calling twice is calling once. A foreign order is not found.
 */
export async function orderAgain(
  ctx: Pick<Ctx, "db" | "actor" | "keys">,
  orderId: string,
): Promise<Result<OrderedAgain, OrderAgainError>> {
  signedIn(ctx);
  const from = await ownOrder(ctx, orderId);
  if (!from) return err({ code: "not_found" });
  return transact(ctx.db, async (tx): Promise<Result<OrderedAgain, OrderAgainError>> => {
    const open = await openOrNewCart(tx, ctx, undefined);
    const missing: string[] = [];
    const fewer: string[] = [];
    for (const [index, line] of from.lines.entries()) {
      const put = await putLine(tx, open.id, line, index);
      if (put === 0) missing.push(line.title);
      else if (put < line.quantity) fewer.push(line.title);
    }
    const added = from.lines.length - missing.length;
    if (added === 0) return err({ code: "nothing_left" });
    if ((await tx.$count(cartItem, eq(cartItem.cartId, open.id))) > MAX_LINES) {
      return err({ code: "quantity_limit", max: MAX_LINES });
    }
    return ok({ token: open.token, added, missing, fewer });
  });
}

/** Units of an ordered line that are in the cart now. */
async function putLine(
  tx: Db,
  cartId: `crt_${string}`,
  { variantId, quantity: ordered }: OrderView["lines"][number],
  index: number,
): Promise<number> {
  const sold = variantId && (await sellableVariant(tx, variantId));
  if (!sold || sold.available <= 0) return 0;
  const quantity = Math.min(ordered, sold.available, MAX_QUANTITY);
  // Ids count up, so that lines made at one moment keep the order they had.
  const id = newId("itm", Date.now() + index);
  await tx
    .insert(cartItem)
    .values({ id, cartId, variantId: sold.id, quantity, seenPriceMinor: sold.priceMinor })
    .onConflictDoUpdate({
      target: [cartItem.cartId, cartItem.variantId],
      set: { quantity: sql`greatest(${cartItem.quantity}, excluded.quantity)` },
    });
  const [line] = await tx
    .select({ quantity: cartItem.quantity })
    .from(cartItem)
    .where(and(eq(cartItem.cartId, cartId), eq(cartItem.variantId, sold.id)));
  return Math.min(line?.quantity ?? 0, sold.available);
}
