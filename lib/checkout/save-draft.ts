import { and, eq, isNull, sql } from "drizzle-orm";
import { cart } from "@/db/schema/cart";
import { hashCartToken } from "@/lib/cart/token";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { CheckoutDraft } from "./draft";

/**
 * Keeps what was typed into the checkout form with the open cart, unchecked, so that no error, reload or detour
 * loses it. `not_found`: there is no open cart; an ordered one no longer changes.
 */
export async function saveDraft(
  ctx: Pick<Ctx, "db">,
  token: string | undefined,
  draft: CheckoutDraft,
): Promise<Result<void, { readonly code: "not_found" }>> {
  const tokenHash = hashCartToken(token);
  if (!tokenHash) return err({ code: "not_found" });
  const [saved] = await ctx.db
    .update(cart)
    .set({ checkout: draft, updatedAt: sql`now()` })
    .where(and(eq(cart.tokenHash, tokenHash), isNull(cart.orderedAt)))
    .returning({ id: cart.id });
  return saved ? ok(undefined) : err({ code: "not_found" });
}
