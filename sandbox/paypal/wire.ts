import { createSign, generateKeyPairSync } from "node:crypto";
import { crc32 } from "node:zlib";
import { vendorId } from "@/sandbox/ids";
import { PAYPAL_API_PATH } from "@/sandbox/paypal/views";
import type { Wire } from "@/sandbox/stripe/webhooks";

/** Signs events as PayPal does, with a key pair of this process; its public half is what the named address serves. */
export function createPayPalWire(origin: () => string) {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const name = vendorId("CERT-");
  const sign = (signed: string) => createSign("RSA-SHA256").update(signed).sign(privateKey, "base64");
  const wire: Wire = {
    urlOf: (account) => account.paypal.webhookUrl,
    write(account, event) {
      const body = JSON.stringify({
        id: event.id,
        event_version: "1.0",
        create_time: new Date(event.created * 1000).toISOString(),
        event_type: event.type,
        resource: event.object,
      });
      const [id, time] = [vendorId(""), new Date().toISOString()];
      return {
        body,
        headers: {
          "paypal-transmission-id": id,
          "paypal-transmission-time": time,
          "paypal-auth-algo": "SHA256withRSA",
          "paypal-cert-url": `${origin()}${PAYPAL_API_PATH}/v1/notifications/certs/${name}`,
          "paypal-transmission-sig": sign(`${id}|${time}|${account.paypal.webhookId}|${crc32(body)}`),
        },
      };
    },
  };
  return { wire, certificate: { name, pem: publicKey.export({ type: "spki", format: "pem" }).toString() } };
}
