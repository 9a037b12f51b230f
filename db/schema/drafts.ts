import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { cart } from "./cart";
import { createdAt, currency, instant, minor } from "./columns";
import { order } from "./orders";

/** `cancelled`: by staff, or by the clock once `expires_at` has passed (`closed_reason`). */
export type DraftStatus = "open" | "ordered" | "cancelled";

/**
 * An order that staff put together for a customer, who opens it by a link and pays. Its lines are those of a cart that
 * no browser holds. Written by `lib/drafts`; dies with its cart, 90 days after its last change, unless it was ordered.
 */
export const draftOrder = pgTable(
  "draft_order",
  {
    id: text().$type<`dft_${string}`>().primaryKey(),
    cartId: text()
      .$type<`crt_${string}`>()
      .notNull()
      .unique("draft_order_cart_unique")
      .references(() => cart.id, { onDelete: "cascade" }),
    /** The secret of the customer's link. */
    publicToken: text().notNull().unique(),
    status: text().$type<DraftStatus>().notNull().default("open"),
    /** Why it was closed; NULL: it is not cancelled. */
    closedReason: text().$type<"staff" | "expired">(),
    /** What it became; NULL: nothing yet. */
    orderId: text()
      .$type<`ord_${string}`>()
      .unique("draft_order_order_unique")
      .references(() => order.id, { onDelete: "restrict" }),
    /** Grows with every change by staff, so that a second editor is told. */
    version: integer().notNull().default(1),
    /** URL prefix of the customer's language, `ru-kg`. */
    locale: text().notNull(),
    /** Of the customer, as far as known; empty: not known. The phone is E.164. */
    email: text().notNull().default(""),
    phone: text().notNull().default(""),
    customerName: text().notNull().default(""),
    /** Where to deliver, as far as known; empty: not known. */
    region: text().notNull().default(""),
    city: text().notNull().default(""),
    line1: text().notNull().default(""),
    line2: text().notNull().default(""),
    postalCode: text().notNull().default(""),
    /** Code of the delivery method; empty: the zone's usual one. */
    shippingMethod: text().notNull().default(""),
    /** For the courier. */
    note: text().notNull().default(""),
    /** For staff alone. */
    staffNote: text().notNull().default(""),
    /** Taken off the goods after every promotion: a share in basis points, or an amount; both NULL: nothing. */
    discountBps: integer(),
    discountMinor: minor(),
    /** What the customer reads beside it, in their language. */
    discountReason: text().notNull().default(""),
    /** Of `discount_minor`. */
    currency: currency().notNull(),
    /** User id of who made it. */
    createdBy: text().notNull(),
    /** When the link was mailed last, and how often it was; NULL: never. */
    sentAt: instant(),
    sentCount: integer().notNull().default(0),
    /** From then on the link buys nothing. */
    expiresAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index("draft_order_created_idx").on(t.createdAt),
    index("draft_order_status_idx").on(t.status, t.createdAt),
    index("draft_order_expiry_idx").on(t.expiresAt).where(sql`status = 'open'`),
    // Parts of an address, a phone or a name, as staff type them.
    index("draft_order_search_idx").using(
      "gin",
      sql`${t.email} gin_trgm_ops, ${t.phone} gin_trgm_ops, ${t.customerName} gin_trgm_ops`,
    ),
    check("draft_order_status_known", sql`${t.status} in ('open','ordered','cancelled')`),
    check("draft_order_ordered_has_order", sql`(${t.status} = 'ordered') = (${t.orderId} is not null)`),
    check("draft_order_closed_has_reason", sql`(${t.status} = 'cancelled') = (${t.closedReason} is not null)`),
    check("draft_order_one_discount", sql`num_nonnulls(${t.discountBps}, ${t.discountMinor}) <= 1`),
    check(
      "draft_order_discount_bounds",
      sql`coalesce(${t.discountBps} between 1 and 10000, true) and coalesce(${t.discountMinor} > 0, true)`,
    ),
    check(
      "draft_order_discount_named",
      sql`num_nonnulls(${t.discountBps}, ${t.discountMinor}) = 0 or ${t.discountReason} <> ''`,
    ),
  ],
);
