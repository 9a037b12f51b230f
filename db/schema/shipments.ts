import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";
import { order, orderLine } from "./orders";

/** A parcel of an order that has left. Written by `lib/fulfilment`; kept with the order. */
export const shipment = pgTable(
  "shipment",
  {
    id: text().$type<`shp_${string}`>().primaryKey(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "cascade" }),
    /** One of `CARRIERS`; `other` is written about in the tracking number alone. */
    carrier: text().notNull(),
    /** Empty: the carrier gives none. */
    trackingNumber: text().notNull().default(""),
    /** User id of who sent it. */
    actor: text().notNull(),
    /** NULL: it is on its way. */
    deliveredAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [index("shipment_order_idx").on(t.orderId, t.createdAt)],
);

/** Units of a line in a parcel. */
export const shipmentLine = pgTable(
  "shipment_line",
  {
    id: text().$type<`shl_${string}`>().primaryKey(),
    shipmentId: text()
      .$type<`shp_${string}`>()
      .notNull()
      .references(() => shipment.id, { onDelete: "cascade" }),
    orderLineId: text()
      .$type<`oln_${string}`>()
      .notNull()
      .references(() => orderLine.id, { onDelete: "cascade" }),
    quantity: integer().notNull(),
  },
  (t) => [
    unique("shipment_line_once").on(t.shipmentId, t.orderLineId),
    index("shipment_line_line_idx").on(t.orderLineId),
    check("shipment_line_quantity_positive", sql`${t.quantity} > 0`),
  ],
);
