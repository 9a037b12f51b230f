import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgSequence, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { PaymentMethod } from "@/lib/markets/market";
import { account } from "./accounts";
import type { Address } from "./address";
import { cart } from "./cart";
import { variant } from "./catalog";
import { createdAt, currency, instant, minor } from "./columns";

export const ORDER_STATUSES = [
  "pending_payment",
  "paid",
  "packed",
  "shipped",
  "delivered",
  "cancelled",
  "refunded",
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** `expired`: not paid in time; `late_payment`: paid after that, and sold out by then; else who gave it up. */
export type CancelReason = "expired" | "late_payment" | "customer" | "staff";

/** Numbers shown to people, `US-100042`. Gaps mean nothing. */
export const orderNumberSeq = pgSequence("order_number_seq", { startWith: 100001 });

/**
 * One purchase, frozen as it was agreed. Written by `lib/checkout` and `lib/orders`; kept for ever.
 * All amounts in minor units of `currency`.
 */
export const order = pgTable(
  "order",
  {
    id: text().$type<`ord_${string}`>().primaryKey(),
    number: bigint({ mode: "number" }).notNull().unique(),
    /** The secret of the order page's link. */
    publicToken: text().notNull().unique(),
    cartId: text()
      .$type<`crt_${string}`>()
      .notNull()
      .unique("order_cart_unique")
      .references(() => cart.id, { onDelete: "restrict" }),
    /** NULL: a guest's that no account has joined, or its account is gone. */
    accountId: text()
      .$type<`usr_${string}`>()
      .references(() => account.id, { onDelete: "set null" }),
    /** Its person asked to be forgotten: name, contact and address go when nothing more is to be delivered. */
    eraseWhenDone: boolean().notNull().default(false),
    /** Cart version it was made from. */
    cartVersion: integer().notNull(),
    status: text().$type<OrderStatus>().notNull().default("pending_payment"),
    /** URL prefix the shopper used, `ru-kg`; mails and documents follow it. */
    locale: text().notNull(),
    email: text().notNull(),
    /** E.164. */
    phone: text().notNull(),
    customerName: text().notNull(),
    shippingAddress: jsonb().$type<Address>().notNull(),
    /** NULL: the same as the shipping address. */
    billingAddress: jsonb().$type<Address>(),
    note: text().notNull().default(""),
    shippingZone: text().notNull(),
    /** Code of the zone's delivery method. */
    shippingMethod: text().notNull().default("courier"),
    /** Its name in the order's language; empty: the order is older than methods. */
    shippingMethodName: text().notNull().default(""),
    paymentMethod: text().$type<PaymentMethod>().notNull(),
    currency: currency().notNull(),
    pricesIncludeTax: boolean().notNull(),
    goodsMinor: minor().notNull(),
    discountMinor: minor().notNull(),
    /** Delivery as charged: with tax where prices include it, before tax where they do not. */
    shippingMinor: minor().notNull(),
    shippingTaxMinor: minor().notNull(),
    /** All tax of the order, on goods and delivery. */
    taxMinor: minor().notNull(),
    totalMinor: minor().notNull(),
    /** Paid by gift cards and store credit when it was placed, less what changes gave back to them; the rest is due by its payment method. */
    creditMinor: minor().notNull().default(0),
    /** Until when the reserved stock waits for the payment, or may be captured what was promised; NULL: it is paid on delivery and waits for staff. */
    expiresAt: instant(),
    /** Why it was cancelled; NULL: it was not. */
    cancelReason: text().$type<CancelReason>(),
    /** What of the delivery charge was given back, with its tax. */
    shippingRefundedMinor: minor().notNull().default(0),
    /** When its buyer's bank promised its money, which is captured later; NULL: it did not. */
    authorizedAt: instant(),
    /** When its money arrived; NULL: it has not, as of an order that the courier is paid for. */
    paidAt: instant(),
    /** When its last parcel arrived. */
    deliveredAt: instant(),
    cancelledAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    index("order_status_idx").on(t.status, t.createdAt),
    index("order_created_idx").on(t.createdAt),
    // Parts of an address, a phone or a name, as staff type them.
    index("order_search_idx").using(
      "gin",
      sql`${t.email} gin_trgm_ops, ${t.phone} gin_trgm_ops, ${t.customerName} gin_trgm_ops`,
    ),
    index("order_expiry_idx").on(t.expiresAt).where(sql`status = 'pending_payment'`),
    index("order_email_idx").on(t.email),
    index("order_phone_idx").on(t.phone),
    index("order_account_idx").on(t.accountId, t.createdAt),
    index("order_erase_idx").on(t.createdAt).where(sql`erase_when_done`),
    check(
      "order_status_known",
      sql`${t.status} in ('pending_payment','paid','packed','shipped','delivered','cancelled','refunded')`,
    ),
    check(
      "order_packed_is_paid_or_cash",
      sql`${t.status} not in ('packed','shipped','delivered') or ${t.paidAt} is not null or ${t.paymentMethod} = 'cash_on_delivery'`,
    ),
    check("order_shipping_refunded_bounds", sql`${t.shippingRefundedMinor} >= 0`),
    check(
      "order_total_adds_up",
      sql`${t.totalMinor} = ${t.goodsMinor} - ${t.discountMinor} + ${t.shippingMinor} + case when ${t.pricesIncludeTax} then 0 else ${t.taxMinor} end`,
    ),
    check("order_credit_within_total", sql`${t.creditMinor} between 0 and ${t.totalMinor}`),
    check(
      "order_amounts_not_negative",
      sql`least(${t.goodsMinor}, ${t.discountMinor}, ${t.shippingMinor}, ${t.shippingTaxMinor}, ${t.taxMinor}, ${t.totalMinor}) >= 0`,
    ),
  ],
);

/** One variant of an order with its price, tax and words frozen. */
export const orderLine = pgTable(
  "order_line",
  {
    id: text().$type<`oln_${string}`>().primaryKey(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    /** NULL: the variant has been deleted since. */
    variantId: text()
      .$type<`var_${string}`>()
      .references(() => variant.id, { onDelete: "set null" }),
    sku: text().notNull(),
    productSlug: text().notNull(),
    /** In the order's language. */
    title: text().notNull(),
    /** In the order's language, "Graphite, Tactile"; empty for a product without options. */
    variantLabel: text().notNull(),
    /** Picture base path; empty: none. */
    imageBase: text().notNull().default(""),
    quantity: integer().notNull(),
    unitPriceMinor: minor().notNull(),
    /** This line's part of the order's discounts. */
    discountMinor: minor().notNull(),
    taxRateBps: integer().notNull(),
    taxMinor: minor().notNull(),
    /** What is paid for the line, tax in. */
    grossMinor: minor().notNull(),
    /** Units in parcels that have left. */
    shippedQuantity: integer().notNull().default(0),
    /** Units whose money was given back before they were sent: they never leave. */
    removedQuantity: integer().notNull().default(0),
    /** Units in returns that were neither refused nor closed. */
    returnedQuantity: integer().notNull().default(0),
    /** Units that went back on the shelf, by refunds and by returns; they stay there when a refund comes to nothing. */
    restockedQuantity: integer().notNull().default(0),
    /** Units whose money was given back, and how much that was, tax in. Refunds that failed are not counted. */
    refundedQuantity: integer().notNull().default(0),
    refundedMinor: minor().notNull().default(0),
    /** Units that came back and for which other things went out; their money stays. */
    exchangedQuantity: integer().notNull().default(0),
  },
  (t) => [
    index("order_line_sku_idx").on(t.sku),
    check(
      "order_line_units_bounds",
      sql`least(${t.shippedQuantity}, ${t.removedQuantity}, ${t.returnedQuantity}, ${t.refundedQuantity}) >= 0 and ${t.shippedQuantity} + ${t.removedQuantity} <= ${t.quantity} and ${t.returnedQuantity} <= ${t.quantity} and ${t.refundedQuantity} <= ${t.quantity}`,
    ),
    check(
      "order_line_exchanged_bounds",
      sql`${t.exchangedQuantity} >= 0 and ${t.exchangedQuantity} + ${t.refundedQuantity} <= ${t.quantity}`,
    ),
    check("order_line_restocked_bounds", sql`${t.restockedQuantity} between 0 and ${t.quantity}`),
    check("order_line_refunded_bounds", sql`${t.refundedMinor} between 0 and ${t.grossMinor}`),
    unique("order_line_position").on(t.orderId, t.position),
    index("order_line_variant_idx").on(t.variantId),
    check("order_line_quantity_positive", sql`${t.quantity} > 0`),
    check(
      "order_line_amounts_not_negative",
      sql`least(${t.unitPriceMinor}, ${t.discountMinor}, ${t.taxMinor}, ${t.grossMinor}) >= 0`,
    ),
  ],
);

/** The timeline: what happened to an order and who did it. Append only; how an address was changed goes with its person. */
export const orderEvent = pgTable(
  "order_event",
  {
    id: text().$type<`oev_${string}`>().primaryKey(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "cascade" }),
    type: text().notNull(),
    /** `system`, `guest`, a provider or a user id. */
    actor: text().notNull(),
    data: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (t) => [index("order_event_order_idx").on(t.orderId, t.createdAt)],
);

/** What staff write to one another about an order. Its shopper never sees it; it goes when the person is erased. */
export const orderNote = pgTable(
  "order_note",
  {
    id: text().$type<`ont_${string}`>().primaryKey(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "cascade" }),
    body: text().notNull(),
    /** User id of who wrote it. */
    actor: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("order_note_order_idx").on(t.orderId, t.createdAt)],
);
