import type { ListedPayment, PaymentReference, ProviderPayment, ProviderRefund } from "@/lib/payments/provider";
import { namedIn } from "./named-payment";
import { type QrClient, QrRefusal } from "./qr-client";
import { QrPayment, QrPaymentList, type QrRefund } from "./qr-protocol";

const PER_PAGE = 100;

/** A payment as the bank has it now, with the code to pay it by while it is open; `undefined`: it knows none. */
export async function readPayment(call: QrClient, reference: PaymentReference): Promise<ProviderPayment | undefined> {
  // At the bank a payment has one id, from its code to its refunds.
  const id = "sessionId" in reference ? reference.sessionId : reference.providerPaymentId;
  try {
    return paymentOf(await call(QrPayment, "GET", `/payments/${encodeURIComponent(id)}`));
  } catch (error) {
    if (error instanceof QrRefusal && error.statusCode === 404) return undefined;
    throw error;
  }
}

/** Paid payments, newest first. */
export async function* listCaptured(call: QrClient, since: Date): AsyncIterable<ListedPayment> {
  const query = new URLSearchParams({ paid_since: since.toISOString(), limit: String(PER_PAGE) });
  for (let next: string | null = ""; next !== null; ) {
    if (next) query.set("cursor", next);
    const page: QrPaymentList = await call(QrPaymentList, "GET", `/payments?${query}`);
    for (const one of page.payments) if (one.status === "paid") yield listed(one);
    next = page.next || null;
  }
}

export function paymentOf(payment: QrPayment): ProviderPayment {
  const { status, qr, link, valid_until: validUntil } = payment;
  return {
    ...listed(payment),
    refunds: payment.refunds.map((one) => refundOf(one, payment.currency)),
    disputes: [],
    ...(status === "open" && { code: { qr, link, validUntil: new Date(validUntil) } }),
  };
}

function listed(payment: QrPayment): ListedPayment {
  const status = STATUS[payment.status];
  return {
    sessionId: payment.id,
    providerPaymentId: status === "captured" ? payment.id : null,
    ...namedIn(payment.reference),
    status,
    amountMinor: payment.amount,
    refundedMinor: payment.refunds.reduce((sum, one) => sum + (one.status === "failed" ? 0 : one.amount), 0),
    currency: payment.currency.toUpperCase(),
  };
}

/** A payer who refuses ends the payment: another attempt brings another code. */
const STATUS = {
  open: "open",
  processing: "processing",
  paid: "captured",
  refused: "cancelled",
  cancelled: "cancelled",
  expired: "cancelled",
} as const satisfies Record<QrPayment["status"], ListedPayment["status"]>;

function refundOf({ id, reference, amount, status }: QrRefund, currency: string): ProviderRefund {
  const refundId = reference?.startsWith("rfd_") ? reference : null;
  return { providerRefundId: id, refundId, amountMinor: amount, currency: currency.toUpperCase(), status };
}
