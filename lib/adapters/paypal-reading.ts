import {
  type Client,
  type Order,
  OrdersController,
  type PaymentCollection,
  PaymentsController,
  type Refund,
} from "@paypal/paypal-server-sdk";
import type { ListedPayment, PaymentReference, ProviderPayment, ProviderRefund } from "@/lib/payments/provider";
import { namedIn } from "./named-payment";
import { minorOf } from "./paypal-amount";
import { disputesOf } from "./paypal-disputes";
import { issuesOf } from "./paypal-problem";

/** A payment read from PayPal by its order or its capture, with its refunds; by its capture with its disputes, too. */
export async function readPayment(client: Client, reference: PaymentReference): Promise<ProviderPayment | undefined> {
  try {
    if ("sessionId" in reference) return orderPayment(await orderOf(client, reference.sessionId));
    const captureId = reference.providerPaymentId;
    const { result } = await new PaymentsController(client).getCapturedPayment({ captureId });
    const orderId = result.supplementaryData?.relatedIds?.orderId;
    if (!orderId) return undefined;
    const payment = orderPayment(await orderOf(client, orderId));
    return { ...payment, disputes: await disputesOf(client, captureId) };
  } catch (error) {
    if (issuesOf(error).some((issue) => issue === "RESOURCE_NOT_FOUND" || issue === "INVALID_RESOURCE_ID"))
      return undefined;
    throw error;
  }
}

async function orderOf(client: Client, id: string): Promise<Order> {
  return (await new OrdersController(client).getOrder({ id })).result;
}

/** What an order at PayPal says of its one payment. */
export function orderPayment(order: Order): ProviderPayment {
  const [unit] = order.purchaseUnits ?? [];
  const [capture] = unit?.payments?.captures ?? [];
  const amount = minorOf(capture?.amount ?? unit?.amount);
  const refunds = (unit?.payments?.refunds ?? []).flatMap(refundOf);
  const back = refunds.filter(({ status }) => status !== "failed");
  return {
    sessionId: order.id ?? null,
    providerPaymentId: capture?.id ?? null,
    ...namedIn(unit?.customId ?? capture?.customId),
    status: statusOf(order.status, unit?.payments),
    ...amount,
    refundedMinor: back.reduce((sum, one) => sum + one.amountMinor, 0),
    refunds,
    disputes: [],
  };
}

function statusOf(status: string | undefined, payments: PaymentCollection | undefined): ListedPayment["status"] {
  const [capture] = payments?.captures ?? [];
  if (capture) return captureStatus(String(capture.status));
  if (status === "APPROVED") return "approved";
  return status === "VOIDED" ? "cancelled" : "open";
}

function captureStatus(status: string): ListedPayment["status"] {
  if (status === "COMPLETED" || status === "PARTIALLY_REFUNDED" || status === "REFUNDED") return "captured";
  return status === "PENDING" ? "processing" : "cancelled";
}

/** A refund as PayPal tells of it. */
export function refundOf(refund: Refund): readonly ProviderRefund[] {
  const { amountMinor, currency } = minorOf(refund.amount);
  if (!refund.id || amountMinor === 0) return [];
  const refundId = refund.customId?.startsWith("rfd_") ? refund.customId : null;
  return [
    { providerRefundId: refund.id, refundId, amountMinor, currency, status: refundStatus(String(refund.status)) },
  ];
}

function refundStatus(status: string): ProviderRefund["status"] {
  if (status === "FAILED" || status === "CANCELLED") return "failed";
  return status === "PENDING" ? "pending" : "succeeded";
}
