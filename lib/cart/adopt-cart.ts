import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { cart, cartItem } from "@/db/schema/cart";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { MAX_LINES } from "./cart";
import { moveCodes } from "./move-codes";
import { cartTokenOf, hashCartToken } from "./token";

/**
 * The token of an account's cart, made from its id and the shop's secret: every browser the person signs in on can be
 * handed the same one, and none has to be stored.
 */
export function accountCartToken(ctx: Pick<Ctx, "keys">, cartId: `crt_${string}`): string {
  return cartTokenOf(ctx.keys.mac("cart", cartId));
}

/**
 * Makes a browser's cart an account's. When the account has an open cart already, the lines of both are in it
 * afterwards; of a variant in both, the larger quantity: it was most likely the same wish, made twice. Lines beyond the
 * cart's limit stay out. Resolves with the token to keep; `undefined` when there is no cart.
 */
export async function adoptCart(
  tx: Db,
  ctx: Pick<Ctx, "keys">,
  accountId: `usr_${string}`,
  guestToken: string | undefined,
): Promise<string | undefined> {
  await lockAccountCarts(tx, accountId);
  const own = await lockOpen(tx, eq(cart.accountId, accountId));
  const guestHash = hashCartToken(guestToken);
  const guest = guestHash ? await lockOpen(tx, and(eq(cart.tokenHash, guestHash), isNull(cart.accountId))) : undefined;
  if (own && guest) await merge(tx, guest.id, own.id);
  const kept = own ?? guest;
  if (!kept) return undefined;
  const token = accountCartToken(ctx, kept.id);
  await tx
    .update(cart)
    .set({ accountId, tokenHash: hashCartToken(token) ?? "", version: sql`${cart.version} + 1`, updatedAt: sql`now()` })
    .where(eq(cart.id, kept.id));
  return token;
}

/**
 * Lets one transaction at a time look for an account's open cart and make one: without it, two browsers that begin at
 * once would make two, and the second fail.
 * @throws AppError unauthorized when the account is gone
 */
async function lockAccountCarts(tx: Db, accountId: `usr_${string}`): Promise<void> {
  const [row] = await tx.select({ id: account.id }).from(account).where(eq(account.id, accountId)).for("no key update");
  if (!row) throw new AppError("unauthorized");
}

async function lockOpen(tx: Db, which: ReturnType<typeof and>): Promise<{ id: `crt_${string}` } | undefined> {
  const [row] = await tx
    .select({ id: cart.id })
    .from(cart)
    .where(and(which, isNull(cart.orderedAt)))
    .for("update");
  return row;
}

async function merge(tx: Db, from: `crt_${string}`, into: `crt_${string}`): Promise<void> {
  const [count] = await tx
    .select({ lines: sql<number>`count(*)`.mapWith(Number) })
    .from(cartItem)
    .where(eq(cartItem.cartId, into));
  const lines = await tx.select().from(cartItem).where(eq(cartItem.cartId, from)).orderBy(asc(cartItem.createdAt));
  let room = MAX_LINES - (count?.lines ?? 0);
  for (const line of lines) {
    const [grown] = await tx
      .update(cartItem)
      .set({ quantity: sql`greatest(${cartItem.quantity}, ${line.quantity})` })
      .where(and(eq(cartItem.cartId, into), eq(cartItem.variantId, line.variantId)))
      .returning({ id: cartItem.id });
    if (grown || room <= 0) continue;
    await tx.update(cartItem).set({ cartId: into }).where(eq(cartItem.id, line.id));
    room -= 1;
  }
  await moveCodes(tx, from, into);
  await tx.delete(cart).where(eq(cart.id, from));
}
