import { and, eq, isNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account, session } from "@/db/schema/accounts";
import { order } from "@/db/schema/orders";
import { adoptCart } from "@/lib/cart/adopt-cart";
import type { Ctx } from "@/lib/kernel/context";
import { adoptWishlist } from "@/lib/wishlist/adopt-wishlist";
import { openSession, type SessionClaims } from "./session";

/** What a browser is handed when somebody signs in. */
export type Welcome = {
  readonly claims: SessionClaims;
  /** The cart to keep from now on; `undefined`: there is none. */
  readonly cartToken: string | undefined;
};

/**
 * Begins a session of somebody who has proven who they are, in place of the one this browser was in, and lets them
 * arrive. Who has a second factor and has not shown it arrives when they do: until then the browser keeps the cart it
 * has. Call it in the transaction of the proof.
 */
export async function welcome(
  tx: Db,
  ctx: Pick<Ctx, "clock" | "client" | "market" | "keys" | "actor">,
  who: Pick<typeof account.$inferSelect, "id" | "sessionVersion">,
  guestCartToken: string | undefined,
  secondFactorAt: Date | null = null,
): Promise<Welcome> {
  if ("sessionId" in ctx.actor) await tx.delete(session).where(eq(session.id, ctx.actor.sessionId));
  const claims = await openSession(tx, ctx, who, secondFactorAt);
  if (!secondFactorAt && (await hasSecondFactor(tx, who.id))) return { claims, cartToken: guestCartToken };
  return { claims, cartToken: await arrive(tx, ctx, who.id, guestCartToken) };
}

/**
 * The browser's cart and wishlist become the account's, and so do guest orders placed with its address or phone.
 * Resolves with the cart's token.
 */
export async function arrive(
  tx: Db,
  ctx: Pick<Ctx, "keys" | "client">,
  accountId: `usr_${string}`,
  guestCartToken: string | undefined,
): Promise<string | undefined> {
  await joinGuestOrders(tx, accountId);
  await adoptWishlist(tx, accountId, ctx.client.wishlistToken);
  return adoptCart(tx, ctx, accountId, guestCartToken);
}

async function hasSecondFactor(tx: Db, accountId: `usr_${string}`): Promise<boolean> {
  const [row] = await tx.select({ at: account.totpConfirmedAt }).from(account).where(eq(account.id, accountId));
  return Boolean(row?.at);
}

/** Gives an account the guest orders that name its proven address or phone. */
export async function joinGuestOrders(tx: Db, accountId: `usr_${string}`): Promise<void> {
  const [who] = await tx
    .select({ email: account.email, phone: account.phone })
    .from(account)
    .where(eq(account.id, accountId));
  if (!who) return;
  const named = or(
    who.email ? eq(order.email, who.email) : undefined,
    who.phone ? eq(order.phone, who.phone) : undefined,
  );
  await tx
    .update(order)
    .set({ accountId })
    .where(and(isNull(order.accountId), named, eq(order.eraseWhenDone, false)));
}
