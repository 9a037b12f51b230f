import { and, eq, lte } from "drizzle-orm";
import { variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { authorise } from "@/lib/access/authorise";
import { invalidate, productTag } from "@/lib/events/invalidate";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import type { BackorderInput } from "./schemas";

export type SetBackorderError =
  | { readonly code: "not_found" }
  /** Orders wait for more than the limit would allow. */
  | { readonly code: "waited_for"; readonly backordered: number };

/**
 * Sets how many units of a variant may be sold before they have come, and when more are expected. Switched off, it sells
 * no more of them; those that orders wait for are still theirs, so a limit is never below them.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function setBackorder(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "market">,
  variantId: string,
  { limit, expectedOn }: BackorderInput,
): Promise<Result<void, SetBackorderError>> {
  authorise(ctx, "stock.adjust");
  const id = variantId as `var_${string}`;
  return transact(ctx.db, async (tx): Promise<Result<void, SetBackorderError>> => {
    const [changed] = await tx
      .update(stock)
      .set({ backorderLimit: limit, expectedOn })
      .from(variant)
      .where(
        and(
          eq(stock.variantId, id),
          eq(variant.id, stock.variantId),
          limit ? lte(stock.backordered, limit) : undefined,
        ),
      )
      .returning({ productId: variant.productId });
    if (!changed) {
      const [found] = await tx.select().from(stock).where(eq(stock.variantId, id));
      return err(found ? { code: "waited_for", backordered: found.backordered } : { code: "not_found" });
    }
    await invalidate(tx, [productTag(ctx.market.code, changed.productId)]);
    return ok(undefined);
  });
}
