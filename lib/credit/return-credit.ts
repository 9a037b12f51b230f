import { asc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { credit, creditEntry } from "@/db/schema/credit";
import { newId } from "@/lib/kernel/ids";
import { spendCredit } from "./spend-credit";

type Where = { readonly orderId: `ord_${string}`; readonly actor: string };

/** What one credit got back. */
export type ReturnedCredit = { readonly id: `cen_${string}`; readonly minor: number };

/**
 * Gives back to gift cards and store credit what they paid of an order, at most `mostMinor`, never more than they
 * paid; resolves with the entries of the ledger. A credit that has ended since gets its money all the same. Call it in
 * the transaction of the cancellation or refund.
 */
export async function returnCredit(
  tx: Db,
  { orderId, actor }: Where,
  mostMinor: number = Number.MAX_SAFE_INTEGER,
): Promise<readonly ReturnedCredit[]> {
  const entries: ReturnedCredit[] = [];
  let left = mostMinor;
  for (const { id, paidMinor } of await heldOf(tx, orderId)) {
    const minor = Math.min(left, paidMinor);
    if (minor <= 0) continue;
    await tx
      .update(credit)
      .set({ balanceMinor: sql`${credit.balanceMinor} + ${minor}` })
      .where(eq(credit.id, id));
    const entry = { id: newId("cen"), minor };
    await tx
      .insert(creditEntry)
      .values({ id: entry.id, creditId: id, deltaMinor: minor, reason: "returned", orderId, actor });
    entries.push(entry);
    left -= minor;
  }
  return entries;
}

/** What each credit still pays of an order. Locks the credits first: two returns of one order queue here. */
async function heldOf(tx: Db, orderId: Where["orderId"]) {
  const of = tx.select({ id: creditEntry.creditId }).from(creditEntry).where(eq(creditEntry.orderId, orderId));
  await tx
    .select({ id: credit.id })
    .from(credit)
    .where(sql`${credit.id} in ${of}`)
    .orderBy(asc(credit.id))
    .for("update");
  return tx
    .select({ id: creditEntry.creditId, paidMinor: sql<number>`-sum(${creditEntry.deltaMinor})`.mapWith(Number) })
    .from(creditEntry)
    .where(eq(creditEntry.orderId, orderId))
    .groupBy(creditEntry.creditId)
    .orderBy(asc(creditEntry.creditId));
}

/**
 * Spends again what credits paid of an order when it was placed and it does not hold now, for late money that revives
 * it, however often it was given back; `false` when one no longer reaches.
 */
export async function spendReturned(tx: Db, { orderId, actor }: Where, now: Date): Promise<boolean> {
  const missing = await tx
    .select({
      id: creditEntry.creditId,
      // The most it spent at once is what it paid at first; less the sum of its entries' negatives, which is held.
      paysMinor: sql<number>`max(-${creditEntry.deltaMinor}) + sum(${creditEntry.deltaMinor})`.mapWith(Number),
    })
    .from(creditEntry)
    .where(eq(creditEntry.orderId, orderId))
    .groupBy(creditEntry.creditId);
  return spendCredit(tx, { orderId, actor }, missing, now);
}
