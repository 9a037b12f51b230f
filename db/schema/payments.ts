import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import type { PaymentMethod } from "@/lib/markets/market";
import { createdAt, currency, instant, minor } from "./columns";
import { orderEdit } from "./edits";
import { order, orderLine } from "./orders";
import { returnRequest } from "./returns";

export const PAYMENT_STATUSES = [
  "starting",
  "open",
  "authorized",
  "capturing",
  "captured",
  "voiding",
  "failed",
  "cancelled",
] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/**
 * Attempts that can still become money. `authorized`: the buyer's bank holds it for us. `capturing`: we have asked the
 * provider for it and do not know the answer. One that is `voiding` never becomes money: the provider is being told.
 */
export const LIVE_PAYMENT_STATUSES = [
  "starting",
  "open",
  "authorized",
  "capturing",
] as const satisfies readonly PaymentStatus[];

export const CAPTURE_MODES = ["automatic", "manual"] as const;
export type CaptureMode = (typeof CAPTURE_MODES)[number];

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
    /** The change whose difference it pays; NULL: it pays the order as it was placed. */
    editId: text()
      .$type<`edt_${string}`>()
      .references(() => orderEdit.id, { onDelete: "restrict" }),
    /** 1, 2, …; with the order's id, the idempotency key at the provider. */
    attempt: integer().notNull(),
    status: text().$type<PaymentStatus>().notNull().default("starting"),
    /** What it is to bring, or brought; of an authorized one, what of it will be captured. */
    amountMinor: minor().notNull(),
    currency: currency().notNull(),
    /** `manual`: the provider holds the money until we capture it. */
    capture: text().$type<CaptureMode>().notNull().default("automatic"),
    /** What the provider held for us; NULL: it never held anything. */
    authorizedMinor: minor(),
    /** Until when that may be captured. */
    authorizedUntil: instant(),
    /** How often the provider refused to capture what is held; part of the next call's key, for it keeps its answers. */
    captureRefusals: integer().notNull().default(0),
    /** Since when the provider is being told to release what it holds; NULL: it is not. */
    voidingAt: instant(),
    /** Customer at the provider whose kept cards its page offers, as the account had it then; NULL: none. */
    customerId: text(),
    /** The provider's checkout session; NULL until its answer is stored. */
    providerSessionId: text(),
    /** The provider's payment; NULL until known. */
    providerPaymentId: text(),
    /** Given back or about to be; kept by the trigger `refund_counts` from the refunds that have not failed. */
    refundedMinor: minor().notNull().default(0),
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
    uniqueIndex("payment_one_live").on(t.orderId).where(sql`status in ('starting','open','authorized','capturing')`),
    unique("payment_provider_payment").on(t.provider, t.providerPaymentId),
    unique("payment_provider_session").on(t.provider, t.providerSessionId),
    index("payment_edit_idx").on(t.editId),
    index("payment_status_idx").on(t.status, t.createdAt),
    check(
      "payment_status_known",
      sql`${t.status} in ('starting','open','authorized','capturing','captured','voiding','failed','cancelled')`,
    ),
    check("payment_capture_known", sql`${t.capture} in ('automatic','manual')`),
    // Never more than the bank promised.
    check("payment_within_authorized", sql`${t.authorizedMinor} is null or ${t.amountMinor} <= ${t.authorizedMinor}`),
    check(
      "payment_authorized_is_known",
      sql`${t.status} <> 'authorized' or (${t.authorizedMinor} is not null and ${t.authorizedUntil} is not null and ${t.providerPaymentId} is not null)`,
    ),
    check("payment_amount_positive", sql`${t.amountMinor} > 0`),
    check("payment_refunded_bounds", sql`${t.refundedMinor} between 0 and ${t.amountMinor}`),
  ],
);

export const REFUND_STATUSES = ["requested", "succeeded", "failed"] as const;

