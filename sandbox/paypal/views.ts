import type { PayPalCapture, PayPalDispute, PayPalLedger, PayPalOrder, PayPalRefund } from "@/sandbox/paypal/records";

export type View = { readonly id: string; readonly [field: string]: unknown };

/** Path under which the API is served. */
export const PAYPAL_API_PATH = "/paypal-api";

export function amountView({ minor, currency }: { readonly minor: number; readonly currency: string }) {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  return { currency_code: currency, value: `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}` };
}

const time = (ms: number) => new Date(ms).toISOString().replace(/\.\d+/, "");

export function refundView(refund: PayPalRefund, origin: string): View {
  return {
    id: refund.id,
    status: refund.status,
    amount: amountView(refund),
    ...(refund.customId !== null && { custom_id: refund.customId }),
    create_time: time(refund.createdMs),
    links: [
      { rel: "self", method: "GET", href: `${origin}${PAYPAL_API_PATH}/v2/payments/refunds/${refund.id}` },
      { rel: "up", method: "GET", href: `${origin}${PAYPAL_API_PATH}/v2/payments/captures/${refund.captureId}` },
    ],
  };
}

export function refundedOf(ledger: PayPalLedger, captureId: string): number {
  return ledger.refunds
    .all()
    .filter((one) => one.captureId === captureId && one.status === "COMPLETED")
    .reduce((sum, one) => sum + one.minor, 0);
}

export function captureView(ledger: PayPalLedger, capture: PayPalCapture): View {
  const order = ledger.orders.get(capture.orderId);
  const back = refundedOf(ledger, capture.id);
  const status = back === 0 ? "COMPLETED" : back < capture.minor ? "PARTIALLY_REFUNDED" : "REFUNDED";
  return {
    id: capture.id,
    status,
    amount: amountView(capture),
    final_capture: true,
    ...(order?.customId && { custom_id: order.customId }),
    ...(order?.invoiceId && { invoice_id: order.invoiceId }),
    supplementary_data: { related_ids: { order_id: capture.orderId } },
    create_time: time(capture.createdMs),
  };
}

export function orderView(ledger: PayPalLedger, order: PayPalOrder, origin: string): View {
  const capture = order.captureId === null ? undefined : ledger.captures.get(order.captureId);
  const refunds = ledger.refunds.all().filter((one) => one.captureId === order.captureId);
  return {
    id: order.id,
    intent: "CAPTURE",
    status: order.status === "CREATED" ? "PAYER_ACTION_REQUIRED" : order.status,
    create_time: time(order.createdMs),
    purchase_units: [
      {
        reference_id: "default",
        amount: amountView(order),
        ...(order.customId && { custom_id: order.customId }),
        ...(order.invoiceId && { invoice_id: order.invoiceId }),
        ...(order.description && { description: order.description }),
        ...(capture && {
          payments: {
            captures: [captureView(ledger, capture)],
            refunds: refunds.map((one) => refundView(one, origin)),
          },
        }),
      },
    ],
    links: [{ rel: "payer-action", method: "GET", href: `${origin}/paypal/approve/${order.id}` }],
  };
}

export function disputeView(dispute: PayPalDispute): View {
  return {
    id: dispute.id,
    dispute_id: dispute.id,
    create_time: time(dispute.createdMs),
    reason: "MERCHANDISE_OR_SERVICE_NOT_RECEIVED",
    status: dispute.status,
    dispute_amount: amountView(dispute),
    disputed_transactions: [{ seller_transaction_id: dispute.captureId }],
    ...(dispute.outcome !== null && { dispute_outcome: { outcome_code: dispute.outcome } }),
  };
}

/** One line of the report of transactions. */
export function transactionView(code: "T0006" | "T1107", row: PayPalCapture | PayPalRefund, order?: PayPalOrder) {
  return {
    transaction_info: {
      transaction_id: row.id,
      transaction_event_code: code,
      transaction_initiation_date: time(row.createdMs),
      transaction_amount: amountView(code === "T1107" ? { ...row, minor: -row.minor } : row),
      transaction_status: "S",
      ...("captureId" in row && { paypal_reference_id: row.captureId, paypal_reference_id_type: "TXN" }),
      ...(order?.customId && { custom_field: order.customId }),
    },
  };
}
