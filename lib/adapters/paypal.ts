import {
  CheckoutPaymentIntent,
  type Client,
  OrdersController,
  PaypalExperienceUserAction,
  PaypalWalletContextShippingPreference,
} from "@paypal/paypal-server-sdk";
import { toDecimal } from "@/lib/money/decimal";
import { money } from "@/lib/money/money";
import type { Capture, PaymentProvider, StartPayment } from "@/lib/payments/provider";
import { nameOf } from "./named-payment";
import { type PayPalSettings, paypalClient } from "./paypal-client";
import { listCaptured } from "./paypal-listing";
import { issuesOf } from "./paypal-problem";
import { orderPayment, readPayment } from "./paypal-reading";
import { paypalRefund } from "./paypal-refund";

/** Most characters of a line's name at PayPal. */
const LONGEST_NAME = 127;
/** What PayPal answers when this payer's money cannot be had just now; they may choose another source and try again. */
const DECLINES = ["INSTRUMENT_DECLINED", "TRANSACTION_REFUSED", "PAYER_CANNOT_PAY", "ORDER_NOT_APPROVED"];

/** PayPal by redirect to its approval page, through the official SDK. The money moves when we capture, not before. */
export function paypalPayments(settings: PayPalSettings): PaymentProvider {
  const client = paypalClient(settings);
  return {
    start: (input) => start(client, input),
    read: (reference) => readPayment(client, reference),
    close: (sessionId) => readPayment(client, { sessionId }),
    capture: (input) => capture(client, input),
    refund: (input) => paypalRefund(client, input),
    listCaptured: (since) => listCaptured(client, since),
  };
}

async function start(client: Client, input: StartPayment) {
  const { result } = await new OrdersController(client).createOrder({
    body: orderRequest(input),
    paypalRequestId: input.idempotencyKey,
    prefer: "return=minimal",
  });
  const page = result.links?.find(({ rel }) => rel === "payer-action" || rel === "approve");
  if (!result.id || !page) throw new Error(`order ${result.id ?? ""} has no page`);
  return { sessionId: result.id, redirectUrl: page.href };
}

function orderRequest(input: StartPayment) {
  const { currency } = input;
  const amount = (minor: number) => ({ currencyCode: currency, value: toDecimal(money(minor, currency)) });
  return {
    intent: CheckoutPaymentIntent.Capture,
    purchaseUnits: [
      {
        customId: nameOf(input),
        invoiceId: input.paymentId,
        description: input.description,
        amount: { ...amount(input.amountMinor), breakdown: { itemTotal: amount(input.amountMinor) } },
        items: input.lines.map((line) => ({
          name: line.name.slice(0, LONGEST_NAME),
          quantity: "1",
          unitAmount: amount(line.amountMinor),
        })),
      },
    ],
    paymentSource: {
      paypal: {
        emailAddress: input.email,
        experienceContext: {
          locale: input.locale,
          returnUrl: input.successUrl,
          cancelUrl: input.cancelUrl,
          shippingPreference: PaypalWalletContextShippingPreference.NoShipping,
          userAction: PaypalExperienceUserAction.PayNow,
        },
      },
    },
  };
}

/**
 * A repeated call with one key takes the money once; a refusal may say that it was taken before, which reading shows.
 * Whatever else was refused took nothing, for whichever reason.
 */
async function capture(
  client: Client,
  { sessionId, idempotencyKey }: { readonly sessionId: string; readonly idempotencyKey: string },
): Promise<Capture> {
  const { result, issues } = await new OrdersController(client)
    .captureOrder({ id: sessionId, paypalRequestId: idempotencyKey, prefer: "return=representation", body: {} })
    .then(
      ({ result }) => ({ result, issues: [] }),
      (error: unknown) => ({ result: undefined, issues: issuesOf(error) }),
    );
  if (issues.some((issue) => DECLINES.includes(issue))) return { outcome: "declined" };
  const payment = result && orderPayment(result);
  const seen = payment?.status === "captured" ? payment : await readPayment(client, { sessionId });
  const isUntaken = !seen || seen.status === "approved" || seen.status === "open";
  if (issues.length > 0 && isUntaken) return { outcome: "declined" };
  if (!seen) throw new Error(`PayPal does not know order ${sessionId}`);
  return { outcome: "captured", payment: seen };
}
