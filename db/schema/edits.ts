import { sql } from "drizzle-orm";
import { bigint, check, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { cart } from "./cart";
import { createdAt, instant } from "./columns";
import { order } from "./orders";
import { payment } from "./payments";
import { returnRequest } from "./returns";

export const EDIT_STATUSES = ["open", "applied", "withdrawn", "failed"] as const;

/** New quantities by line; 0 takes a line out. Lines that are not named stay. */
export type EditedLines = readonly { readonly lineId: string; readonly quantity: number }[];

/**
 * A change of a paid order that costs more: it waits for the difference and is applied when that is paid. Written by
 * `lib/orders`; kept with the order.
 */
export const orderEdit = pgTable(
  "order_edit",
  {
    id: text().$type<`oed_${string}`>().primaryKey(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "cascade" }),
    status: text().$type<(typeof EDIT_STATUSES)[number]>().notNull().default("open"),
    lines: jsonb().$type<EditedLines>().notNull(),
    /** What is to be paid more, minor units of the order's currency. */
    differenceMinor: bigint({ mode: "number" }).notNull(),
    paymentId: text()
      .$type<`pay_${string}`>()
      .notNull()
      .references(() => payment.id, { onDelete: "restrict" }),
    /** User id of who changed it. */
    actor: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index("order_edit_order_idx").on(t.orderId, t.createdAt),
    uniqueIndex("order_edit_open_once").on(t.orderId).where(sql`status = 'open'`),
    uniqueIndex("order_edit_payment").on(t.paymentId),
    check("order_edit_status_known", sql`${t.status} in ('open','applied','withdrawn','failed')`),
    check("order_edit_costs_more", sql`${t.differenceMinor} > 0`),
  ],
);

/**
 * An order that staff write for somebody: a cart of its own whose form they fill in, until it is placed and its payment
 * link mailed. Written by `lib/drafts`; gone with its cart when nobody placed it.
 */
export const draftOrder = pgTable(
  "draft_order",
  {
    id: text().$type<`drf_${string}`>().primaryKey(),
    cartId: text()
      .$type<`crt_${string}`>()
      .notNull()
      .references(() => cart.id, { onDelete: "cascade" }),
    /** URL prefix of the language its person reads. */
    locale: text().notNull(),
    /** NULL until it is placed. */
    orderId: text()
      .$type<`ord_${string}`>()
      .references(() => order.id, { onDelete: "restrict" }),
    /** The return whose things it replaces; NULL: none. */
    returnId: text()
      .$type<`ret_${string}`>()
      .references(() => returnRequest.id, { onDelete: "set null" }),
    /** User id of who began it. */
    actor: text().notNull(),
    discardedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("draft_order_cart").on(t.cartId),
    index("draft_order_order_idx").on(t.orderId),
    index("draft_order_return_idx").on(t.returnId),
    index("draft_order_open_idx").on(t.createdAt).where(sql`order_id is null and discarded_at is null`),
  ],
);
