import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { variant } from "./catalog";
import { createdAt, instant } from "./columns";
import { order, orderLine } from "./orders";
import { shipment } from "./shipments";

/** `exchanged`: other things went out for what came; `closed`: ended without money, for nothing came or its order was given up. */
export const RETURN_STATUSES = [
  "requested",
  "approved",
  "refused",
  "received",
  "refunded",
  "exchanged",
  "closed",
] as const;
/** Those that wait for something: an answer, a parcel, money. */
export const OPEN_RETURNS = [
  "requested",
  "approved",
  "received",
] as const satisfies readonly (typeof RETURN_STATUSES)[number][];
export type ReturnStatus = (typeof RETURN_STATUSES)[number];

export const RETURN_REASONS = ["changed_mind", "does_not_fit", "not_as_described", "damaged", "wrong_item"] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Things of an order that its shopper sends back. Written by `lib/returns`; kept with the order. */
export const returnRequest = pgTable(
  "return_request",
  {
    id: text().$type<`ret_${string}`>().primaryKey(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "restrict" }),
    status: text().$type<ReturnStatus>().notNull().default("requested"),
    /** What is wanted for it: money, or other things. */
    wants: text().$type<"refund" | "exchange">().notNull().default("refund"),
    /** What the shopper wrote. */
    note: text().notNull().default(""),
    /** What staff answered; the shopper reads it. */
    answer: text().notNull().default(""),
    /** Who asked: `guest` or a user id. */
    actor: text().notNull(),
    /** The order that replaces what came back; NULL: none (yet). */
    exchangeOrderId: text()
      .$type<`ord_${string}`>()
      .references(() => order.id, { onDelete: "restrict" }),
    decidedAt: instant(),
    receivedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    index("return_request_order_idx").on(t.orderId, t.createdAt),
    index("return_request_status_idx").on(t.status, t.createdAt),
    index("return_request_exchange_idx").on(t.exchangeOrderId),
    check(
      "return_request_status_known",
      sql`${t.status} in ('requested','approved','refused','received','refunded','exchanged','closed')`,
    ),
    check("return_request_wants_known", sql`${t.wants} in ('refund','exchange')`),
  ],
);

/** Units of a line in a return. */
export const returnLine = pgTable(
  "return_line",
  {
    id: text().$type<`rtl_${string}`>().primaryKey(),
    returnId: text()
      .$type<`ret_${string}`>()
      .notNull()
      .references(() => returnRequest.id, { onDelete: "cascade" }),
    orderLineId: text()
      .$type<`oln_${string}`>()
      .notNull()
      .references(() => orderLine.id, { onDelete: "cascade" }),
    quantity: integer().notNull(),
    reason: text().$type<ReturnReason>().notNull(),
    /** Units that came; fewer than asked when some were kept or lost. */
    receivedQuantity: integer().notNull().default(0),
    /** Of them, back on the shelf; the rest was written off. */
    restockedQuantity: integer().notNull().default(0),
  },
  (t) => [
    unique("return_line_once").on(t.returnId, t.orderLineId),
    index("return_line_line_idx").on(t.orderLineId),
    check(
      "return_line_quantity_bounds",
      sql`${t.quantity} > 0 and ${t.receivedQuantity} between 0 and ${t.quantity} and ${t.restockedQuantity} between 0 and ${t.receivedQuantity}`,
    ),
  ],
);

/** What went out for units that came back, in a parcel of the same order that costs nothing. Kept with the return. */
export const replacement = pgTable(
  "replacement",
  {
    id: text().$type<`rpl_${string}`>().primaryKey(),
    returnLineId: text()
      .$type<`rtl_${string}`>()
      .notNull()
      .unique("replacement_once")
      .references(() => returnLine.id, { onDelete: "cascade" }),
    orderLineId: text()
      .$type<`oln_${string}`>()
      .notNull()
      .references(() => orderLine.id, { onDelete: "cascade" }),
    shipmentId: text()
      .$type<`shp_${string}`>()
      .notNull()
      .references(() => shipment.id, { onDelete: "cascade" }),
    /** NULL: the variant has been deleted since. */
    variantId: text()
      .$type<`var_${string}`>()
      .references(() => variant.id, { onDelete: "set null" }),
    sku: text().notNull(),
    /** With its options, in the order's language. */
    title: text().notNull(),
    quantity: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("replacement_line_idx").on(t.orderLineId),
    index("replacement_shipment_idx").on(t.shipmentId),
    index("replacement_variant_idx").on(t.variantId),
    check("replacement_quantity_positive", sql`${t.quantity} > 0`),
  ],
);
