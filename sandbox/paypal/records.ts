import { z } from "zod";
import type { Journal, Table } from "@/sandbox/journal";
import { StoredAnswer, StoredEvent } from "@/sandbox/stripe/records";

const common = { id: z.string(), account: z.string(), createdMs: z.number() };
const Amount = { minor: z.number(), currency: z.string() };

/** `declines` and `refused` take nothing: for want of money, and for a reason that has nothing to do with it. */
export const PAYPAL_SOURCES = ["pays", "declines", "refused"] as const;

export const PayPalOrder = z.object({
  ...common,
  ...Amount,
  status: z.enum(["CREATED", "APPROVED", "COMPLETED"]),
  /** What the payer's source of money will do when the order is captured. */
  source: z.enum(PAYPAL_SOURCES),
  customId: z.string().nullable(),
  invoiceId: z.string().nullable(),
  description: z.string().nullable(),
  items: z.array(z.object({ name: z.string(), minor: z.number() })),
  returnUrl: z.string(),
  cancelUrl: z.string(),
  captureId: z.string().nullable(),
});
export type PayPalOrder = z.infer<typeof PayPalOrder>;

export const PayPalCapture = z.object({ ...common, ...Amount, orderId: z.string() });
export type PayPalCapture = z.infer<typeof PayPalCapture>;

export const PayPalRefund = z.object({
  ...common,
  ...Amount,
  captureId: z.string(),
  customId: z.string().nullable(),
  status: z.enum(["COMPLETED", "FAILED"]),
});
export type PayPalRefund = z.infer<typeof PayPalRefund>;

export const PAYPAL_DISPUTE_STATUSES = ["WAITING_FOR_SELLER_RESPONSE", "UNDER_REVIEW", "RESOLVED"] as const;

export const PayPalDispute = z.object({
  ...common,
  ...Amount,
  captureId: z.string(),
  status: z.enum(PAYPAL_DISPUTE_STATUSES),
  outcome: z.string().nullable(),
});
export type PayPalDispute = z.infer<typeof PayPalDispute>;

/** Everything the PayPal stand-in remembers. */
export type PayPalLedger = {
  readonly orders: Table<PayPalOrder>;
  readonly captures: Table<PayPalCapture>;
  readonly refunds: Table<PayPalRefund>;
  readonly disputes: Table<PayPalDispute>;
  readonly events: Table<StoredEvent>;
  readonly answers: Table<StoredAnswer>;
};

export function openPayPalLedger(journal: Journal): PayPalLedger {
  return {
    orders: journal.table("paypal_orders", PayPalOrder),
    captures: journal.table("paypal_captures", PayPalCapture),
    refunds: journal.table("paypal_refunds", PayPalRefund),
    disputes: journal.table("paypal_disputes", PayPalDispute),
    events: journal.table("paypal_events", StoredEvent),
    answers: journal.table("paypal_answers", StoredAnswer),
  };
}
