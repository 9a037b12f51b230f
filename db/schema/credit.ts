import { sql } from "drizzle-orm";
import { check, index, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { account } from "./accounts";
import { cart } from "./cart";
import { createdAt, currency, instant, minor } from "./columns";
import { order } from "./orders";

export const CREDIT_KINDS = ["gift_card", "store_credit"] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

/**
 * Money held for a shopper: a gift card, found by its code, or the store credit of an account. It pays; it never
 * changes a total or a tax. Written by `lib/credit`; kept for ever.
 */
export const credit = pgTable(
  "credit",
  {
    id: text().$type<`crd_${string}`>().primaryKey(),
    kind: text().$type<CreditKind>().notNull(),
    /** SHA-256 of a gift card's code, hex; NULL: store credit. */
    codeHash: text().unique("credit_code_unique"),
    /** The code's last four signs, for people to know it by; empty: store credit. */
    ending: text().notNull().default(""),
    /** Whose store credit it is; NULL: a gift card's is whoever knows its code, or the account is gone. */
    accountId: text()
      .$type<`usr_${string}`>()
      .references(() => account.id, { onDelete: "set null" }),
    /** The sum of its entries. */
    balanceMinor: minor().notNull(),
    currency: currency().notNull(),
    /** NULL: no end. */
    expiresAt: instant(),
    /** NULL: it can be spent. */
    blockedAt: instant(),
    /** For staff: why it was switched off last; empty: never, or nobody said. */
    blockedNote: text().notNull().default(""),
    /** Where a gift card's code was mailed to; empty: nowhere, or its person was erased. */
    recipient: text().notNull().default(""),
    /** For staff: why a gift card was issued. */
    note: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("credit_account_one").on(t.accountId).where(sql`kind = 'store_credit'`),
    /** The staff's list. */
    index("credit_created_idx").on(t.createdAt),
    /** A gift card by the last signs of its code. */
    index("credit_ending_idx").on(t.ending).where(sql`kind = 'gift_card'`),
    check("credit_balance_not_negative", sql`${t.balanceMinor} >= 0`),
    check("credit_gift_card_has_code", sql`(${t.kind} = 'gift_card') = (${t.codeHash} is not null)`),
    check("credit_kind_known", sql`${t.kind} in ('gift_card','store_credit')`),
  ],
);

export const CREDIT_REASONS = ["issued", "spent", "returned", "adjusted"] as const;

/** The ledger of a credit: append only; the sum of its deltas is the balance. */
export const creditEntry = pgTable(
  "credit_entry",
  {
    id: text().$type<`cen_${string}`>().primaryKey(),
    creditId: text()
      .$type<`crd_${string}`>()
      .notNull()
      .references(() => credit.id, { onDelete: "restrict" }),
    deltaMinor: minor().notNull(),
    reason: text().$type<(typeof CREDIT_REASONS)[number]>().notNull(),
    /** The order it paid or came back from; NULL: neither. */
    orderId: text()
      .$type<`ord_${string}`>()
      .references(() => order.id, { onDelete: "restrict" }),
    /** Who: `system`, `guest` or a user id. */
    actor: text().notNull(),
    /** For staff: why it was issued. */
    note: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    index("credit_entry_credit_idx").on(t.creditId, t.createdAt),
    index("credit_entry_order_idx").on(t.orderId),
    check("credit_entry_reason_known", sql`${t.reason} in ('issued','spent','returned','adjusted')`),
    check(
      "credit_entry_direction",
      sql`case ${t.reason} when 'spent' then ${t.deltaMinor} < 0 and ${t.orderId} is not null
        when 'returned' then ${t.deltaMinor} > 0 and ${t.orderId} is not null else ${t.deltaMinor} <> 0 end`,
    ),
  ],
);

/** A credit that a cart is to be paid with, as far as it reaches. */
export const cartCredit = pgTable(
  "cart_credit",
  {
    id: text().$type<`ccr_${string}`>().primaryKey(),
    cartId: text()
      .$type<`crt_${string}`>()
      .notNull()
      .references(() => cart.id, { onDelete: "cascade" }),
    creditId: text()
      .$type<`crd_${string}`>()
      .notNull()
      .references(() => credit.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [unique("cart_credit_once").on(t.cartId, t.creditId), index("cart_credit_credit_idx").on(t.creditId)],
);
