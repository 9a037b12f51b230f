import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { invalidate, productTag } from "@/lib/events/invalidate";
import { recordEvents } from "@/lib/events/record-events";
import { serveWaiting } from "./serve-waiting";
import { STOCK_FIGURES } from "./stock-figures";
import { hintChanged, onShelf, type StockFigures } from "./stock-level";

/** By how many units a variant's counts change. */
export type StockChange = { readonly onHand?: number; readonly reserved?: number; readonly backordered?: number };

type VariantId = `var_${string}`;

/**
 * Applies one guarded change to a variant's stock; `undefined` when the guard refused it. What comes free goes to the
 * orders that wait for it first, so that nobody waits while there is something on the shelf.
 */
export async function changeStock(
  tx: Db,
  market: string,
  variantId: VariantId,
  change: StockChange,
  guard?: SQL,
): Promise<StockFigures | undefined> {
  const { onHand = 0, reserved = 0, backordered = 0 } = change;
  const [row] = await tx
    .update(stock)
    .set({
      ...(onHand !== 0 && { onHand: sql`${stock.onHand} + ${onHand}` }),
      ...(reserved !== 0 && { reserved: sql`${stock.reserved} + ${reserved}` }),
      ...(backordered !== 0 && { backordered: sql`${stock.backordered} + ${backordered}` }),
    })
    .where(and(eq(stock.variantId, variantId), guard))
    .returning(STOCK_FIGURES);
  if (!row) return undefined;
  const before = {
    ...row,
    onHand: row.onHand - onHand,
    reserved: row.reserved - reserved,
    backordered: row.backordered - backordered,
  };
  const after = row.backordered > 0 && onShelf(row) > 0 ? await serveWaiting(tx, variantId, row) : row;
  await announce(tx, market, variantId, before, after);
  return after;
}

/** Pages that show something else now are made anew, and listeners hear of it. */
async function announce(
  tx: Db,
  market: string,
  variantId: VariantId,
  before: StockFigures,
  after: StockFigures,
): Promise<void> {
  if (!hintChanged(before, after)) return;
  const [owner] = await tx.select({ productId: variant.productId }).from(variant).where(eq(variant.id, variantId));
  if (owner) await invalidate(tx, [productTag(market, owner.productId)]);
  const [had, available] = [onShelf(before), onShelf(after)];
  if (had > after.lowThreshold && available <= after.lowThreshold) {
    await recordEvents(tx, [{ type: "stock.low", variantId, available }]);
  }
  if (had === 0 && available > 0) await recordEvents(tx, [{ type: "stock.back", variantId, available }]);
}
