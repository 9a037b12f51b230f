import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cart } from "@/db/schema/cart";
import type { Ctx } from "@/lib/kernel/context";
import { newId, newToken } from "@/lib/kernel/ids";
import { accountCartToken, adoptCart } from "./adopt-cart";
import { lockCart } from "./change-cart";
import { hashCartToken } from "./token";

/** A cart that is locked for writing, and the token its browser is to keep. */
export type HeldCart = { readonly id: `crt_${string}`; readonly token: string };

/**
 * The open cart to write to: a guest's is the one of `token`, an account's is its own, into which the browser's guest
 * cart goes first. Made new when there is none.
 */
export async function openOrNewCart(
  tx: Db,
  ctx: Pick<Ctx, "actor" | "keys">,
  token: string | undefined,
): Promise<HeldCart> {
  if (ctx.actor.type === "account") return accountCart(tx, ctx, ctx.actor.accountId, token);
  const known = hashCartToken(token);
  const open = known && (await lockCart(tx, known));
  if (open && token !== undefined) return { id: open.id, token };
  const id = newId("crt");
  const fresh = newToken();
  await tx.insert(cart).values({ id, tokenHash: hashOf(fresh) });
  return { id, token: fresh };
}

async function accountCart(
  tx: Db,
  ctx: Pick<Ctx, "keys">,
  accountId: `usr_${string}`,
  guestToken: string | undefined,
): Promise<HeldCart> {
  const adopted = await adoptCart(tx, ctx, accountId, guestToken);
  if (adopted !== undefined) {
    const open = await lockCart(tx, hashOf(adopted));
    if (!open) throw new Error("an adopted cart is open");
    return { id: open.id, token: adopted };
  }
  const id = newId("crt");
  const token = accountCartToken(ctx, id);
  await tx.insert(cart).values({ id, tokenHash: hashOf(token), accountId });
  return { id, token };
}

/**
 * The token of the cart this request is about: a guest's is the one they sent; an account's is that of its open cart,
 * on every browser. Without an open one, what was sent counts unless it is somebody else's.
 */
export async function heldCartToken(
  ctx: Pick<Ctx, "db" | "actor" | "keys">,
  sent: string | undefined,
): Promise<string | undefined> {
  if (ctx.actor.type !== "account") return sent;
  const { accountId } = ctx.actor;
  const [own] = await ctx.db
    .select({ id: cart.id })
    .from(cart)
    .where(and(eq(cart.accountId, accountId), isNull(cart.orderedAt)));
  if (own) return accountCartToken(ctx, own.id);
  const sentHash = hashCartToken(sent);
  if (!sentHash) return undefined;
  const [foreign] = await ctx.db
    .select({ id: cart.id })
    .from(cart)
    .where(and(eq(cart.tokenHash, sentHash), sql`${cart.accountId} <> ${accountId}`));
  return foreign ? undefined : sent;
}

function hashOf(token: string): string {
  const hash = hashCartToken(token);
  if (!hash) throw new Error("a new token is not a token");
  return hash;
}
