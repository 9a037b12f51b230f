import { type Client, PaymentsController } from "@paypal/paypal-server-sdk";
import { toDecimal } from "@/lib/money/decimal";
import { money } from "@/lib/money/money";
import type { PaymentProvider, ProviderRefund, RefundAnswer } from "@/lib/payments/provider";
import { issuesOf } from "./paypal-problem";
import { readPayment, refundOf } from "./paypal-reading";

/**
 * Gives money back. PayPal forgets our key after some days: what it refuses is looked for among the refunds it has,
 * by our id, before it is taken for refused.
 */
export async function paypalRefund(
  client: Client,
  input: Parameters<PaymentProvider["refund"]>[0],
): Promise<RefundAnswer> {
  const { providerPaymentId: captureId, amountMinor, currency, refundId, idempotencyKey } = input;
  try {
    const { result } = await new PaymentsController(client).refundCapturedPayment({
      captureId,
      paypalRequestId: idempotencyKey,
      prefer: "return=representation",
      body: {
        amount: { currencyCode: currency, value: toDecimal(money(amountMinor, currency)) },
        customId: refundId,
        invoiceId: refundId,
      },
    });
    const [made] = refundOf(result);
    if (made) return answerOf(made);
    throw new Error(`PayPal's answer names no refund of ${captureId}`);
  } catch (error) {
    const [why = "refused"] = issuesOf(error);
    const payment = await readPayment(client, { providerPaymentId: captureId });
    const ours = payment?.refunds.find((one) => one.refundId === refundId);
    return ours ? answerOf(ours) : { status: "failed", providerRefundId: null, why };
  }
}

function answerOf({ status, providerRefundId }: ProviderRefund): RefundAnswer {
  return status === "failed" ? { status, providerRefundId, why: "it failed at PayPal" } : { status, providerRefundId };
}
