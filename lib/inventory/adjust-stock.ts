import { eq, gte, sql } from "drizzle-orm";
import { stock, stockMovement } from "@/db/schema/inventory";
import { authorise } from "@/lib/access/authorise";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { changeStock } from "./change-stock";
import type { AdjustStockInput } from "./schemas";

export type AdjustStockError =
  | { readonly code: "not_found" }
  /** So many would be fewer than orders under way were promised. */
  | { readonly code: "promised"; readonly onHand: number; readonly reserved: number };

/**
 * Adds units to the shelf or takes some off it, with the reason in the ledger. A change and never a total, so that sales of
 * the same moment are not lost. What orders under way were promised stays, and what comes in goes to those that wait. The
 * same `once` changes stock once.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function adjustStock(
  ctx: Pick<Ctx, "db" | "actor" | "clock" | "market">,
  variantId: string,
  { delta, reason, note, once }: AdjustStockInput,
): Promise<Result<void, AdjustStockError>> {
  authorise(ctx, "stock.adjust");
  const id = variantId as `var_${string}`;
  return transact(ctx.db, async (tx): Promise<Result<void, AdjustStockError>> => {
    const [before] = await tx.select().from(stock).where(eq(stock.variantId, id)).for("update");
    if (!before) return err({ code: "not_found" });
    const [written] = await tx
      .insert(stockMovement)
      .values({ id: `mov_${once}`, variantId: id, delta, reason, note, actor: actorName(ctx.actor) })
      .onConflictDoNothing({ target: stockMovement.id })
      .returning({ id: stockMovement.id });
    if (!written) return ok(undefined);
    const moved = await changeStock(
      tx,
      ctx.market.code,
      id,
      { onHand: delta },
      gte(sql`${stock.onHand} - ${stock.reserved} + ${delta}`, 0),
    );
    return moved ? ok(undefined) : err({ code: "promised", onHand: before.onHand, reserved: before.reserved });
  });
}
