import { and, eq, sql } from "drizzle-orm";
import { variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { invalidate, productTag } from "@/lib/events/invalidate";
import type { Ctx } from "@/lib/kernel/context";
import { ok } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";

/** Days on which units were expected and that are over are none: pages that were made before say so no longer. */
export async function forgetExpectedDays({ db, market }: Pick<Ctx, "db" | "market">): Promise<void> {
  await transact(db, async (tx) => {
    const passed = await tx
      .update(stock)
      .set({ expectedOn: null })
      .from(variant)
      .where(and(eq(variant.id, stock.variantId), sql`${stock.expectedOn} < current_date`))
      .returning({ productId: variant.productId });
    const tags = new Set(passed.map(({ productId }) => productTag(market.code, productId)));
    if (tags.size > 0) await invalidate(tx, [...tags]);
    return ok(undefined);
  });
}
