import Stripe from "stripe";
import type { Call } from "@/tests/rig/barrier";

type Signing = {
  readonly secret: string /** Seconds since 1970; absent: now. */;
  readonly timestamp?: number;
  readonly scheme?: string;
};

/** A signature header over a body, as Stripe makes them. */
export function signatureOf(payload: string, { secret, timestamp, scheme }: Signing): string {
  return Stripe.webhooks.generateTestHeaderString({
    payload,
    secret,
    ...(timestamp !== undefined && { timestamp }),
    ...(scheme !== undefined && { scheme }),
  });
}

/** The delivery of an event to an app, signed now or as told. */
export function deliveryCall(app: string, event: unknown, signing: Signing): Call {
  const body = JSON.stringify(event);
  return webhookCall(app, body, signatureOf(body, signing));
}

export function webhookCall(app: string, body: string, signature?: string): Call {
  const headers = {
    "content-type": "application/json",
    ...(signature !== undefined && { "stripe-signature": signature }),
  };
  return { url: `${app}/api/webhooks/stripe`, headers, body };
}
