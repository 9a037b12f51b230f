import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { variant } from "./catalog";
import { createdAt, instant } from "./columns";
import { order } from "./orders";

/** Units of a variant: on the shelf, and of those, promised to orders being paid. Written by `lib/inventory` alone. */
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
  },
  (t) => [
    check("stock_low_threshold_not_negative", sql`${t.lowThreshold} >= 0`),
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
