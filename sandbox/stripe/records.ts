import { z } from "zod";

// Times are UNIX seconds and amounts minor units, as in Stripe's own objects, unless a name ends in Ms.
const Metadata = z.record(z.string(), z.string());
const common = { id: z.string(), account: z.string(), created: z.number() };

export const Line = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  images: z.array(z.string()),
  metadata: Metadata,
  unitAmount: z.number(),
  quantity: z.number(),
});
export type Line = z.infer<typeof Line>;

/** Whether a kept card may be offered again: `always` once its owner said so. */
const AllowRedisplay = z.enum(["always", "limited", "unspecified"]);

// Later additions have defaults: a state written before them is still read.
export const Session = z.object({
  ...common,
  mode: z.enum(["payment", "setup"]).default("payment"),
  customerId: z.string().nullable().default(null),
  /** The page has a box to tick for keeping the card. */
  asksToKeep: z.boolean().default(false),
  /** Which of the customer's cards the page offers. */
  offered: z.array(AllowRedisplay).default(["always"]),
  /** Every card that pays is kept, without asking. */
  futureUsage: z.enum(["on_session", "off_session"]).nullable().default(null),
  /** `manual`: a payment is held until the shop captures it. */
  captureMethod: z.enum(["automatic", "automatic_async", "manual"]).default("automatic"),
  /** The setup intent of mode `setup`. */
  setupId: z.string().nullable().default(null),
  status: z.enum(["open", "complete", "expired"]),
  currency: z.string(),
  amountTotal: z.number(),
  lines: z.array(Line),
  metadata: Metadata,
  clientReferenceId: z.string().nullable(),
  customerEmail: z.string().nullable(),
  locale: z.string().nullable(),
  successUrl: z.string(),
  cancelUrl: z.string().nullable(),
  expiresAt: z.number(),
  intentMetadata: Metadata,
  intentDescription: z.string().nullable(),
  intentId: z.string().nullable(),
  /** Set while a payment made on the page is on its way; the session can then be neither paid again nor expired. */
  settlesAtMs: z.number().nullable(),
});
export type Session = z.infer<typeof Session>;

export const INTENT_STATUSES = [
  "requires_payment_method",
  "processing",
  "requires_capture",
  "canceled",
  "succeeded",
] as const;

export const Intent = z.object({
  ...common,
  status: z.enum(INTENT_STATUSES),
  currency: z.string(),
  amount: z.number(),
  amountReceived: z.number(),
  captureMethod: z.enum(["automatic", "automatic_async", "manual"]),
  metadata: Metadata,
  description: z.string().nullable(),
  receiptEmail: z.string().nullable(),
  customerId: z.string().nullable().default(null),
  methodId: z.string().nullable().default(null),
  futureUsage: z.enum(["on_session", "off_session"]).nullable().default(null),
  /** The checkout session that made it; NULL when it was created through the API. */
  sessionId: z.string().nullable(),
  latestChargeId: z.string().nullable(),
  lastDecline: z.object({ code: z.string(), declineCode: z.string().nullable(), message: z.string() }).nullable(),
  canceledAt: z.number().nullable(),
  cancellationReason: z.string().nullable(),
});
export type Intent = z.infer<typeof Intent>;

export const Charge = z.object({
  ...common,
  intentId: z.string(),
  status: z.enum(["succeeded", "failed"]),
  currency: z.string(),
  amount: z.number(),
  amountCaptured: z.number(),
  amountRefunded: z.number(),
  captured: z.boolean(),
  metadata: Metadata,
  description: z.string().nullable(),
  email: z.string().nullable(),
  last4: z.string(),
  brand: z.string().default("visa"),
  customerId: z.string().nullable().default(null),
  methodId: z.string().nullable().default(null),
  failureCode: z.string().nullable(),
  failureMessage: z.string().nullable(),
  disputed: z.boolean().default(false),
  /** What was held and not captured, which Stripe writes down as given back. */
  amountReleased: z.number().default(0),
  /** Until when held money may be captured; NULL: it never was held. */
  captureBefore: z.number().nullable().default(null),
});
export type Charge = z.infer<typeof Charge>;

export const DISPUTE_STATUSES = ["needs_response", "under_review", "won", "lost"] as const;

/** A payment that its buyer's bank wants back. */
export const Dispute = z.object({
  ...common,
  intentId: z.string(),
  chargeId: z.string(),
  currency: z.string(),
  amount: z.number(),
  reason: z.string(),
  status: z.enum(DISPUTE_STATUSES),
});
export type Dispute = z.infer<typeof Dispute>;

export const Refund = z.object({
  ...common,
  intentId: z.string(),
  chargeId: z.string(),
  currency: z.string(),
  amount: z.number(),
  reason: z.string().nullable(),
  metadata: Metadata,
  status: z.enum(["pending", "succeeded", "failed"]).default("succeeded"),
});
export type Refund = z.infer<typeof Refund>;

/** Somebody who may keep cards. A deleted one stays as a row that says so. */
export const Customer = z.object({
  ...common,
  email: z.string().nullable(),
  name: z.string().nullable(),
  description: z.string().nullable(),
  metadata: Metadata,
  deleted: z.boolean(),
});
export type Customer = z.infer<typeof Customer>;

/** A card; kept while it has a customer. */
export const Method = z.object({
  ...common,
  /** NULL: attached to nobody, and never again. */
  customerId: z.string().nullable(),
  /** The test card's number, which says what happens when it pays. */
  card: z.string(),
  expMonth: z.number(),
  expYear: z.number(),
  allowRedisplay: AllowRedisplay,
  email: z.string().nullable(),
  metadata: Metadata,
});
export type Method = z.infer<typeof Method>;

/** The adding of a card without a payment. */
export const Setup = z.object({
  ...common,
  status: z.enum(["requires_payment_method", "succeeded", "canceled"]),
  customerId: z.string().nullable(),
  methodId: z.string().nullable(),
  sessionId: z.string(),
  description: z.string().nullable(),
  metadata: Metadata,
  lastDecline: z.object({ code: z.string(), declineCode: z.string().nullable(), message: z.string() }).nullable(),
});
export type Setup = z.infer<typeof Setup>;

export const DELIVERY_STATES = ["pending", "delivered", "dropped", "gave_up", "no_endpoint"] as const;

export const StoredEvent = z.object({
  ...common,
  type: z.string(),
  /** The object as it was when the event happened. */
  object: z.record(z.string(), z.unknown()),
  delivery: z.enum(DELIVERY_STATES),
});
export type StoredEvent = z.infer<typeof StoredEvent>;

/** One stored answer per account and Idempotency-Key; dies 24 hours after it was given. */
export const StoredAnswer = z.object({
  id: z.string(),
  fingerprint: z.string(),
  status: z.number(),
  body: z.string(),
  createdMs: z.number(),
});
export type StoredAnswer = z.infer<typeof StoredAnswer>;
