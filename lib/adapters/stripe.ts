import Stripe from "stripe";
import type { PaymentProvider, PaymentReference, ProviderPayment, StartPayment } from "@/lib/payments/provider";
import { stripeCards } from "./stripe-cards";
import { stripeLocale } from "./stripe-locale";

export type StripeSettings = {
  readonly secretKey: string /** Base URL; absent: Stripe's own. */;
  readonly apiUrl?: string | undefined;
};

/** Stripe by redirect to its hosted Checkout, through the official SDK. A call ends within 5 s and is retried once. */
export function stripePayments(settings: StripeSettings): PaymentProvider {
  const stripe = stripeClient(settings);
  return {
    async start(input) {
      const session = await openSession(stripe, input);
      if (!session.url) throw new Error(`session ${session.id} has no page`);
      return { sessionId: session.id, redirectUrl: session.url };
    },
    read: (reference) => readPayment(stripe, reference),
    async close(sessionId) {
      try {
        await stripe.checkout.sessions.expire(sessionId);
      } catch (error) {
        // Refused because it is complete or expired already: reading says which.
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
      }
      return readPayment(stripe, { sessionId });
    },
    async refund(input) {
      try {
        const refund = await stripe.refunds.create(
          {
            payment_intent: input.providerPaymentId,
            amount: input.amountMinor,
            metadata: { refundId: input.refundId },
          },
          { idempotencyKey: input.idempotencyKey },
        );
        return { providerRefundId: refund.id };
      } catch (error) {
        // Our key is forgotten after a day, and staff refund on Stripe's own pages: all of it is back already.
        if (!(error instanceof Stripe.errors.StripeError) || error.code !== "charge_already_refunded") throw error;
        const [last] = (await stripe.refunds.list({ payment_intent: input.providerPaymentId, limit: 1 })).data;
        if (!last) throw error;
        return { providerRefundId: last.id };
      }
    },
    async *listCaptured(since) {
      const created = { gte: Math.floor(since.getTime() / 1000) };
      for await (const intent of stripe.paymentIntents.list({ created, limit: 100, expand: ["data.latest_charge"] })) {
        if (intent.status === "succeeded") yield intentPayment(intent, null);
      }
    },
    cards: stripeCards(stripe),
  };
}

/**
 * Opens a session, without the customer when Stripe has none of that id any more: nobody is kept from paying by that.
 * The first key was refused for good, so the second one makes the only session.
 */
async function openSession(stripe: Stripe, input: StartPayment): Promise<Stripe.Checkout.Session> {
  const { idempotencyKey } = input;
  try {
    return await stripe.checkout.sessions.create(sessionRequest(input), { idempotencyKey });
  } catch (error) {
    const isGone =
      error instanceof Stripe.errors.StripeInvalidRequestError &&
      error.code === "resource_missing" &&
      error.param === "customer";
    if (!isGone || input.customerId === null) throw error;
    const anyone = sessionRequest({ ...input, customerId: null });
    return stripe.checkout.sessions.create(anyone, { idempotencyKey: `${idempotencyKey}:anyone` });
  }
}

/** The SDK, pointed at `apiUrl` when one is given. */
export function stripeClient({ secretKey, apiUrl }: StripeSettings): Stripe {
  const at = apiUrl ? new URL(apiUrl) : undefined;
  return new Stripe(secretKey, {
    timeout: 5_000,
    maxNetworkRetries: 1,
    telemetry: false,
    ...(at && {
      host: at.hostname,
      port: at.port || (at.protocol === "https:" ? 443 : 80),
      protocol: at.protocol === "https:" ? ("https" as const) : ("http" as const),
    }),
  });
}

function sessionRequest(input: StartPayment): Stripe.Checkout.SessionCreateParams {
  const metadata = { market: input.market, orderId: input.orderId, paymentId: input.paymentId };
  return {
    mode: "payment",
    client_reference_id: input.orderId,
    ...payer(input),
    locale: stripeLocale(input.locale),
    success_url: input.successUrl,
    cancel_url: input.cancelUrl,
    metadata,
    payment_intent_data: { metadata, description: input.description },
    line_items: input.lines.map((line) => ({
      quantity: 1,
      price_data: {
        currency: input.currency.toLowerCase(),
        unit_amount: line.amountMinor,
        product_data: { name: line.name },
      },
    })),
  };
}

/** Kept cards are offered to a customer, and a box to tick to keep another. Stripe takes either customer or address. */
function payer({ customerId, email }: StartPayment): Partial<Stripe.Checkout.SessionCreateParams> {
  if (customerId === null) return { customer_email: email };
  return { customer: customerId, saved_payment_method_options: { payment_method_save: "enabled" } };
}

async function readPayment(stripe: Stripe, reference: PaymentReference): Promise<ProviderPayment | undefined> {
  try {
    if ("sessionId" in reference) {
      const session = await stripe.checkout.sessions.retrieve(reference.sessionId, {
        expand: ["payment_intent.latest_charge"],
      });
      return sessionPayment(session);
    }
    const intent = await stripe.paymentIntents.retrieve(reference.providerPaymentId, { expand: ["latest_charge"] });
    return intentPayment(intent, null);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404) return undefined;
    throw error;
  }
}

function sessionPayment(session: Stripe.Checkout.Session): ProviderPayment {
  const intent = session.payment_intent;
  if (intent && typeof intent === "object") {
    const payment = intentPayment(intent, session.id);
    return payment.status === "open" && session.status === "expired" ? { ...payment, status: "cancelled" } : payment;
  }
  return {
    sessionId: session.id,
    providerPaymentId: intent ?? null,
    orderId: session.metadata?.orderId ?? null,
    paymentId: session.metadata?.paymentId ?? null,
    market: session.metadata?.market ?? null,
    status: session.status === "expired" ? "cancelled" : "open",
    amountMinor: session.amount_total ?? 0,
    refundedMinor: 0,
    currency: session.currency ?? "",
  };
}

function intentPayment(intent: Stripe.PaymentIntent, sessionId: string | null): ProviderPayment {
  const charge = intent.latest_charge;
  return {
    sessionId,
    providerPaymentId: intent.id,
    orderId: intent.metadata.orderId ?? null,
    paymentId: intent.metadata.paymentId ?? null,
    market: intent.metadata.market ?? null,
    status: intentStatus(intent.status),
    amountMinor: intent.status === "succeeded" ? intent.amount_received : intent.amount,
    refundedMinor: charge && typeof charge === "object" ? charge.amount_refunded : 0,
    currency: intent.currency,
  };
}

function intentStatus(status: Stripe.PaymentIntent.Status): ProviderPayment["status"] {
  if (status === "succeeded") return "captured";
  if (status === "canceled") return "cancelled";
  return status === "processing" || status === "requires_capture" ? "processing" : "open";
}
