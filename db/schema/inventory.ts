import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { variant } from "./catalog";
import { createdAt, instant } from "./columns";
import { order } from "./orders";

/**
 * Units of a variant: on the shelf, of those, promised to orders being paid, and beyond the shelf, sold before they have
 * come. Written by `lib/inventory` alone.
 */
export const stock = pgTable(
  "stock",
  {
    variantId: text()
      .$type<`var_${string}`>()
      .primaryKey()
      .references(() => variant.id, { onDelete: "cascade" }),
    onHand: integer().notNull().default(0),
    reserved: integer().notNull().default(0),
    /** "Only n left" is said at or below this. */
    lowThreshold: integer().notNull().default(3),
    /** Units that orders wait for: the sum of `backorder.waiting`. */
    backordered: integer().notNull().default(0),
    /** Most units that orders may wait for at a time; NULL: nothing is sold beyond the shelf. */
    backorderLimit: integer(),
    /** When more units are expected, as shoppers are told; NULL: nobody knows. */
    expectedOn: date({ mode: "string" }),
  },
  (t) => [
    check("stock_low_threshold_not_negative", sql`${t.lowThreshold} >= 0`),
    // A limit may be switched off while orders wait, never lowered below them.
    check(
      "stock_backordered_bounds",
      sql`${t.backordered} >= 0 and (${t.backorderLimit} is null or ${t.backorderLimit} > 0 and ${t.backordered} <= ${t.backorderLimit})`,
    ),
    check("stock_never_oversold", sql`${t.onHand} >= 0 and ${t.reserved} >= 0 and ${t.reserved} <= ${t.onHand}`),
  ],
);

export const MOVEMENT_REASONS = [
  "opening",
  "sale",
  "return",
  "exchange",
  "received",
  "counted",
  "damaged",
  "write_off",
  "adjustment",
] as const;

/** The ledger: append only; the sum of a variant's deltas is its `on_hand`. */
export const stockMovement = pgTable(
  "stock_movement",
  {
    id: text().$type<`mov_${string}`>().primaryKey(),
    variantId: text()
      .$type<`var_${string}`>()
      .notNull()
      .references(() => variant.id, { onDelete: "cascade" }),
    delta: integer().notNull(),
    reason: text().$type<(typeof MOVEMENT_REASONS)[number]>().notNull(),
    orderId: text()
      .$type<`ord_${string}`>()
      .references(() => order.id, { onDelete: "restrict" }),
    /** Who: `system`, `guest` or a user id. */
    actor: text().notNull(),
    /** What staff wrote beside an adjustment. */
    note: text().notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [
    index("stock_movement_variant_idx").on(t.variantId, t.createdAt),
    index("stock_movement_order_idx").on(t.orderId),
    check(
      "stock_movement_reason_known",
      sql`${t.reason} in ('opening','sale','return','exchange','received','counted','damaged','write_off','adjustment')`,
    ),
  ],
);

export const RESERVATION_STATUSES = ["active", "claimed", "released"] as const;

/** Units promised to one order until it is paid (claimed) or given up (released). */
export const reservation = pgTable(
  "reservation",
  {
    id: text().$type<`rsv_${string}`>().primaryKey(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "cascade" }),
    variantId: text()
      .$type<`var_${string}`>()
      .notNull()
      .references(() => variant.id, { onDelete: "restrict" }),
    quantity: integer().notNull(),
    status: text().$type<(typeof RESERVATION_STATUSES)[number]>().notNull().default("active"),
    /** When the sweeper may give it up; NULL: never, staff decide. */
    expiresAt: instant(),
  },
  (t) => [
    index("reservation_order_idx").on(t.orderId),
    index("reservation_variant_idx").on(t.variantId),
    index("reservation_expiry_idx").on(t.expiresAt).where(sql`status = 'active'`),
    check("reservation_quantity_positive", sql`${t.quantity} > 0`),
    check("reservation_status_known", sql`${t.status} in ('active','claimed','released')`),
  ],
);

/**
 * Units of an order that were not on the shelf when it was placed or changed. What comes in goes to the oldest rows first:
 * to a reservation while the order is being paid, off the shelf once it is. A row is changed under the lock of its
 * variant's stock alone. Kept for ever.
 */
export const backorder = pgTable(
  "backorder",
  {
    id: text().$type<`bko_${string}`>().primaryKey(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "cascade" }),
    variantId: text()
      .$type<`var_${string}`>()
      .notNull()
      .references(() => variant.id, { onDelete: "restrict" }),
    /** Units that were missing. */
    quantity: integer().notNull(),
    /** Of them, those that have neither come nor been given up. */
    waiting: integer().notNull(),
    /** Of them, those whose money was given back before they came; they stay units of their line. */
    givenBack: integer().notNull().default(0),
    /** Whether they are paid for, or packed to be paid on delivery; until then they are only promised. */
    sold: boolean().notNull().default(false),
    /** When a promise may be given up, as that of a reservation; NULL: never, staff decide. */
    expiresAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    index("backorder_order_idx").on(t.orderId),
    index("backorder_variant_idx").on(t.variantId),
    index("backorder_queue_idx").on(t.variantId, t.createdAt, t.id).where(sql`waiting > 0`),
    check(
      "backorder_units_bounds",
      sql`${t.quantity} > 0 and ${t.waiting} >= 0 and ${t.givenBack} >= 0 and ${t.waiting} + ${t.givenBack} <= ${t.quantity}`,
    ),
  ],
);

/**
 * Somebody who wants to be told once when a variant can be had again. Written by `requestBackInStock`; deleted when its mail
 * is queued, with the account of its address, or after a year.
 */
export const stockRequest = pgTable(
  "stock_request",
  {
    id: text().$type<`srq_${string}`>().primaryKey(),
    variantId: text()
      .$type<`var_${string}`>()
      .notNull()
      .references(() => variant.id, { onDelete: "cascade" }),
    email: text().notNull(),
    /** URL prefix of the page it was asked on; the mail follows it. */
    locale: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("stock_request_once").on(t.variantId, t.email),
    index("stock_request_email_idx").on(t.email),
    index("stock_request_created_idx").on(t.createdAt),
  ],
);
