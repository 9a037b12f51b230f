import { z } from "zod";
import { vendorId } from "@/sandbox/ids";
import { PayPalFailure } from "@/sandbox/paypal/failure";
import type { PayPalCapture, PayPalDispute, PayPalLedger, PayPalOrder, PayPalRefund } from "@/sandbox/paypal/records";
import { captureView, disputeView, orderView, refundedOf, refundView, type View } from "@/sandbox/paypal/views";
import type { Webhooks } from "@/sandbox/stripe/webhooks";

export type PayPalCtx = {
  readonly ledger: PayPalLedger;
  readonly webhooks: Webhooks;
  readonly origin: string;
  readonly nowMs: () => number;
};

const Amount = z.object({ currency_code: z.literal("USD"), value: z.string().regex(/^\d{1,8}\.\d{2}$/) });
const minorOf = (amount: z.infer<typeof Amount>) => Number(amount.value.replace(".", ""));

const CreateOrder = z.object({
  intent: z.literal("CAPTURE"),
  purchase_units: z
    .array(
      z.object({
        amount: Amount.extend({ breakdown: z.object({ item_total: Amount }).optional() }),
        custom_id: z.string().max(255).optional(),
        invoice_id: z.string().max(127).optional(),
        description: z.string().max(127).optional(),
        items: z
          .array(z.object({ name: z.string().min(1).max(127), quantity: z.literal("1"), unit_amount: Amount }))
          .default([]),
      }),
    )
    .length(1),
  payment_source: z.object({
    paypal: z.object({ experience_context: z.object({ return_url: z.url(), cancel_url: z.url() }) }),
  }),
});
const CreateRefund = z.object({ amount: Amount.optional(), custom_id: z.string().max(127).optional() });

function emit(ctx: PayPalCtx, account: string, type: string, object: View): void {
  const created = Math.floor(ctx.nowMs() / 1000);
  const event = { id: vendorId("WH-"), account, created, type, object, delivery: "pending" } as const;
  ctx.ledger.events.put(event);
  ctx.webhooks.send(event);
}

/** Checks and stores a new order. Throws what PayPal would answer with. */
export function createOrder(ctx: PayPalCtx, account: string, body: unknown): PayPalOrder {
  const parsed = CreateOrder.safeParse(body);
  const [unit] = parsed.data?.purchase_units ?? [];
  if (!parsed.success || !unit) throw new PayPalFailure(400, "INVALID_REQUEST", "MALFORMED_REQUEST_JSON");
  const items = unit.items.map((item) => ({ name: item.name, minor: minorOf(item.unit_amount) }));
  const minor = minorOf(unit.amount);
  const sum = items.reduce((total, item) => total + item.minor, 0);
  if (items.length > 0 && (sum !== minor || !unit.amount.breakdown))
    throw new PayPalFailure(422, "UNPROCESSABLE_ENTITY", "ITEM_TOTAL_MISMATCH");
  const { return_url, cancel_url } = parsed.data.payment_source.paypal.experience_context;
  const order: PayPalOrder = {
    id: vendorId("PO"),
    account,
    createdMs: ctx.nowMs(),
    minor,
    currency: "USD",
    status: "CREATED",
    source: "pays",
    customId: unit.custom_id ?? null,
    invoiceId: unit.invoice_id ?? null,
    description: unit.description ?? null,
    items,
    returnUrl: return_url,
    cancelUrl: cancel_url,
    captureId: null,
  };
  ctx.ledger.orders.put(order);
  return order;
}

/** The payer agrees on PayPal's page. No money moves. */
export function approveOrder(ctx: PayPalCtx, order: PayPalOrder, source: PayPalOrder["source"]): PayPalOrder {
  if (order.status === "COMPLETED") return order;
  const approved: PayPalOrder = { ...order, status: "APPROVED", source };
  ctx.ledger.orders.put(approved);
  emit(ctx, order.account, "CHECKOUT.ORDER.APPROVED", orderView(ctx.ledger, approved, ctx.origin));
  return approved;
}

