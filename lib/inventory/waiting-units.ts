import { and, desc, eq, gt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { backorder, reservation, stock } from "@/db/schema/inventory";
import type { Demand } from "./demand";
import { lockStock } from "./lock-stock";
import { EXPECTED_ON } from "./stock-figures";

type OrderId = `ord_${string}`;

const isWaiting = gt(backorder.waiting, 0);

/**
 * Locks the stock of everything an order holds when it waits for any of it, in variant-id order, so that nothing is put
 * aside for it meanwhile; `false`: it waits for nothing, and nothing is locked. Call it with the order locked.
 */
export async function lockWaited(tx: Db, orderId: OrderId): Promise<boolean> {
  const waited = await tx
    .select({ variantId: backorder.variantId })
    .from(backorder)
    .where(and(eq(backorder.orderId, orderId), isWaiting));
  if (waited.length === 0) return false;
  const held = await tx
    .select({ variantId: reservation.variantId })
    .from(reservation)
    .where(and(eq(reservation.orderId, orderId), eq(reservation.status, "active")));
  await lockStock(
    tx,
    [...waited, ...held].map(({ variantId }) => variantId),
  );
  return true;
}

/** What an order waits for becomes sold. Call it after `lockWaited`. */
export async function sellWaiting(tx: Db, orderId: OrderId): Promise<void> {
  await tx
    .update(backorder)
    .set({ sold: true })
    .where(and(eq(backorder.orderId, orderId), isWaiting));
}

/** Ends the promises of an order that is not paid and tells what it waited for. Call it after `lockWaited`. */
export async function endWaiting(tx: Db, orderId: OrderId): Promise<Demand[]> {
  const promised = and(eq(backorder.orderId, orderId), eq(backorder.sold, false), isWaiting);
  const ended = await tx
    .select({ variantId: backorder.variantId, quantity: backorder.waiting })
    .from(backorder)
    .where(promised);
  if (ended.length > 0) await tx.update(backorder).set({ waiting: 0 }).where(promised);
  return ended;
}

/** `promised`: of an order being paid; `sold`: of one that is; `given_back`: the same, and its line keeps the units. */
export type WaitingKind = "promised" | "sold" | "given_back";

/**
 * Takes at most so many units of a variant off what an order waits for, the latest first, and tells how many those were;
 * the count of the variant's stock is the caller's, whose lock it takes.
 */
export async function giveUpWaiting(
  tx: Db,
  orderId: OrderId,
  { variantId, quantity }: Demand,
  kind: WaitingKind,
): Promise<number> {
  const own = and(
    eq(backorder.orderId, orderId),
    eq(backorder.variantId, variantId),
    eq(backorder.sold, kind !== "promised"),
    isWaiting,
  );
  const rows = () => tx.select().from(backorder).where(own).orderBy(desc(backorder.createdAt), desc(backorder.id));
  if ((await rows()).length === 0) return 0;
  // Units may have come until the lock was had.
  await lockStock(tx, [variantId]);
  let left = quantity;
  for (const { id, waiting } of await rows()) {
    const taken = Math.min(left, waiting);
    if (taken === 0) break;
    left -= taken;
    await tx
      .update(backorder)
      .set({
        waiting: waiting - taken,
        ...(kind === "given_back" && { givenBack: sql`${backorder.givenBack} + ${taken}` }),
      })
      .where(eq(backorder.id, id));
  }
  return quantity - left;
}

/** What an order waits for, by variant, with when more of it is expected. */
export async function waitsOf(db: Db, orderId: OrderId) {
  return db
    .select({
      variantId: backorder.variantId,
      units: sql<number>`sum(${backorder.waiting})`.mapWith(Number),
      expectedOn: EXPECTED_ON,
    })
    .from(backorder)
    .leftJoin(stock, eq(stock.variantId, backorder.variantId))
    .where(and(eq(backorder.orderId, orderId), isWaiting))
    .groupBy(backorder.variantId, stock.expectedOn);
}
