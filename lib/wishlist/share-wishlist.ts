import { and, isNotNull, sql } from "drizzle-orm";
import { wishlist } from "@/db/schema/wishlist";
import type { Ctx } from "@/lib/kernel/context";
import { newToken } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { isOwn } from "./own-list";

type NotFound = { readonly code: "not_found" };

/** Makes the link that shows the caller's wishlist to others. One made before stays: of two at once both get the same. */
export async function shareWishlist(
  ctx: Pick<Ctx, "db" | "actor" | "client">,
): Promise<Result<{ shareToken: string }, NotFound>> {
  const own = isOwn(ctx);
  if (!own) return err({ code: "not_found" });
  const [row] = await ctx.db
    .update(wishlist)
    .set({ shareToken: sql`coalesce(${wishlist.shareToken}, ${newToken()})`, updatedAt: sql`now()` })
    .where(own)
    .returning({ shareToken: wishlist.shareToken });
  return row?.shareToken ? ok({ shareToken: row.shareToken }) : err({ code: "not_found" });
}

/** Makes the link lead nowhere, for good: sharing again makes another one. */
export async function unshareWishlist(ctx: Pick<Ctx, "db" | "actor" | "client">): Promise<Result<void, NotFound>> {
  const own = isOwn(ctx);
  if (!own) return err({ code: "not_found" });
  const ended = await ctx.db
    .update(wishlist)
    .set({ shareToken: null, updatedAt: sql`now()` })
    .where(and(own, isNotNull(wishlist.shareToken)))
    .returning({ id: wishlist.id });
  return ended.length > 0 ? ok(undefined) : err({ code: "not_found" });
}
