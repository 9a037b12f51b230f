import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { WebhookVerifier } from "@/lib/payments/webhook-verifier";

/** How old a signature may be, and how far ahead of us, seconds. */
const TOLERANCE_S = 300;
/** Signatures of one message: the bank's old key and its new one, while it changes them. */
const MOST_SIGNATURES = 4;

const Event = z.object({ id: z.string().min(1).max(200), type: z.string().max(100), live: z.boolean() });

/**
 * Checks the bank's signature with one secret, in constant time: `QR-Signature: t=<seconds>,v1=<hex>`, an HMAC-SHA256 over
 * `<seconds>.<raw body>`.
 */
export function qrWebhookVerifier(secret: string): WebhookVerifier {
  return async (rawBody, headers) => {
    const sent = signatureOf(headers.get("qr-signature") ?? "");
    if (!sent || Math.abs(Date.now() / 1000 - sent.seconds) > TOLERANCE_S) return undefined;
    const wanted = createHmac("sha256", secret).update(`${sent.seconds}.${rawBody}`).digest();
    if (!sent.signatures.some((one) => timingSafeEqual(wanted, one))) return undefined;
    return eventOf(rawBody);
  };
}

function signatureOf(header: string) {
  const parts = header.split(",").map((part) => part.trim());
  const seconds = /^t=([1-9]\d{0,11})$/.exec(parts.shift() ?? "")?.[1];
  const signatures = parts.flatMap((part) => /^v1=([0-9a-f]{64})$/.exec(part)?.[1] ?? []);
  if (!seconds || signatures.length === 0 || parts.length > MOST_SIGNATURES) return undefined;
  return { seconds: Number(seconds), signatures: signatures.map((hex) => Buffer.from(hex, "hex")) };
}

function eventOf(rawBody: string) {
  try {
    const payload: unknown = JSON.parse(rawBody);
    const { id, type, live } = Event.parse(payload);
    return { eventId: id, type, live, payload };
  } catch {
    return undefined;
  }
}
