import { eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { category, product } from "@/db/schema/catalog";
import { promotionTarget } from "@/db/schema/promotions";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import type { PromotionInput } from "./schemas";

/** Something a promotion names that the market does not have. */
export type UnknownTarget = {
  readonly code: "unknown_target";
  readonly field: "products" | "givenProducts" | "categoryIds";
};

/** The columns of a promotion as staff wrote it; what it is for is in its targets. */
export function columnsOf({ categoryIds: _, products: __, givenProducts: ___, ...columns }: PromotionInput) {
  return columns;
}

/** Replaces what a promotion is for. */
export async function writeTargets(
  tx: Db,
  promotionId: `prm_${string}`,
  input: PromotionInput,
): Promise<Result<void, UnknownTarget>> {
  const products = await idsOf(tx, input.products);
  if (products.length < new Set(input.products).size) return err({ code: "unknown_target", field: "products" });
  const given = await idsOf(tx, input.givenProducts);
  if (given.length < new Set(input.givenProducts).size) return err({ code: "unknown_target", field: "givenProducts" });
  const categories = await categoriesOf(tx, input.categoryIds);
  if (categories.length < input.categoryIds.length) return err({ code: "unknown_target", field: "categoryIds" });
  await tx.delete(promotionTarget).where(eq(promotionTarget.promotionId, promotionId));
  const rows = [
    ...products.map((productId) => ({ productId, categoryId: null, given: false })),
    ...given.map((productId) => ({ productId, categoryId: null, given: true })),
    ...categories.map((categoryId) => ({ productId: null, categoryId, given: false })),
  ];
  if (rows.length > 0) {
    await tx.insert(promotionTarget).values(rows.map((row) => ({ ...row, id: newId("pmt"), promotionId })));
  }
  return ok(undefined);
}

async function idsOf(tx: Db, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  const rows = await tx
    .select({ id: product.id })
    .from(product)
    .where(inArray(product.slug, [...slugs]));
  return rows.map(({ id }) => id);
}

async function categoriesOf(tx: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: category.id })
    .from(category)
    .where(inArray(category.id, ids as readonly `cat_${string}`[] as `cat_${string}`[]));
  return rows.map(({ id }) => id);
}
