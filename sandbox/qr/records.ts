import { z } from "zod";
import type { Journal, Table } from "@/sandbox/journal";
import { StoredAnswer, StoredEvent } from "@/sandbox/stripe/records";

const common = { id: z.string(), account: z.string(), createdMs: z.number() };

export const QrPayment = z.object({
  ...common,
  minor: z.number(),
  currency: z.string(),
  status: z.enum(["open", "paid", "refused", "cancelled", "expired"]),
  reference: z.string().nullable(),
  description: z.string().nullable(),
  locale: z.string().nullable(),
  returnUrl: z.string().nullable(),
  validUntilMs: z.number(),
  paidMs: z.number().nullable(),
});
export type QrPayment = z.infer<typeof QrPayment>;

export const QrRefund = z.object({
  ...common,
  minor: z.number(),
  paymentId: z.string(),
  reference: z.string().nullable(),
});
export type QrRefund = z.infer<typeof QrRefund>;

/** Everything the stand-in of a bank remembers. */
export type QrLedger = {
  readonly payments: Table<QrPayment>;
  readonly refunds: Table<QrRefund>;
  readonly events: Table<StoredEvent>;
  readonly answers: Table<StoredAnswer>;
};

export function openQrLedger(journal: Journal): QrLedger {
  return {
    payments: journal.table("qr_payments", QrPayment),
    refunds: journal.table("qr_refunds", QrRefund),
    events: journal.table("qr_events", StoredEvent),
    answers: journal.table("qr_answers", StoredAnswer),
  };
}
