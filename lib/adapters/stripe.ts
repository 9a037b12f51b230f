import Stripe from "stripe";
import type { PaymentProvider, StartPayment } from "@/lib/payments/provider";
import { stripeCards } from "./stripe-cards";
import { stripeHolds } from "./stripe-holds";
import { stripeLocale } from "./stripe-locale";
import { listedPayment, readPayment } from "./stripe-reading";
import { stripeRefund } from "./stripe-refund";

export type StripeSettings = {
  readonly secretKey: string /** Base URL; absent: Stripe's own. */;
  readonly apiUrl?: string | undefined;
};

/** Stripe by redirect to its hosted Checkout, through the official SDK. A call ends within 3 s and is retried once. */
export function stripePayments(settings: StripeSettings): PaymentProvider {
  const stripe = stripeClient(settings);
  return {
    async start(input) {
      const session = await openSession(stripe, input);
      if (!session) return undefined;
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
    refund: (input) => stripeRefund(stripe, input),
    async *listCaptured(since) {
      const created = { gte: Math.floor(since.getTime() / 1000) };
      for await (const intent of stripe.paymentIntents.list({ created, limit: 100, expand: ["data.latest_charge"] })) {
        if (intent.status !== "succeeded") continue;
        // What of a hold was not captured counts as given back there: only its refunds tell it from money that was.
        const isPart = intent.amount_received < intent.amount;
        const seen = isPart ? await readPayment(stripe, { providerPaymentId: intent.id }) : undefined;
        yield seen ?? listedPayment(intent, null);
      }
    },
    holds: stripeHolds(stripe),
    cards: stripeCards(stripe),
  };
}

/**
 * Opens a session, without the customer when Stripe has none of that id any more: nobody is kept from paying by that.
 * The first key was refused for good, so the second one makes the only session. `undefined`: too late for one.
 */
async function openSession(stripe: Stripe, input: StartPayment): Promise<Stripe.Checkout.Session | undefined> {
  const { idempotencyKey } = input;
  try {
    return await stripe.checkout.sessions.create(sessionRequest(input), { idempotencyKey });
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    // A session of this key would have been answered again, whatever the time is by now.
    if (error.param === "expires_at") return undefined;
    if (error.code !== "resource_missing" || error.param !== "customer" || input.customerId === null) throw error;
    return openSession(stripe, { ...input, customerId: null, idempotencyKey: `${idempotencyKey}:anyone` });
  }
}

/** The SDK, pointed at `apiUrl` when one is given. */
export function stripeClient({ secretKey, apiUrl }: StripeSettings): Stripe {
  const at = apiUrl ? new URL(apiUrl) : undefined;
  return new Stripe(secretKey, {
    timeout: 3_000,
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
    // Methods that settle at once: money that is on its way for days would hold its stock as long.
    allowed_payment_method_types: ["card"],
    ...(input.expiresAt && { expires_at: Math.floor(input.expiresAt.getTime() / 1000) }),
    locale: stripeLocale(input.locale),
    success_url: input.successUrl,
    cancel_url: input.cancelUrl,
    metadata,
    payment_intent_data: {
      metadata,
      description: input.description,
      ...(input.capture === "manual" && { capture_method: "manual" }),
    },
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
