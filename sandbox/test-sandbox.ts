import { createServer } from "node:http";
import Stripe from "stripe";
import type { SandboxOptions } from "@/sandbox/config";
import { type Sandbox, startSandbox } from "@/sandbox/server";

export type Received = {
  readonly body: string;
  readonly signature: string;
  readonly type: string;
  readonly id: string;
};

export type Receiver = {
  readonly url: string;
  readonly received: readonly Received[];
  /** Statuses for the next deliveries; 200 after that. */
  readonly answerWith: (...statuses: number[]) => void;
  readonly close: () => Promise<void>;
};

/** A shop's webhook endpoint that only remembers. */
export async function startReceiver(signedIn = "stripe-signature"): Promise<Receiver> {
  const received: Received[] = [];
  const statuses: number[] = [];
  const server = createServer((req, res) => {
    let body = "";
    req.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    req.on("end", () => {
      const event: { type: string; id: string } = JSON.parse(body);
      received.push({ body, signature: String(req.headers[signedIn]), type: event.type, id: event.id });
      res.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The receiver has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    received,
    answerWith: (...next) => void statuses.push(...next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function startTestSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  return startSandbox({ port: 0, webhookRetryMs: 20, latePaymentMs: 150, ...options });
}

export function stripeFor(sandbox: Sandbox, account: "kg" | "us", retries = 0): Stripe {
  const { hostname, port } = new URL(sandbox.urls.stripe);
  return new Stripe(`sk_test_sandbox_${account}`, {
    host: hostname,
    port,
    protocol: "http",
    maxNetworkRetries: retries,
    telemetry: false,
    timeout: 2_000,
  });
}

export function order(
  overrides: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: "payment",
    client_reference_id: "ord_1",
    metadata: { order: "ord_1", market: "us" },
    payment_intent_data: { metadata: { order: "ord_1" } },
    line_items: [
      {
        quantity: 2,
        price_data: {
          currency: "usd",
          unit_amount: 1_234,
          product_data: { name: "Keycaps <b>", description: "PBT", images: ["http://localhost/a.png"] },
        },
      },
      { quantity: 1, price_data: { currency: "usd", unit_amount: 599, product_data: { name: "Delivery" } } },
    ],
    success_url: "http://localhost:3000/done?s={CHECKOUT_SESSION_ID}",
    cancel_url: "http://localhost:3000/cart",
    ...overrides,
  };
}

export async function control(
  sandbox: Sandbox,
  path: string,
  body?: object,
): Promise<{ status: number; json: unknown }> {
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(`${sandbox.urls.control}/${path}`, init);
  return { status: response.status, json: await response.json() };
}

/** Submits the hosted page's form as a browser without scripts would. */
export function submitCard(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
}

/** Waits for something that happens soon; fails loudly after two seconds. */
export async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 2_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error("It did not happen within two seconds.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
