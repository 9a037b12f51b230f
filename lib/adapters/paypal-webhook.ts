import { createPublicKey, createVerify, type KeyObject } from "node:crypto";
import { crc32 } from "node:zlib";
import { z } from "zod";
import type { WebhookVerifier } from "@/lib/payments/webhook-verifier";

export type PayPalWebhookSettings = {
  /** Id of the webhook as PayPal lists it; part of what it signs. */
  readonly webhookId: string;
  readonly live: boolean;
  /** Base URL of another PayPal than its own. */
  readonly apiUrl?: string | undefined;
};

const HOSTS = {
  live: ["https://api.paypal.com", "https://api-m.paypal.com"],
  test: ["https://api.sandbox.paypal.com", "https://api-m.sandbox.paypal.com"],
} as const;
const CERTIFICATE = /^\/v1\/notifications\/certs\/[A-Za-z0-9_-]{1,120}$/;

/** PayPal sends an event again for three days. Older ones are nobody's; one known already changes nothing. */
const OLDEST_MS = 4 * 24 * 3_600_000;
const AHEAD_MS = 5 * 60_000;
const FETCH_MS = 3_000;
const LONGEST_CERTIFICATE = 20_000;
/** Certificates kept, and new ones fetched in a minute: what is made up at PayPal's own address cannot make us ask without end. */
const KEPT = 20;
const FETCHES_PER_MINUTE = 5;

const Event = z.object({ id: z.string(), event_type: z.string() });

/**
 * Checks PayPal's signature over the raw body, with the certificate that it names: fetched once, from PayPal's own host
 * alone, over TLS and without following redirects. What else is wrong with a message is seen before anything is fetched.
 */
export function paypalWebhookVerifier(settings: PayPalWebhookSettings): WebhookVerifier {
  const keyAt = certificates(settings);
  return async (rawBody, headers) => {
    const sent = transmission(headers);
    if (!sent || !isTimely(sent.time) || sent.algorithm !== "SHA256withRSA") return undefined;
    const key = await keyAt(sent.certificateUrl);
    if (!key) return undefined;
    const signed = `${sent.id}|${sent.time}|${settings.webhookId}|${crc32(rawBody)}`;
    const genuine = createVerify("RSA-SHA256").update(signed).verify(key, sent.signature, "base64");
    return genuine ? eventOf(rawBody, settings.live) : undefined;
  };
}

function transmission(headers: Headers) {
  const id = headers.get("paypal-transmission-id");
  const time = headers.get("paypal-transmission-time");
  const signature = headers.get("paypal-transmission-sig");
  const certificateUrl = headers.get("paypal-cert-url");
  const algorithm = headers.get("paypal-auth-algo");
  if (!id || !time || !signature || !certificateUrl || !algorithm) return undefined;
  return { id, time, signature, certificateUrl, algorithm };
}

function isTimely(time: string): boolean {
  const age = Date.now() - Date.parse(time);
  return age <= OLDEST_MS && age >= -AHEAD_MS;
}

function eventOf(rawBody: string, live: boolean) {
  try {
    const payload: unknown = JSON.parse(rawBody);
    const event = Event.parse(payload);
    return { eventId: event.id, type: event.event_type, live, payload };
  } catch {
    return undefined;
  }
}

/** The key behind a certificate's address; `undefined` for one that is not PayPal's or cannot be had now. */
function certificates({ live, apiUrl }: PayPalWebhookSettings) {
  const bases: readonly string[] = apiUrl ? [apiUrl.replace(/\/+$/, "")] : HOSTS[live ? "live" : "test"];
  const kept = new Map<string, KeyObject>();
  let fetches: number[] = [];
  return async (url: string): Promise<KeyObject | undefined> => {
    const base = bases.find((one) => url.startsWith(`${one}/`));
    if (!base || !CERTIFICATE.test(url.slice(base.length))) return undefined;
    const known = kept.get(url);
    if (known) return known;
    const now = Date.now();
    fetches = fetches.filter((at) => at > now - 60_000);
    if (fetches.length >= FETCHES_PER_MINUTE) return undefined;
    fetches.push(now);
    const key = await fetchKey(url);
    if (key && kept.size < KEPT) kept.set(url, key);
    return key;
  };
}

async function fetchKey(url: string): Promise<KeyObject | undefined> {
  try {
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(FETCH_MS) });
    const text = response.ok ? await response.text() : "";
    return text.length <= LONGEST_CERTIFICATE ? createPublicKey(text) : undefined;
  } catch {
    return undefined;
  }
}
