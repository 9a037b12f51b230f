import { z } from "zod";

/** What a bank's interface answers, as `docs/qr-payments.md` writes it down. Amounts are in minor units. */

const Id = z.string().min(1).max(200);
const Amount = z.int().nonnegative();

const QR_PAYMENT_STATUSES = ["open", "processing", "paid", "refused", "cancelled", "expired"] as const;

/** Longest text that still makes a code which a phone reads from a screen. */
const LONGEST_CODE = 1_000;

/** What an address must not be: a link of ours runs no script and opens no file, whoever sends it. */
const LINK = /^(?!javascript:|data:|vbscript:|blob:|file:|about:)[a-z][a-z0-9+.-]*:[^\s<>"]{1,1000}$/i;

export const QrRefund = z.object({
  id: Id,
  /** Ours, `rfd_…`; `null`: the bank gave it back by itself. */
  reference: z.string().nullish().default(null),
  amount: Amount,
  status: z.enum(["pending", "succeeded", "failed"]),
});
export type QrRefund = z.infer<typeof QrRefund>;

export const QrPayment = z.object({
  id: Id,
  status: z.enum(QR_PAYMENT_STATUSES),
  amount: Amount,
  currency: z.string().regex(/^[A-Za-z]{3}$/),
  /** The text that we gave it. */
  reference: z.string().nullish().default(null),
  /** What the code says to a banking app. */
  qr: z.string().min(1).max(LONGEST_CODE),
  /** Opens the banking app on a phone; one that is none is left out. */
  link: z.string().regex(LINK).nullable().catch(null),
  valid_until: z.iso.datetime({ offset: true }),
  refunds: z.array(QrRefund).default([]),
});
export type QrPayment = z.infer<typeof QrPayment>;

/** Newest first; `next` is where the list goes on. */
export const QrPaymentList = z.object({ payments: z.array(QrPayment), next: z.string().nullish().default(null) });
export type QrPaymentList = z.infer<typeof QrPaymentList>;

export const QrProblem = z.object({ error: z.object({ code: z.string().min(1).max(100) }) });
