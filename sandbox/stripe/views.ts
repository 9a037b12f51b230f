import type { Charge, Intent, Line, Refund, Session, StoredEvent } from "@/sandbox/stripe/records";

/** The API version the installed SDK pins, so that event types and object shapes agree with its typings. */
export const API_VERSION = "2026-10-28.endive";

export type View = { readonly id: string; readonly object: string; readonly [field: string]: unknown };

export function lineView(line: Line, currency: string): View {
  const amount = line.unitAmount * line.quantity;
  return {
    id: line.id,
    object: "item",
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency,
    description: line.name,
    metadata: line.metadata,
    quantity: line.quantity,
    price: {
      id: `price_${line.id.slice(3)}`,
      object: "price",
      currency,
      unit_amount: line.unitAmount,
      type: "one_time",
      active: false,
      livemode: false,
    },
  };
}

export function sessionView(session: Session, origin: string): View {
  return {
    id: session.id,
    object: "checkout.session",
    amount_subtotal: session.amountTotal,
    amount_total: session.amountTotal,
    cancel_url: session.cancelUrl,
    client_reference_id: session.clientReferenceId,
    created: session.created,
    currency: session.currency,
    customer: null,
    customer_details: session.customerEmail === null ? null : { email: session.customerEmail },
    customer_email: session.customerEmail,
    expires_at: session.expiresAt,
    livemode: false,
    locale: session.locale,
    metadata: session.metadata,
    mode: "payment",
    payment_intent: session.intentId,
    payment_method_types: ["card"],
    payment_status: session.status === "complete" ? "paid" : "unpaid",
    status: session.status,
    success_url: session.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url: session.status === "open" ? `${origin}/pay/${session.id}` : null,
  };
}

export function intentView(intent: Intent): View {
  return {
    id: intent.id,
    object: "payment_intent",
    amount: intent.amount,
    amount_capturable: intent.status === "requires_capture" ? intent.amount : 0,
    amount_received: intent.amountReceived,
    canceled_at: intent.canceledAt,
    cancellation_reason: intent.cancellationReason,
    capture_method: intent.captureMethod,
    client_secret: `${intent.id}_secret_sandbox`,
    created: intent.created,
    currency: intent.currency,
    customer: null,
    description: intent.description,
    last_payment_error: intent.lastDecline && {
      type: "card_error",
      code: intent.lastDecline.code,
      decline_code: intent.lastDecline.declineCode,
      message: intent.lastDecline.message,
    },
    latest_charge: intent.latestChargeId,
    livemode: false,
    metadata: intent.metadata,
    payment_method_types: ["card"],
    receipt_email: intent.receiptEmail,
    status: intent.status,
  };
}

export function chargeView(charge: Charge): View {
  const paid = charge.status === "succeeded";
  return {
    id: charge.id,
    object: "charge",
    amount: charge.amount,
    amount_captured: charge.amountCaptured,
    amount_refunded: charge.amountRefunded,
    billing_details: { email: charge.email },
    captured: charge.captured,
    created: charge.created,
    currency: charge.currency,
    description: charge.description,
    failure_code: charge.failureCode,
    failure_message: charge.failureMessage,
    livemode: false,
    metadata: charge.metadata,
    paid,
    payment_intent: charge.intentId,
    payment_method_details: { type: "card", card: { brand: "visa", country: "US", last4: charge.last4 } },
    receipt_url: null,
    refunded: charge.amountCaptured > 0 && charge.amountRefunded === charge.amountCaptured,
    status: charge.status,
  };
}

export function refundView(refund: Refund): View {
  return {
    id: refund.id,
    object: "refund",
    amount: refund.amount,
    charge: refund.chargeId,
    created: refund.created,
    currency: refund.currency,
    metadata: refund.metadata,
    payment_intent: refund.intentId,
    reason: refund.reason,
    status: "succeeded",
  };
}

export function eventView(event: StoredEvent): View {
  return {
    id: event.id,
    object: "event",
    api_version: API_VERSION,
    created: event.created,
    data: { object: event.object },
    livemode: false,
    pending_webhooks: event.delivery === "pending" ? 1 : 0,
    request: { id: null, idempotency_key: null },
    type: event.type,
  };
}
