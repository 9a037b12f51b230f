import { and, eq, gte, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { variant } from "@/db/schema/catalog";
import { reservation, stock, stockMovement } from "@/db/schema/inventory";
import { invalidate, productTag } from "@/lib/events/invalidate";
import { recordEvents } from "@/lib/events/record-events";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { type Demand, sumDemand } from "./demand";
import { hintChanged } from "./stock-level";

export type OutOfStock = { readonly code: "out_of_stock"; readonly variantId: string; readonly available: number };
type OrderId = `ord_${string}`;
type Where = { readonly market: string; readonly orderId: OrderId; readonly actor: string };

/** Applies one guarded change to a variant's stock; `undefined` when the guard refused it. */
export async function changeStock(
  tx: Db,
  market: string,
  demand: Demand,
  set: { onHand?: SQL; reserved?: SQL },
  guard: SQL | undefined,
  availableDelta: number,
): Promise<{ available: number } | undefined> {
  const [row] = await tx
    .update(stock)
    .set(set)
    .where(and(eq(stock.variantId, demand.variantId), guard))
    .returning({ onHand: stock.onHand, reserved: stock.reserved, lowThreshold: stock.lowThreshold });
  if (!row) return undefined;
  const available = row.onHand - row.reserved;
  const before = available - availableDelta;
  if (hintChanged(before, available, row.lowThreshold)) {
    const [owner] = await tx
      .select({ productId: variant.productId })
      .from(variant)
      .where(eq(variant.id, demand.variantId));
    if (owner) await invalidate(tx, [productTag(market, owner.productId)]);
    if (before > row.lowThreshold && available <= row.lowThreshold) {
      await recordEvents(tx, [{ type: "stock.low", variantId: demand.variantId, available }]);
    }
    if (before <= 0 && available > 0) {
      await recordEvents(tx, [{ type: "stock.back", variantId: demand.variantId, available }]);
    }
  }
  return { available };
}

async function availableOf(tx: Db, variantId: Demand["variantId"]): Promise<number> {
  const [row] = await tx
    .select({ available: sql<number>`${stock.onHand} - ${stock.reserved}`.mapWith(Number) })
    .from(stock)
    .where(eq(stock.variantId, variantId));
  return row?.available ?? 0;
}

/**
 * Promises units to an order until `expiresAt` (`null`: until staff decide). Demand is summed per variant and
 * locks are taken in variant-id order, so no two orders deadlock. All or nothing inside the caller's transaction.
 */
export async function reserveStock(
  tx: Db,
  where: Where,
  demands: readonly Demand[],
  expiresAt: Date | null,
): Promise<Result<void, OutOfStock>> {
  const summed = sumDemand(demands);
  // Before the stock, whose rows are then locked for the update and the commit alone.
  await tx
    .insert(reservation)
    .values(summed.map((demand) => ({ id: newId("rsv"), orderId: where.orderId, ...demand, expiresAt })));
  for (const demand of summed) {
    const moved = await changeStock(
      tx,
      where.market,
      demand,
      { reserved: sql`${stock.reserved} + ${demand.quantity}` },
      gte(sql`${stock.onHand} - ${stock.reserved}`, demand.quantity),
      -demand.quantity,
    );
    if (!moved) {
      return err({
        code: "out_of_stock",
        variantId: demand.variantId,
        available: await availableOf(tx, demand.variantId),
      });
    }
  }
  return ok(undefined);
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

/** Turns an order's reservations into sales: the units leave the shelf and the ledger says so. */
export async function claimStock(tx: Db, where: Where): Promise<void> {
  for (const demand of await endReservations(tx, where.orderId, "claimed")) {
    await changeStock(
      tx,
      where.market,
      demand,
      { onHand: sql`${stock.onHand} - ${demand.quantity}`, reserved: sql`${stock.reserved} - ${demand.quantity}` },
      undefined,
      0,
    );
    await recordMovement(tx, where, demand, -demand.quantity, "sale");
  }
}

/** Gives an order's reserved units back to the shelf. */
export async function releaseStock(tx: Db, where: Where): Promise<void> {
  for (const demand of await endReservations(tx, where.orderId, "released")) {
    await changeStock(
      tx,
      where.market,
      demand,
      { reserved: sql`${stock.reserved} - ${demand.quantity}` },
      undefined,
      demand.quantity,
    );
  }
}

/** Gives back a part of what an order has reserved, the rest stays promised to it. */
export async function unreserveStock(tx: Db, where: Where, demands: readonly Demand[]): Promise<void> {
  for (const demand of sumDemand(demands)) {
    await shrinkReservations(tx, where.orderId, demand);
    await changeStock(
      tx,
      where.market,
      demand,
      { reserved: sql`${stock.reserved} - ${demand.quantity}` },
      undefined,
      demand.quantity,
    );
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

/** Sells units that are no longer reserved, for an order paid after its time: all of them or none. */
export async function sellStock(tx: Db, where: Where, demands: readonly Demand[]): Promise<Result<void, OutOfStock>> {
  return takeStock(tx, where, demands, "sale");
}

/** Takes units off the shelf that go out for others which came back: all of them or none. */
export async function replaceStock(
  tx: Db,
  where: Where,
  demands: readonly Demand[],
): Promise<Result<void, OutOfStock>> {
  return takeStock(tx, where, demands, "exchange");
}

async function takeStock(
  tx: Db,
  where: Where,
  demands: readonly Demand[],
  reason: "sale" | "exchange",
): Promise<Result<void, OutOfStock>> {
  for (const demand of sumDemand(demands)) {
    const moved = await changeStock(
      tx,
      where.market,
      demand,
      { onHand: sql`${stock.onHand} - ${demand.quantity}` },
      gte(sql`${stock.onHand} - ${stock.reserved}`, demand.quantity),
      -demand.quantity,
    );
    if (!moved) {
      return err({
        code: "out_of_stock",
        variantId: demand.variantId,
        available: await availableOf(tx, demand.variantId),
      });
    }
    await recordMovement(tx, where, demand, -demand.quantity, reason);
  }
  return ok(undefined);
}

/**
 * Puts units that were sold back on the shelf. `return`: they came back or were never sent; `sale`: the order was
 * changed and they were never sold.
 */
export async function returnStock(
  tx: Db,
  where: Where,
  demands: readonly Demand[],
  reason: "return" | "sale" = "return",
): Promise<void> {
  for (const demand of sumDemand(demands)) {
    const moved = await changeStock(
      tx,
      where.market,
      demand,
      { onHand: sql`${stock.onHand} + ${demand.quantity}` },
      undefined,
      demand.quantity,
    );
    // A variant that is no longer kept in stock has no shelf to go back to.
    if (moved) await recordMovement(tx, where, demand, demand.quantity, reason);
  }
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
