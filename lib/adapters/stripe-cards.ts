import Stripe from "stripe";
import type { CardSetup, NewCustomer, SavedCard, SavedCards } from "@/lib/payments/saved-cards";
import { stripeLocale } from "./stripe-locale";

/** A page waits for the list: better none, soon, than all, late. */
const FOR_A_PAGE = { timeout: 3_000, maxNetworkRetries: 0 };

/** Cards kept by Stripe for its customers, typed in on hosted Checkout in setup mode. */
export function stripeCards(stripe: Stripe): SavedCards {
  return {
    createCustomer: (input) => createCustomer(stripe, input),
    async beginSetup(input) {
      const session = await unlessMissing(() => stripe.checkout.sessions.create(setupRequest(input)));
      if (!session) return undefined;
      if (!session.url) throw new Error(`session ${session.id} has no page`);
      return { redirectUrl: session.url };
    },
    async list(customerId) {
      const page = await unlessMissing(() =>
        stripe.customers.listPaymentMethods(customerId, { type: "card", limit: 100 }, FOR_A_PAGE),
      );
      return (page?.data ?? []).flatMap(savedCard);
    },
    ownerOf: (cardId) => ownerOf(stripe, cardId),
    async detach(cardId) {
      try {
        await stripe.paymentMethods.detach(cardId);
      } catch (error) {
        // Refused because a call beside this one was first: then it is nobody's.
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
        if ((await ownerOf(stripe, cardId)) !== undefined) throw error;
      }
    },
    async deleteCustomer(customerId) {
      await unlessMissing(() => stripe.customers.del(customerId));
    },
  };
}

/** What an idempotency key was first used with must not change: name and address follow in a call of their own. */
async function createCustomer(stripe: Stripe, input: NewCustomer): Promise<{ customerId: string }> {
  const { market, accountId, idempotencyKey } = input;
  const { id } = await stripe.customers.create({ metadata: { market, accountId } }, { idempotencyKey, timeout: 3_000 });
  const described = { ...(input.email && { email: input.email }), ...(input.name && { name: input.name }) };
  if (Object.keys(described).length > 0) await stripe.customers.update(id, described, { timeout: 3_000 });
  return { customerId: id };
}

async function ownerOf(stripe: Stripe, cardId: string): Promise<string | undefined> {
  const customer = (await unlessMissing(() => stripe.paymentMethods.retrieve(cardId)))?.customer;
  return (typeof customer === "object" ? customer?.id : customer) ?? undefined;
}

function setupRequest(input: CardSetup): Stripe.Checkout.SessionCreateParams {
  const metadata = { market: input.market };
  return {
    mode: "setup",
    customer: input.customerId,
    allowed_payment_method_types: ["card"],
    locale: stripeLocale(input.locale),
    success_url: input.successUrl,
    cancel_url: input.cancelUrl,
    metadata,
    setup_intent_data: { metadata },
  };
}

function savedCard({ id, card }: Stripe.PaymentMethod): readonly SavedCard[] {
  if (!card) return [];
  return [{ id, brand: card.brand, last4: card.last4, expMonth: card.exp_month, expYear: card.exp_year }];
}

/** `undefined` in place of Stripe's refusal of an id it does not know. */
async function unlessMissing<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing") return undefined;
    throw error;
  }
}
