import { brandOf } from "@/sandbox/stripe/cards";
import type {
  Charge,
  Customer,
  Dispute,
  Intent,
  Line,
  Method,
  Refund,
  Session,
  Setup,
  StoredEvent,
} from "@/sandbox/stripe/records";

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
  const isSetup = session.mode === "setup";
  const amount = isSetup ? null : session.amountTotal;
  // One that is held only is complete and not paid.
  const paid = session.status === "complete" && session.captureMethod !== "manual" ? "paid" : "unpaid";
  return {
    id: session.id,
    object: "checkout.session",
    amount_subtotal: amount,
    amount_total: amount,
    cancel_url: session.cancelUrl,
    client_reference_id: session.clientReferenceId,
    created: session.created,
    currency: session.currency === "" ? null : session.currency,
    customer: session.customerId,
    customer_details: session.customerEmail === null ? null : { email: session.customerEmail },
    customer_email: session.customerId === null ? session.customerEmail : null,
    expires_at: session.expiresAt,
    livemode: false,
    locale: session.locale,
    metadata: session.metadata,
    mode: session.mode,
    payment_intent: session.intentId,
    payment_method_types: ["card"],
    payment_status: isSetup ? "no_payment_required" : paid,
    saved_payment_method_options:
      isSetup || session.customerId === null
        ? null
        : {
            allow_redisplay_filters: session.offered,
            payment_method_remove: "disabled",
            payment_method_save: session.asksToKeep ? "enabled" : "disabled",
          },
    setup_intent: session.setupId,
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
    customer: intent.customerId,
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
    payment_method: intent.methodId,
    payment_method_types: ["card"],
    setup_future_usage: intent.futureUsage,
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
    amount_refunded: charge.amountRefunded + charge.amountReleased,
    billing_details: { email: charge.email },
    captured: charge.captured,
    created: charge.created,
    currency: charge.currency,
    customer: charge.customerId,
    description: charge.description,
    disputed: charge.disputed,
    failure_code: charge.failureCode,
    failure_message: charge.failureMessage,
    livemode: false,
    metadata: charge.metadata,
    paid,
    payment_intent: charge.intentId,
    payment_method: charge.methodId,
    payment_method_details: {
      type: "card",
      card: {
        brand: charge.brand,
        country: "US",
        last4: charge.last4,
        ...(charge.captureBefore !== null && { capture_before: charge.captureBefore }),
      },
    },
    receipt_url: null,
    refunded: charge.amountRefunded + charge.amountReleased === charge.amount,
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
    status: refund.status,
  };
}

export function disputeView(dispute: Dispute): View {
  return {
    id: dispute.id,
    object: "dispute",
    amount: dispute.amount,
    charge: dispute.chargeId,
    created: dispute.created,
    currency: dispute.currency,
    livemode: false,
    metadata: {},
    payment_intent: dispute.intentId,
    reason: dispute.reason,
    status: dispute.status,
  };
}

export function customerView(customer: Customer): View {
  return {
    id: customer.id,
    object: "customer",
    created: customer.created,
    description: customer.description,
    email: customer.email,
    livemode: false,
    metadata: customer.metadata,
    name: customer.name,
  };
}

/** Of the number only its last four digits. */
export function methodView(method: Method): View {
  const brand = brandOf(method.card);
  return {
    id: method.id,
    object: "payment_method",
    allow_redisplay: method.allowRedisplay,
    billing_details: { address: null, email: method.email, name: null, phone: null },
    card: {
      brand,
      country: "US",
      display_brand: brand,
      exp_month: method.expMonth,
      exp_year: method.expYear,
      funding: "credit",
      last4: method.card.slice(-4),
    },
    created: method.created,
    customer: method.customerId,
    livemode: false,
    metadata: method.metadata,
    type: "card",
  };
}

export function setupIntentView(setup: Setup): View {
  return {
    id: setup.id,
    object: "setup_intent",
    client_secret: `${setup.id}_secret_sandbox`,
    created: setup.created,
    customer: setup.customerId,
    description: setup.description,
    last_setup_error: setup.lastDecline && {
      type: "card_error",
      code: setup.lastDecline.code,
      decline_code: setup.lastDecline.declineCode,
      message: setup.lastDecline.message,
    },
    livemode: false,
    metadata: setup.metadata,
    payment_method: setup.methodId,
    payment_method_types: ["card"],
    status: setup.status,
    usage: "off_session",
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
