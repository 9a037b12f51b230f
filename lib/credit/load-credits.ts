import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { cartCredit, credit, creditEntry } from "@/db/schema/credit";
import type { CreditOffer } from "./credit";

/**
 * What a cart is to be paid with: its gift cards, then the store credit of whoever is signed in, each while it can be
 * spent. Somebody else's store credit never shows.
 */
export async function creditsOfCart(
  db: Db,
  cartId: `crt_${string}`,
  accountId: `usr_${string}` | undefined,
  now: Date,
): Promise<readonly CreditOffer[]> {
  const own = accountId ? eq(credit.accountId, accountId) : undefined;
  return db
    .select({ id: credit.id, kind: credit.kind, ending: credit.ending, balanceMinor: credit.balanceMinor })
    .from(cartCredit)
    .innerJoin(credit, eq(credit.id, cartCredit.creditId))
    .where(
      and(
        eq(cartCredit.cartId, cartId),
        spendable(now),
        gt(credit.balanceMinor, 0),
        or(eq(credit.kind, "gift_card"), own),
      ),
    )
    .orderBy(asc(credit.kind), asc(cartCredit.createdAt), asc(credit.id));
}

/** Whether a credit may be spent at a moment, as a condition on its row. */
export function spendable(now: Date) {
  return and(isNull(credit.blockedAt), or(isNull(credit.expiresAt), gt(credit.expiresAt, now)));
}

/** What each gift card and store credit paid of an order when it was placed, and what of that it pays now. */
export async function creditsOfOrder(db: Db, orderId: `ord_${string}`) {
  return db
    .select({
      id: credit.id,
      kind: credit.kind,
      ending: credit.ending,
      // The same amount each time, should the order have been cancelled and revived.
      paidMinor: sql<number>`max(-${creditEntry.deltaMinor})`.mapWith(Number),
      heldMinor: sql<number>`-sum(${creditEntry.deltaMinor})`.mapWith(Number),
    })
    .from(creditEntry)
    .innerJoin(credit, eq(credit.id, creditEntry.creditId))
    .where(eq(creditEntry.orderId, orderId))
    .groupBy(credit.id)
    .orderBy(asc(credit.kind), asc(credit.id));
}

/** What went back to gift cards and store credit from an order, oldest first. */
export async function creditReturnsOf(db: Db, orderId: `ord_${string}`) {
  return db
    .select({ id: creditEntry.id, kind: credit.kind, ending: credit.ending, amountMinor: creditEntry.deltaMinor })
    .from(creditEntry)
    .innerJoin(credit, eq(credit.id, creditEntry.creditId))
    .where(and(eq(creditEntry.orderId, orderId), eq(creditEntry.reason, "returned")))
    .orderBy(asc(creditEntry.createdAt), asc(creditEntry.id));
}

/** The store credit of an account that can be spent now; 0: none. */
export async function storeCreditOf(db: Db, accountId: `usr_${string}`, now: Date): Promise<number> {
  const [own] = await db
    .select({ balanceMinor: credit.balanceMinor })
    .from(credit)
    .where(and(eq(credit.accountId, accountId), eq(credit.kind, "store_credit"), spendable(now)));
  return own?.balanceMinor ?? 0;
}
