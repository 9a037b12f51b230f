import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cart } from "@/db/schema/cart";
import { order } from "@/db/schema/orders";
import type { CheckoutDraft } from "./draft";

/** What was typed into the checkout form of an open cart so far. */
export async function checkoutDraft(db: Db, tokenHash: string): Promise<CheckoutDraft> {
  const [row] = await db
    .select({ draft: cart.checkout })
    .from(cart)
    .where(and(eq(cart.tokenHash, tokenHash), isNull(cart.orderedAt)));
  return row?.draft ?? {};
}

/** The order that a cart became; `undefined` while it is still a cart. */
export async function orderOfCart(db: Db, tokenHash: string) {
  const [row] = await db
    .select({
      number: order.number,
      publicToken: order.publicToken,
      status: order.status,
      paymentMethod: order.paymentMethod,
      authorizedAt: order.authorizedAt,
      createdAt: order.createdAt,
    })
    .from(cart)
    .innerJoin(order, eq(order.cartId, cart.id))
    .where(eq(cart.tokenHash, tokenHash));
  return row;
}

export type PlacedCart = NonNullable<Awaited<ReturnType<typeof orderOfCart>>>;