/**
 * Money given back, reserved here before the provider is asked. Of one payment never more than it captured: the
 * trigger `refund_counts` adds it to `payment.refunded_minor`, which a CHECK bounds.
 */
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
    /** One of `REFUND_REASONS` in `lib/refunds/reasons.ts`; or `changed`: the order costs less since staff changed it, in parts of no line; or why the shop itself gave it back, once for one payment (`refund_own_once`); or `unmatched_payment`: it fitted no order; or `asked_anew:` and the id of a refund that the provider refused. */
    reason: text().notNull(),
    /** The tax in it. */
    taxMinor: minor().notNull().default(0),
    /** The part of it that is the delivery charge, tax in. */
    shippingMinor: minor().notNull().default(0),
    /** The return it is for; NULL: none. */
    returnId: text()
      .$type<`ret_${string}`>()
      .references(() => returnRequest.id, { onDelete: "restrict" }),
    /** Who asked for it: `system`, `guest` or a user id. */
    actor: text().notNull().default("system"),
    /** What staff wrote about it. */
    note: text().notNull().default(""),
    /** NULL until the provider has it. */
    providerRefundId: text(),
    /** Why the provider refused it for good; NULL: it did not. */
    failure: text(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("refund_provider_refund").on(t.provider, t.providerRefundId),
    index("refund_payment_idx").on(t.paymentId),
    index("refund_return_idx").on(t.returnId),
    uniqueIndex("refund_own_once")
      .on(t.provider, t.providerPaymentId, t.reason)
      .where(sql`reason in ('late_payment','duplicate_payment','returned_by_provider')`),
    index("refund_open_idx").on(t.createdAt).where(sql`status = 'requested'`),
    // Of those that failed, the ones that no issue tells of.
    index("refund_failed_idx").on(t.createdAt).where(sql`status = 'failed'`),
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

/** What of a line a refund gives back; the parts of a refund and its delivery sum to it. */
export const refundLine = pgTable(
  "refund_line",
  {
    id: text().$type<`rfl_${string}`>().primaryKey(),
    refundId: text()
      .$type<`rfd_${string}`>()
      .notNull()
      .references(() => refund.id, { onDelete: "cascade" }),
    orderLineId: text()
      .$type<`oln_${string}`>()
      .notNull()
      .references(() => orderLine.id, { onDelete: "restrict" }),
    /** Units it is for; 0: an amount alone, the shopper keeps them. */
    quantity: integer().notNull(),
    /** Of them, units that will never be sent. */
    removedQuantity: integer().notNull().default(0),
    /** Of them, units that went back on the shelf. */
    restockedQuantity: integer().notNull().default(0),
    /** Tax in. */
    amountMinor: minor().notNull(),
    taxMinor: minor().notNull(),
  },
  (t) => [
    unique("refund_line_once").on(t.refundId, t.orderLineId),
    index("refund_line_line_idx").on(t.orderLineId),
    check(
      "refund_line_quantity_bounds",
      sql`${t.quantity} >= 0 and ${t.restockedQuantity} between 0 and ${t.quantity}`,
    ),
    check("refund_line_amount_bounds", sql`${t.amountMinor} >= 0 and ${t.taxMinor} between 0 and ${t.amountMinor}`),
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

export const ISSUE_KINDS = [
  /** Captured there, and nothing of ours asked for it. */
  "payment_unknown",
  /** Captured there with another amount or currency than its order's. */
  "amount_differs",
  /** Captured here, and the provider knows no such money. */
  "payment_missing",
  /** Captured there, and its order could not be finished. */
  "payment_unsettled",
  /** Given back there and here in different sums. */
  "refund_differs",
  /** Refused by the provider, or waiting for it too long. */
  "refund_stuck",
] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];

export const ISSUE_RESOLUTIONS = ["healed", "settled", "refunded", "known"] as const;

/** A difference between the provider's books and ours that could not be healed. Written by `reconcile`; kept for ever. */
export const reconciliationIssue = pgTable(
  "reconciliation_issue",
  {
    id: text().$type<`rci_${string}`>().primaryKey(),
    kind: text().$type<IssueKind>().notNull(),
    provider: text().$type<PaymentMethod>().notNull(),
    /** What it is about: the provider's id of the payment, or ours of the refund. */
    subject: text().notNull(),
    /** NULL: no order is named. */
    orderId: text()
      .$type<`ord_${string}`>()
      .references(() => order.id, { onDelete: "restrict" }),
    providerPaymentId: text(),
    /** What we have, minor units; NULL: nothing. */
    oursMinor: minor(),
    /** What the provider has; NULL: nothing. */
    theirsMinor: minor(),
    /** As the provider writes it. */
    currency: text().notNull(),
    firstSeenAt: createdAt(),
    /** When it was last looked at whether it is gone; NULL: not yet. */
    checkedAt: instant(),
    /** NULL: it waits for a person. */
    resolvedAt: instant(),
    resolution: text().$type<(typeof ISSUE_RESOLUTIONS)[number]>(),
    /** Who: `worker` or a user id. */
    resolvedBy: text(),
    note: text().notNull().default(""),
  },
  (t) => [
    unique("reconciliation_issue_once").on(t.kind, t.provider, t.subject),
    index("reconciliation_issue_open_idx").on(t.firstSeenAt).where(sql`resolved_at is null`),
    index("reconciliation_issue_check_idx").on(t.checkedAt.asc().nullsFirst()).where(sql`resolved_at is null`),
    index("reconciliation_issue_order_idx").on(t.orderId),
    check(
      "reconciliation_issue_kind_known",
      sql`${t.kind} in ('payment_unknown','amount_differs','payment_missing','payment_unsettled','refund_differs','refund_stuck')`,
    ),
    check("reconciliation_issue_ended", sql`(${t.resolvedAt} is null) = (${t.resolution} is null)`),
  ],
);

/** Until when the payments of a provider were compared with ours. One row per provider, written by `reconcile`. */
export const reconciliationMark = pgTable("reconciliation_mark", {
  provider: text().$type<PaymentMethod>().primaryKey(),
  through: instant().notNull(),
});
