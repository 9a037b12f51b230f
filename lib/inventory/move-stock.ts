import { and, eq, gte, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { backorder, reservation, stock, stockMovement } from "@/db/schema/inventory";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { changeStock, type StockChange } from "./change-stock";
import { type Demand, sumDemand } from "./demand";
import { STOCK_FIGURES } from "./stock-figures";
import { onShelf, orderable } from "./stock-level";
import { endWaiting, giveUpWaiting, lockWaited, sellWaiting } from "./waiting-units";

export type OutOfStock = { readonly code: "out_of_stock"; readonly variantId: string; readonly available: number };
type OrderId = `ord_${string}`;
type Where = { readonly market: string; readonly orderId: OrderId; readonly actor: string };

/** Of units that were taken, those from the shelf and those that have still to come. */
type Taken = { readonly shelf: number; readonly later: number };

/**
 * Takes units off the shelf, and what is not there beyond it as far as the variant's limit allows: all of them or none.
 * `shelfChange`: what taking so many off the shelf does to its counts.
 */
async function takeUnits(
  tx: Db,
  market: string,
  { variantId, quantity }: Demand,
  shelfChange: (units: number) => StockChange,
  may: "shelf" | "beyond",
): Promise<Result<Taken, OutOfStock>> {
  const free = gte(sql`${stock.onHand} - ${stock.reserved}`, quantity);
  if (await changeStock(tx, market, variantId, shelfChange(quantity), free)) return ok({ shelf: quantity, later: 0 });
  const [now] = await tx.select(STOCK_FIGURES).from(stock).where(eq(stock.variantId, variantId)).for("no key update");
  if (!now) return err({ code: "out_of_stock", variantId, available: 0 });
  const shelf = Math.min(onShelf(now), quantity);
  const later = quantity - shelf;
  const change = { ...shelfChange(shelf), backordered: later };
  const within = later > 0 ? lte(sql`${stock.backordered} + ${later}`, stock.backorderLimit) : undefined;
  const allowed = later === 0 || may === "beyond";
  if (allowed && (await changeStock(tx, market, variantId, change, within))) return ok({ shelf, later });
  return err({ code: "out_of_stock", variantId, available: may === "beyond" ? orderable(now) : onShelf(now) });
}

/**
 * Promises units to an order until `expiresAt` (`null`: until staff decide), those that have still to come after what is
 * on the shelf. Demand is summed per variant and locks are taken in variant-id order, so no two orders deadlock. All or
 * nothing inside the caller's transaction. Resolves with how many units come later.
 */
export async function reserveStock(
  tx: Db,
  where: Where,
  demands: readonly Demand[],
  expiresAt: Date | null,
): Promise<Result<{ readonly later: number }, OutOfStock>> {
  const { market, orderId } = where;
  const rows = sumDemand(demands).map((demand) => ({ id: newId("rsv"), orderId, ...demand, expiresAt }));
  // Before the stock, whose rows are then locked for the update and the commit alone.
  await tx.insert(reservation).values(rows);
  let toCome = 0;
  for (const { id, ...row } of rows) {
    const taken = await takeUnits(tx, market, row, (units) => ({ reserved: units }), "beyond");
    if (!taken.ok) return taken;
    const { shelf, later } = taken.value;
    if (later === 0) continue;
    toCome += later;
    if (shelf > 0) await tx.update(reservation).set({ quantity: shelf }).where(eq(reservation.id, id));
    else await tx.delete(reservation).where(eq(reservation.id, id));
    await tx.insert(backorder).values({ ...row, id: newId("bko"), quantity: later, waiting: later });
  }
  return ok({ later: toCome });
}

/** Ends an order's active reservations and gives back each one's demand, in variant-id order. */
async function endReservations(tx: Db, orderId: OrderId, status: "claimed" | "released"): Promise<Demand[]> {
  const ended = await tx
    .update(reservation)
    .set({ status })
    .where(and(eq(reservation.orderId, orderId), eq(reservation.status, "active")))
    .returning({ variantId: reservation.variantId, quantity: reservation.quantity });
  return sumDemand(ended);
}

/** Turns an order's reservations into sales: the units leave the shelf and the ledger says so. What it waits for is sold. */
export async function claimStock(tx: Db, where: Where): Promise<void> {
  if (await lockWaited(tx, where.orderId)) await sellWaiting(tx, where.orderId);
  for (const demand of await endReservations(tx, where.orderId, "claimed")) {
    const { variantId, quantity } = demand;
    await changeStock(tx, where.market, variantId, { onHand: -quantity, reserved: -quantity });
    await recordMovement(tx, where, demand, -quantity, "sale");
  }
}

/** Gives an order's reserved units back to the shelf and ends its promises of units that have still to come. */
export async function releaseStock(tx: Db, where: Where): Promise<void> {
  const waited = (await lockWaited(tx, where.orderId)) ? await endWaiting(tx, where.orderId) : [];
  const reserved = await endReservations(tx, where.orderId, "released");
  const unitsOf = (demands: readonly Demand[], of: Demand["variantId"]) =>
    demands.reduce((sum, { variantId, quantity }) => (variantId === of ? sum + quantity : sum), 0);
  for (const { variantId } of sumDemand([...reserved, ...waited])) {
    const change = { reserved: -unitsOf(reserved, variantId), backordered: -unitsOf(waited, variantId) };
    await changeStock(tx, where.market, variantId, change);
  }
}

/** Gives back a part of what an order was promised, units that have still to come first; the rest stays promised to it. */
export async function unreserveStock(tx: Db, where: Where, demands: readonly Demand[]): Promise<void> {
  for (const demand of sumDemand(demands)) {
    const { variantId } = demand;
    const later = await giveUpWaiting(tx, where.orderId, demand, "promised");
    const quantity = demand.quantity - later;
    if (quantity > 0) await shrinkReservations(tx, where.orderId, { variantId, quantity });
    await changeStock(tx, where.market, variantId, { reserved: -quantity, backordered: -later });
  }
}

async function shrinkReservations(tx: Db, orderId: OrderId, { variantId, quantity }: Demand): Promise<void> {
  const active = await tx
    .select({ id: reservation.id, quantity: reservation.quantity })
    .from(reservation)
    .where(
      and(eq(reservation.orderId, orderId), eq(reservation.variantId, variantId), eq(reservation.status, "active")),
    )
    .orderBy(reservation.id)
    .for("update");
  let left = quantity;
  for (const row of active) {
    const taken = Math.min(left, row.quantity);
    if (taken === 0) break;
    left -= taken;
    await tx
      .update(reservation)
      .set(taken === row.quantity ? { status: "released" } : { quantity: row.quantity - taken })
      .where(eq(reservation.id, row.id));
  }
  if (left > 0) throw new Error(`order ${orderId} has reserved ${left} units of ${variantId} too few`);
}

/** Sells units that are not reserved, for an order paid after its time or changed: all of them or none. */
export async function sellStock(tx: Db, where: Where, demands: readonly Demand[]): Promise<Result<void, OutOfStock>> {
  const { market, orderId } = where;
  for (const demand of sumDemand(demands)) {
    const taken = await takeUnits(tx, market, demand, (units) => ({ onHand: -units }), "beyond");
    if (!taken.ok) return taken;
    const { shelf, later } = taken.value;
    if (shelf > 0) await recordMovement(tx, where, demand, -shelf, "sale");
    if (later === 0) continue;
    const { variantId } = demand;
    await tx
      .insert(backorder)
      .values({ id: newId("bko"), orderId, variantId, quantity: later, waiting: later, sold: true });
  }
  return ok(undefined);
}

/** Takes units off the shelf that go out at once for others which came back: all of them or none. */
export async function replaceStock(
  tx: Db,
  where: Where,
  demands: readonly Demand[],
): Promise<Result<void, OutOfStock>> {
  for (const demand of sumDemand(demands)) {
    const taken = await takeUnits(tx, where.market, demand, (units) => ({ onHand: -units }), "shelf");
    if (!taken.ok) return taken;
    await recordMovement(tx, where, demand, -demand.quantity, "exchange");
  }
  return ok(undefined);
}

/** Puts units on the shelf that were sold and came back, or were never sent. */
export async function returnStock(tx: Db, where: Where, demands: readonly Demand[]): Promise<void> {
  for (const demand of sumDemand(demands)) await putBack(tx, where, demand, "return");
}

/** Units that a change took off a paid order were never sold: those that have still to come first. */
export async function unsellStock(tx: Db, where: Where, demands: readonly Demand[]): Promise<void> {
  for (const demand of sumDemand(demands)) {
    const { variantId } = demand;
    const later = await giveUpWaiting(tx, where.orderId, demand, "sold");
    if (later > 0) await changeStock(tx, where.market, variantId, { backordered: -later });
    const quantity = demand.quantity - later;
    if (quantity > 0) await putBack(tx, where, { variantId, quantity }, "sale");
  }
}

/** A paid order waits no longer for units whose money goes back, as far as it waits for any; tells how many those were. */
export async function giveBackWaiting(tx: Db, where: Where, demand: Demand): Promise<number> {
  const later = await giveUpWaiting(tx, where.orderId, demand, "given_back");
  if (later > 0) await changeStock(tx, where.market, demand.variantId, { backordered: -later });
  return later;
}

async function putBack(tx: Db, where: Where, demand: Demand, reason: "return" | "sale"): Promise<void> {
  const moved = await changeStock(tx, where.market, demand.variantId, { onHand: demand.quantity });
  // A variant that is no longer kept in stock has no shelf to go back to.
  if (moved) await recordMovement(tx, where, demand, demand.quantity, reason);
}

async function recordMovement(
  tx: Db,
  where: Where,
  demand: Demand,
  delta: number,
  reason: "sale" | "return" | "exchange",
): Promise<void> {
  await tx.insert(stockMovement).values({
    id: newId("mov"),
    variantId: demand.variantId,
    delta,
    reason,
    orderId: where.orderId,
    actor: where.actor,
  });
}
