import { z } from "zod";
import { vendorId } from "@/sandbox/ids";
import { QrFailure } from "@/sandbox/qr/failure";
import type { QrLedger, QrPayment, QrRefund } from "@/sandbox/qr/records";
import { qrPaymentView, refundsOf } from "@/sandbox/qr/views";
import type { Webhooks } from "@/sandbox/stripe/webhooks";

export type QrCtx = {
  readonly ledger: QrLedger;
  readonly webhooks: Webhooks;
  readonly origin: string;
  readonly nowMs: () => number;
};

/** The longest that a code is valid. */
const LONGEST_MS = 24 * 60 * 60_000;

const CreatePayment = z.strictObject({
  amount: z.int().min(1).max(99_999_999_99),
  currency: z.string().regex(/^[A-Z]{3}$/),
  reference: z.string().max(200).optional(),
  description: z.string().max(200).optional(),
  locale: z.string().max(20).optional(),
  return_url: z.url().optional(),
  expires_at: z.iso.datetime().optional(),
});
const CreateRefund = z.strictObject({
  amount: z.int().min(1),
  currency: z.string().optional(),
  reference: z.string().max(200).optional(),
});

function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new QrFailure(400, "invalid_request", `${issue?.path.join(".")}: ${issue?.message}`);
}

function emit(ctx: QrCtx, type: string, payment: QrPayment): void {
  const object = { payment: qrPaymentView(ctx.ledger, payment, ctx.origin) };
  const created = Math.floor(ctx.nowMs() / 1000);
  const event = { id: vendorId("qre_"), account: payment.account, created, type, object, delivery: "pending" } as const;
  ctx.ledger.events.put(event);
  ctx.webhooks.send(event);
}

function end(ctx: QrCtx, payment: QrPayment, status: Exclude<QrPayment["status"], "open">): QrPayment {
  const ended: QrPayment = { ...payment, status, paidMs: status === "paid" ? ctx.nowMs() : null };
  ctx.ledger.payments.put(ended);
  emit(ctx, `payment.${status}`, ended);
  return ended;
}

/** Checks and stores a new payment. Throws what the bank would answer with. */
export function createQrPayment(ctx: QrCtx, account: string, body: unknown): QrPayment {
  const input = parsed(CreatePayment, body);
  const nowMs = ctx.nowMs();
  const asked = input.expires_at === undefined ? nowMs + LONGEST_MS : Date.parse(input.expires_at);
  if (asked <= nowMs) throw new QrFailure(422, "too_late", "expires_at is over");
  const payment: QrPayment = {
    id: vendorId("qrp_"),
    account,
    createdMs: nowMs,
    minor: input.amount,
    currency: input.currency,
    status: "open",
    reference: input.reference ?? null,
    description: input.description ?? null,
    locale: input.locale ?? null,
    returnUrl: input.return_url ?? null,
    validUntilMs: Math.min(asked, nowMs + LONGEST_MS),
    paidMs: null,
  };
  ctx.ledger.payments.put(payment);
  return payment;
}

/** The payment as it is now: one whose time is over expires when it is looked at. */
export function expireQrIfDue(ctx: QrCtx, payment: QrPayment): QrPayment {
  const isDue = payment.status === "open" && payment.validUntilMs <= ctx.nowMs();
  return isDue ? end(ctx, payment, "expired") : payment;
}

/** Tells the shop of every payment whose time ran out without anybody looking. */
export function expireAllQrDue(ctx: QrCtx): void {
  for (const payment of ctx.ledger.payments.all()) expireQrIfDue(ctx, payment);
}

/** Ends an open payment; one that has ended stays as it is. */
export function endQrPayment(ctx: QrCtx, payment: QrPayment, status: "cancelled" | "expired" | "refused"): QrPayment {
  const now = expireQrIfDue(ctx, payment);
  return now.status === "open" ? end(ctx, now, status) : now;
}

/** The payer agrees in the app. `evenIfEnded`: the bank took the money although the payment was ended meanwhile. */
export function payQr(ctx: QrCtx, payment: QrPayment, evenIfEnded = false): QrPayment {
  const now = expireQrIfDue(ctx, payment);
  if (now.status === "paid") return now;
  return now.status === "open" || evenIfEnded ? end(ctx, now, "paid") : now;
}

/** Gives money back, never more than was paid. */
export function refundQr(ctx: QrCtx, payment: QrPayment, body: unknown): QrRefund {
  const input = parsed(CreateRefund, body);
  if (payment.status !== "paid") throw new QrFailure(422, "not_paid", "There is nothing to give back");
  if (input.currency !== undefined && input.currency !== payment.currency)
    throw new QrFailure(422, "wrong_currency", `It was paid in ${payment.currency}`);
  const left = refundsOf(ctx.ledger, payment.id).reduce((rest, one) => rest - one.minor, payment.minor);
  if (input.amount > left) throw new QrFailure(422, "amount_too_large", `Only ${left} are left`);
  const refund: QrRefund = {
    id: vendorId("qrr_"),
    account: payment.account,
    createdMs: ctx.nowMs(),
    minor: input.amount,
    paymentId: payment.id,
    reference: input.reference ?? null,
  };
  ctx.ledger.refunds.put(refund);
  emit(ctx, "refund.succeeded", payment);
  return refund;
}
