import type { QrLedger, QrPayment, QrRefund } from "@/sandbox/qr/records";

export type QrView = { readonly id: string; readonly [field: string]: unknown };

/** Path under which the interface is served. */
export const QR_API_PATH = "/qr-api";
/** Path of the page that stands for the payer's banking app. */
export const QR_BANK_PATH = "/qr-bank";

const time = (ms: number) => new Date(ms).toISOString();

export function qrRefundView(refund: QrRefund): QrView {
  const { id, minor: amount, reference, createdMs } = refund;
  return { id, status: "succeeded", amount, reference, created_at: time(createdMs) };
}

export function refundsOf(ledger: QrLedger, paymentId: string): readonly QrRefund[] {
  return ledger.refunds.all().filter((one) => one.paymentId === paymentId);
}

export function qrPaymentView(ledger: QrLedger, payment: QrPayment, origin: string): QrView {
  const address = `${origin}${QR_BANK_PATH}/${payment.id}`;
  return {
    id: payment.id,
    status: payment.status,
    amount: payment.minor,
    currency: payment.currency,
    reference: payment.reference,
    description: payment.description,
    qr: address,
    link: address,
    valid_until: time(payment.validUntilMs),
    created_at: time(payment.createdMs),
    paid_at: payment.paidMs === null ? null : time(payment.paidMs),
    refunds: refundsOf(ledger, payment.id).map(qrRefundView),
  };
}