/** Takes the money of an approved order, once. */
export function captureOrder(ctx: PayPalCtx, order: PayPalOrder): PayPalOrder {
  if (order.status === "COMPLETED") throw new PayPalFailure(422, "UNPROCESSABLE_ENTITY", "ORDER_ALREADY_CAPTURED");
  if (order.status === "CREATED") throw new PayPalFailure(422, "UNPROCESSABLE_ENTITY", "ORDER_NOT_APPROVED");
  if (order.source === "declines") throw new PayPalFailure(422, "UNPROCESSABLE_ENTITY", "INSTRUMENT_DECLINED");
  if (order.source === "refused") throw new PayPalFailure(422, "UNPROCESSABLE_ENTITY", "COMPLIANCE_VIOLATION");
  const capture: PayPalCapture = {
    id: vendorId("PC"),
    account: order.account,
    createdMs: ctx.nowMs(),
    minor: order.minor,
    currency: order.currency,
    orderId: order.id,
  };
  const done: PayPalOrder = { ...order, status: "COMPLETED", captureId: capture.id };
  ctx.ledger.captures.put(capture);
  ctx.ledger.orders.put(done);
  emit(ctx, order.account, "PAYMENT.CAPTURE.COMPLETED", captureView(ctx.ledger, capture));
  return done;
}

/** Gives money back, never more than was captured. */
export function refundCapture(ctx: PayPalCtx, capture: PayPalCapture, body: unknown): PayPalRefund {
  const parsed = CreateRefund.safeParse(body);
  if (!parsed.success) throw new PayPalFailure(400, "INVALID_REQUEST", "MALFORMED_REQUEST_JSON");
  const left = capture.minor - refundedOf(ctx.ledger, capture.id);
  if (left === 0) throw new PayPalFailure(422, "UNPROCESSABLE_ENTITY", "CAPTURE_FULLY_REFUNDED");
  const minor = parsed.data.amount ? minorOf(parsed.data.amount) : left;
  if (minor > left) throw new PayPalFailure(422, "UNPROCESSABLE_ENTITY", "REFUND_AMOUNT_EXCEEDED");
  const refund: PayPalRefund = {
    id: vendorId("PR"),
    account: capture.account,
    createdMs: ctx.nowMs(),
    minor,
    currency: capture.currency,
    captureId: capture.id,
    customId: parsed.data.custom_id ?? null,
    status: "COMPLETED",
  };
  ctx.ledger.refunds.put(refund);
  emit(ctx, capture.account, "PAYMENT.CAPTURE.REFUNDED", refundView(refund, ctx.origin));
  return refund;
}

export function openDispute(ctx: PayPalCtx, capture: PayPalCapture): PayPalDispute {
  const dispute: PayPalDispute = {
    id: vendorId("PP-D-"),
    account: capture.account,
    createdMs: ctx.nowMs(),
    minor: capture.minor,
    currency: capture.currency,
    captureId: capture.id,
    status: "WAITING_FOR_SELLER_RESPONSE",
    outcome: null,
  };
  ctx.ledger.disputes.put(dispute);
  emit(ctx, capture.account, "CUSTOMER.DISPUTE.CREATED", disputeView(dispute));
  return dispute;
}

export function decideDispute(
  ctx: PayPalCtx,
  dispute: PayPalDispute,
  decision: Pick<PayPalDispute, "status" | "outcome">,
): PayPalDispute {
  const decided: PayPalDispute = { ...dispute, ...decision };
  ctx.ledger.disputes.put(decided);
  const type = decision.status === "RESOLVED" ? "CUSTOMER.DISPUTE.RESOLVED" : "CUSTOMER.DISPUTE.UPDATED";
  emit(ctx, dispute.account, type, disputeView(decided));
  return decided;
}
