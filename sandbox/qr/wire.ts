import { signature, type Wire } from "@/sandbox/stripe/webhooks";

/** Signs events as the protocol says: the same HMAC over seconds and body that Stripe made common. */
export const QR_WIRE: Wire = {
  urlOf: (account) => account.qr.webhookUrl,
  write(account, event) {
    const created = new Date(event.created * 1000).toISOString();
    const body = JSON.stringify({ id: event.id, type: event.type, live: false, created_at: created, ...event.object });
    const seconds = Math.floor(Date.now() / 1000);
    return { body, headers: { "qr-signature": signature(account.qr.webhookSecret, body, seconds) } };
  },
};
