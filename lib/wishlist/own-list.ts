import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { product } from "@/db/schema/catalog";
import { wishlist } from "@/db/schema/wishlist";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { newId, newToken } from "@/lib/kernel/ids";
import type { ProductRef } from "./schemas";
import { hashWishlistToken } from "./token";

/** Whose wishlist it is: an account's, or that of a guest's browser. */
export type Owner = Pick<Ctx, "actor" | "client">;

export type WishlistId = `wsh_${string}`;

/**
 * Holds for the caller's own wishlist alone; `undefined` for a guest without one. Who still owes a second factor is a guest.
 * @throws AppError forbidden for who is no shopper
 */
export function isOwn({ actor, client }: Owner): SQL | undefined {
  if (actor.type === "account") return eq(wishlist.accountId, actor.accountId);
  if (actor.type === "system") throw new AppError("forbidden");
  const tokenHash = hashWishlistToken(client.wishlistToken);
  return tokenHash ? and(eq(wishlist.tokenHash, tokenHash), isNull(wishlist.accountId)) : undefined;
}

/** Takes the caller's wishlist for writing; writers of one list queue here. `undefined` when there is none. */
export async function lockList(tx: Db, owner: Owner): Promise<WishlistId | undefined> {
  const own = isOwn(owner);
  if (!own) return undefined;
  const [row] = await tx.update(wishlist).set({ updatedAt: sql`now()` }).where(own).returning({ id: wishlist.id });
  return row?.id;
}

/** Takes the caller's wishlist for writing, made when there is none. `token`: the secret a guest is to keep. */
export async function lockOrMakeList(
  tx: Db,
  owner: Owner,
): Promise<{ readonly id: WishlistId; readonly token: string | undefined }> {
  if (owner.actor.type === "account") return { id: await lockAccountList(tx, owner.actor.accountId), token: undefined };
  const known = await lockList(tx, owner);
  if (known) return { id: known, token: owner.client.wishlistToken };
  const token = newToken();
  const id = newId("wsh");
  await tx.insert(wishlist).values({ id, tokenHash: hashWishlistToken(token) ?? null });
  return { id, token };
}

/** Takes an account's wishlist for writing; of several that would make it at once, one does. */
export async function lockAccountList(tx: Db, accountId: `usr_${string}`): Promise<WishlistId> {
  const [row] = await tx
    .insert(wishlist)
    .values({ id: newId("wsh"), accountId })
    .onConflictDoUpdate({ target: wishlist.accountId, set: { updatedAt: sql`now()` } })
    .returning({ id: wishlist.id });
  if (!row) throw new Error("wishlist was not made");
  return row.id;
}

/** Holds for the product that is meant. */
export function isProduct(ref: ProductRef): SQL {
  return "slug" in ref ? eq(product.slug, ref.slug) : eq(product.id, ref.productId);
}
