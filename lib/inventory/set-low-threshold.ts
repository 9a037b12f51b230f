import { and, eq } from "drizzle-orm";
import { variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { authorise } from "@/lib/access/authorise";
import { invalidate, productTag } from "@/lib/events/invalidate";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";

/**
 * Sets at how many units a variant counts as low: for the hint shoppers see and the mail staff get.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function setLowThreshold(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "market">,
  variantId: string,
  lowThreshold: number,
): Promise<Result<void, { readonly code: "not_found" }>> {
  authorise(ctx, "stock.adjust");
  const id = variantId as `var_${string}`;
  return transact(ctx.db, async (tx): Promise<Result<void, { readonly code: "not_found" }>> => {
    const [changed] = await tx
      .update(stock)
      .set({ lowThreshold })
      .from(variant)
      .where(and(eq(stock.variantId, id), eq(variant.id, stock.variantId)))
      .returning({ productId: variant.productId });
    if (!changed) return err({ code: "not_found" });
    await invalidate(tx, [productTag(ctx.market.code, changed.productId)]);
    return ok(undefined);
  });
}
