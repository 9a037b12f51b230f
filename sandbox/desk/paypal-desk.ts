import { z } from "zod";
import { invalid, notFound } from "@/sandbox/desk/answers";
import { PayPalFailure } from "@/sandbox/paypal/failure";
import { approveOrder, decideDispute, openDispute, type PayPalCtx, refundCapture } from "@/sandbox/paypal/payments";
import { PAYPAL_DISPUTE_STATUSES } from "@/sandbox/paypal/records";
import { amountView, disputeView, orderView, refundView } from "@/sandbox/paypal/views";
import { ofAccount } from "@/sandbox/stripe/ledger";

const Source = z.strictObject({ source: z.enum(["pays", "declines"]).default("pays") });
const DeskRefund = z.strictObject({ amount: z.number().int().min(1).optional() });
const Decision = z.strictObject({
  status: z.enum(PAYPAL_DISPUTE_STATUSES),
  outcome: z.string().nullable().default(null),
});

/** The lists an auditor or a test wants, whole and oldest first. */
export function listPayPal({ ledger, origin, webhooks }: PayPalCtx, account: string, kind: string): Response {
  switch (kind) {
    case "orders":
      return Response.json({ data: ofAccount(ledger.orders, account).map((one) => orderView(ledger, one, origin)) });
    case "events":
      return Response.json({ data: ofAccount(ledger.events, account) });
    case "deliveries":
      return Response.json({ data: [...webhooks.deliveries(account)].reverse() });
    default:
      return notFound("list");
  }
}

/** A payer agrees to an order. */
export function approveFromDesk(paypal: PayPalCtx, id: string, input: unknown): Response {
  const parsed = Source.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const order = paypal.ledger.orders.get(id);
  if (!order) return notFound("order");
  return Response.json(orderView(paypal.ledger, approveOrder(paypal, order, parsed.data.source), paypal.origin));
}

/** Staff of the shop give a payment back on PayPal's own pages. */
export function refundPayPalFromDesk(paypal: PayPalCtx, captureId: string, input: unknown): Response {
  const parsed = DeskRefund.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const capture = paypal.ledger.captures.get(captureId);
  if (!capture) return notFound("capture");
  const { amount: minor } = parsed.data;
  try {
    const amount = minor === undefined ? undefined : amountView({ minor, currency: capture.currency });
    return Response.json(refundView(refundCapture(paypal, capture, { amount }), paypal.origin));
  } catch (error) {
    if (error instanceof PayPalFailure) return Response.json(error.body, { status: error.status });
    throw error;
  }
}

export function disputePayPalFromDesk(paypal: PayPalCtx, captureId: string): Response {
  const capture = paypal.ledger.captures.get(captureId);
  return capture ? Response.json(disputeView(openDispute(paypal, capture))) : notFound("capture");
}

export function decidePayPalFromDesk(paypal: PayPalCtx, id: string, input: unknown): Response {
  const parsed = Decision.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const dispute = paypal.ledger.disputes.get(id);
  return dispute ? Response.json(disputeView(decideDispute(paypal, dispute, parsed.data))) : notFound("dispute");
}
