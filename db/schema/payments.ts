import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import type { PaymentMethod } from "@/lib/markets/market";
import { createdAt, currency, instant, minor } from "./columns";
import { order } from "./orders";

export const PAYMENT_STATUSES = ["starting", "open", "capturing", "captured", "failed", "cancelled"] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** Attempts that can still become money. `capturing`: we have asked the provider for it and do not know the answer. */
export const LIVE_PAYMENT_STATUSES = ["starting", "open", "capturing"] as const satisfies readonly PaymentStatus[];

/** One attempt to pay an order. A captured row is money received. */
export const payment = pgTable(
  "payment",
  {
    id: text().$type<`pay_${string}`>().primaryKey(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "restrict" }),
    provider: text().$type<PaymentMethod>().notNull(),
    /** 1, 2, …; with the order's id, the idempotency key at the provider. */
    attempt: integer().notNull(),
    status: text().$type<PaymentStatus>().notNull().default("starting"),
    amountMinor: minor().notNull(),
    currency: currency().notNull(),
    /** Customer at the provider whose kept cards its page offers, as the account had it then; NULL: none. */
    customerId: text(),
    /** The provider's checkout session; NULL until its answer is stored. */
    providerSessionId: text(),
    /** The provider's payment; NULL until known. */
    providerPaymentId: text(),
    /** Where the shopper goes to pay; NULL: nowhere. */
    redirectUrl: text(),
    /** When the provider's page stops taking money, as it was asked; NULL: as the provider does by itself. */
    expiresAt: instant(),
    capturedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("payment_attempt").on(t.orderId, t.attempt),
    // An order is payable in one way at a time.
    uniqueIndex("payment_one_live").on(t.orderId).where(sql`status in ('starting','open','capturing')`),
    unique("payment_provider_payment").on(t.provider, t.providerPaymentId),
    unique("payment_provider_session").on(t.provider, t.providerSessionId),
    index("payment_status_idx").on(t.status, t.createdAt),
    check("payment_status_known", sql`${t.status} in ('starting','open','capturing','captured','failed','cancelled')`),
    check("payment_amount_positive", sql`${t.amountMinor} > 0`),
  ],
);

export const REFUND_STATUSES = ["requested", "succeeded", "failed"] as const;

/** Money given back, reserved here before the provider is asked. */
export const refund = pgTable(
  "refund",
  {
    id: text().$type<`rfd_${string}`>().primaryKey(),
    /** NULL: money that belongs to no payment of ours. */
    paymentId: text()
      .$type<`pay_${string}`>()
      .references(() => payment.id, { onDelete: "restrict" }),
    provider: text().$type<PaymentMethod>().notNull(),
    providerPaymentId: text().notNull(),
    amountMinor: minor().notNull(),
    currency: currency().notNull(),
    status: text().$type<(typeof REFUND_STATUSES)[number]>().notNull().default("requested"),
    reason: text().notNull(),
    /** NULL until the provider has it. */
    providerRefundId: text(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("refund_provider_refund").on(t.provider, t.providerRefundId),
    index("refund_payment_idx").on(t.paymentId),
    unique("refund_reason_once").on(t.provider, t.providerPaymentId, t.reason),
    index("refund_open_idx").on(t.createdAt).where(sql`status = 'requested'`),
    check("refund_status_known", sql`${t.status} in ('requested','succeeded','failed')`),
    check("refund_amount_positive", sql`${t.amountMinor} > 0`),
  ],
);

export const DISPUTE_STATUSES = ["needs_response", "under_review", "won", "lost"] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

/** A buyer's bank or the buyer takes a payment back, as the provider tells of it. Written when read from there; kept for ever. */
export const dispute = pgTable(
  "dispute",
  {
    id: text().$type<`dsp_${string}`>().primaryKey(),
    provider: text().$type<PaymentMethod>().notNull(),
    providerDisputeId: text().notNull(),
    paymentId: text()
      .$type<`pay_${string}`>()
      .notNull()
      .references(() => payment.id, { onDelete: "restrict" }),
    /** What is disputed, minor units of `currency`. */
    amountMinor: minor().notNull(),
    currency: currency().notNull(),
    /** The provider's word for it, `fraudulent`. */
    reason: text().notNull(),
    status: text().$type<DisputeStatus>().notNull(),
    /** When the provider opened it. */
    openedAt: instant().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("dispute_once").on(t.provider, t.providerDisputeId),
    index("dispute_payment_idx").on(t.paymentId),
    index("dispute_open_idx").on(t.openedAt).where(sql`status in ('needs_response','under_review')`),
    check("dispute_status_known", sql`${t.status} in ('needs_response','under_review','won','lost')`),
    check("dispute_amount_positive", sql`${t.amountMinor} > 0`),
  ],
);

export const WEBHOOK_STATUSES = ["received", "processed", "ignored", "unmatched"] as const;

/** A verified message of a payment provider, stored before anything is done about it. Kept 90 days. */
export const webhookEvent = pgTable(
  "webhook_event",
  {
    id: text().$type<`whk_${string}`>().primaryKey(),
    provider: text().$type<PaymentMethod>().notNull(),
    /** The provider's id of the event. */
    eventId: text().notNull(),
    type: text().notNull(),
    payload: jsonb().$type<unknown>().notNull(),
    status: text().$type<(typeof WEBHOOK_STATUSES)[number]>().notNull().default("received"),
    receivedAt: createdAt(),
    /** NULL until its effect is committed. */
    processedAt: instant(),
  },
  (t) => [
    unique("webhook_event_once").on(t.provider, t.eventId),
    index("webhook_event_open_idx").on(t.receivedAt).where(sql`status = 'received'`),
    check("webhook_event_status_known", sql`${t.status} in ('received','processed','ignored','unmatched')`),
  ],
);
