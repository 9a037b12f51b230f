import type { PaymentProvider, ProviderPayment, RefundAnswer, StartPayment } from "@/lib/payments/provider";
import { nameOf } from "./named-payment";
import { type QrClient, QrRefusal, type QrSettings, qrClient } from "./qr-client";
import { QrPayment, QrRefund } from "./qr-protocol";
import { listCaptured, paymentOf, readPayment } from "./qr-reading";

/**
 * Payment by a QR code or a link into a banking app, over the small protocol of `docs/qr-payments.md`: the reference for
 * fitting in a bank. The code is shown on a page of our own; the money moves when the payer agrees in the app.
 */
export function qrPayments(settings: QrSettings): PaymentProvider {
  const call = qrClient(settings);
  return {
    start: (input) => start(call, input),
    read: (reference) => readPayment(call, reference),
    close: (sessionId) => close(call, sessionId),
    refund: (input) => refund(call, input),
    listCaptured: (since) => listCaptured(call, since),
  };
}

async function start(call: QrClient, input: StartPayment) {
  try {
    const made = await call(QrPayment, "POST", "/payments", {
      idempotencyKey: input.idempotencyKey,
      body: {
        amount: input.amountMinor,
        currency: input.currency,
        reference: nameOf(input),
        description: input.description,
        locale: input.locale,
        return_url: input.codeUrl,
        ...(input.expiresAt && { expires_at: input.expiresAt.toISOString() }),
      },
    });
    // A code that asks for something else than the order is never shown.
    if (made.amount !== input.amountMinor || made.currency.toUpperCase() !== input.currency)
      throw new Error(`the bank's payment ${made.id} asks for ${made.amount} ${made.currency}`);
    return { sessionId: made.id, redirectUrl: input.codeUrl };
  } catch (error) {
    if (error instanceof QrRefusal && error.code === "too_late") return undefined;
    throw error;
  }
}

/** What the bank answers is the payment as it is now, which may be paid; what it refuses to end, reading shows. */
async function close(call: QrClient, sessionId: string): Promise<ProviderPayment | undefined> {
  try {
    return paymentOf(await call(QrPayment, "POST", `/payments/${encodeURIComponent(sessionId)}/cancel`));
  } catch (error) {
    if (!(error instanceof QrRefusal)) throw error;
    return readPayment(call, { sessionId });
  }
}

/** A bank may forget our key: what it refuses is looked for among its refunds, by our id, before it is taken for refused. */
async function refund(call: QrClient, input: Parameters<PaymentProvider["refund"]>[0]): Promise<RefundAnswer> {
  const { providerPaymentId, amountMinor, currency, refundId, idempotencyKey } = input;
  const path = `/payments/${encodeURIComponent(providerPaymentId)}/refunds`;
  try {
    const body = { amount: amountMinor, currency, reference: refundId };
    const made = await call(QrRefund, "POST", path, { idempotencyKey, body });
    return answerOf({ status: made.status, providerRefundId: made.id });
  } catch (error) {
    if (!(error instanceof QrRefusal)) throw error;
    const payment = await readPayment(call, { providerPaymentId });
    const ours = payment?.refunds.find((one) => one.refundId === refundId);
    return ours ? answerOf(ours) : { status: "failed", providerRefundId: null, why: error.code };
  }
}

function answerOf(made: { readonly status: QrRefund["status"]; readonly providerRefundId: string }): RefundAnswer {
  const { status, providerRefundId } = made;
  return status === "failed" ? { status, providerRefundId, why: "failed" } : { status, providerRefundId };
}
