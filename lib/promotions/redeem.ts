import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { promotion, promotionRedemption } from "@/db/schema/promotions";
import { newId } from "@/lib/kernel/ids";
import { type Customer, usesOf } from "./load-offers";

type PromotionId = `prm_${string}`;
type OrderId = `ord_${string}`;

const LIMITED = or(sql`${promotion.usageLimit} is not null`, sql`${promotion.customerLimit} is not null`);

/**
 * Gives an order its promotions, each counted against its limits under its row's lock; call it in the transaction that
 * places the order. The first promotion that is used up, in total or by this shopper, is handed back and nothing
 * counts: the caller rolls back.
 */
export async function redeem(
  tx: Db,
  orderId: OrderId,
  ids: readonly PromotionId[],
  customer: Customer,
): Promise<PromotionId | undefined> {
  // In the order of their ids, so that two orders with the same promotions never wait for each other.
  for (const id of ids.toSorted()) {
    if (!(await take(tx, id)) || (await isTooMany(tx, id, customer))) return id;
    await tx.insert(promotionRedemption).values({ id: newId("red"), promotionId: id, orderId });
  }
  return undefined;
}

/** Counts one more use where there is a limit; `false` when there is none left. Held until the transaction ends. */
async function take(tx: Db, id: PromotionId): Promise<boolean> {
  const [counted] = await tx
    .update(promotion)
    .set({ usedCount: sql`${promotion.usedCount} + 1` })
    .where(
      and(
        eq(promotion.id, id),
        LIMITED,
        or(isNull(promotion.usageLimit), lt(promotion.usedCount, promotion.usageLimit)),
      ),
    )
    .returning({ id: promotion.id });
  if (counted) return true;
  // Without a limit nobody queues here; a limit that staff is setting waits until this order is through.
  const [free] = await tx
    .select({ usageLimit: promotion.usageLimit, customerLimit: promotion.customerLimit })
    .from(promotion)
    .where(eq(promotion.id, id))
    .for("share");
  return free !== undefined && free.usageLimit === null && free.customerLimit === null;
}

/** Asked after `take`, whose lock makes every order counted before visible. */
async function isTooMany(tx: Db, id: PromotionId, customer: Customer): Promise<boolean> {
  const [row] = await tx.select({ limit: promotion.customerLimit }).from(promotion).where(eq(promotion.id, id));
  if (!row || row.limit === null) return false;
  return ((await usesOf(tx, [id], customer)).get(id) ?? 0) >= row.limit;
}

/** Gives the promotions of a cancelled order free again, once. Call it in the transaction that cancels. */
export async function releaseRedemptions(tx: Db, orderId: OrderId): Promise<void> {
  const released = await tx
    .update(promotionRedemption)
    .set({ releasedAt: sql`now()` })
    .where(and(eq(promotionRedemption.orderId, orderId), isNull(promotionRedemption.releasedAt)))
    .returning({ id: promotionRedemption.promotionId });
  for (const { id } of released.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    await tx
      .update(promotion)
      .set({ usedCount: sql`${promotion.usedCount} - 1` })
      .where(and(eq(promotion.id, id), LIMITED));
  }
}

/**
 * Takes the promotions of a cancelled order again, for late money that revives it; `false` when one is used up
 * meanwhile: the caller rolls back. What each person may have was judged when the order was placed.
 */
export async function retakeRedemptions(tx: Db, orderId: OrderId): Promise<boolean> {
  const rows = await tx
    .select({ id: promotionRedemption.promotionId })
    .from(promotionRedemption)
    .where(and(eq(promotionRedemption.orderId, orderId), sql`${promotionRedemption.releasedAt} is not null`))
    .orderBy(promotionRedemption.promotionId);
  for (const { id } of rows) if (!(await take(tx, id))) return false;
  await tx.update(promotionRedemption).set({ releasedAt: null }).where(eq(promotionRedemption.orderId, orderId));
  return true;
}
