import { createServer } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { paypalPayments } from "@/lib/adapters/paypal";
import { paypalWebhookVerifier } from "@/lib/adapters/paypal-webhook";
import type { PaymentProvider, StartPayment } from "@/lib/payments/provider";
import type { Sandbox } from "@/sandbox/server";
import { control, startTestSandbox, submitCard, until } from "@/sandbox/test-sandbox";

type Received = { readonly body: string; readonly headers: Headers };

const received: Received[] = [];
const receiver = createServer((req, res) => {
  let body = "";
  req.on("data", (chunk: Buffer) => {
    body += chunk.toString();
  });
  req.on("end", () => {
    const headers = Object.entries(req.headers).map(([name, value]) => [name, String(value)] as [string, string]);
    received.push({ body, headers: new Headers(headers) });
    res.writeHead(200).end();
  });
});
let sandbox: Sandbox;
let paypal: PaymentProvider & Required<Pick<PaymentProvider, "capture">>;

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const address = receiver.address();
  const port = typeof address === "object" && address ? address.port : 0;
  sandbox = await startTestSandbox({ paypalWebhookUrls: { us: `http://127.0.0.1:${port}/` } });
  const keys = { clientId: "paypal_sandbox_us", clientSecret: "paypal_secret_sandbox_us" };
  const provider = paypalPayments({ ...keys, live: false, apiUrl: sandbox.urls.paypal });
  const { capture } = provider;
  if (!capture) throw new Error("PayPal's money moves when we capture");
  paypal = { ...provider, capture };
});
afterEach(() => control(sandbox, "api/paypal.us", { api: "ok" }));
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await sandbox.close();
});

let count = 0;
function input(): StartPayment {
  count += 1;
  return {
    market: "us",
    orderId: `ord_${count}`,
    paymentId: `pay_${count}`,
    idempotencyKey: `pay:ord_${count}:1`,
    amountMinor: 3_412,
    currency: "USD",
    lines: [
      { name: "Lark", amountMinor: 2_768 },
      { name: "Delivery", amountMinor: 644 },
    ],
    description: `US-10000${count}`,
    email: "ada@example.test",
    customerId: null,
    expiresAt: null,
    capture: "automatic",
    locale: "en-US",
    successUrl: "http://shop.test/return",
    cancelUrl: "http://shop.test/order",
    codeUrl: "http://shop.test/order/qr",
  };
}

async function approved(source: "pays" | "declines" | "refused" = "pays") {
  const asked = input();
  const opened = await paypal.start(asked);
  if (!opened) throw new Error("no page");
  await submitCard(opened.redirectUrl, { source });
  return { ...opened, asked };
}

async function captured() {
  const { sessionId, asked } = await approved();
  const answer = await paypal.capture({ sessionId, idempotencyKey: `capture:${asked.paymentId}` });
  if (answer.outcome !== "captured" || !answer.payment.providerPaymentId) throw new Error(answer.outcome);
  return { sessionId, asked, providerPaymentId: answer.payment.providerPaymentId, payment: answer.payment };
}

const allCaptures = async () => {
  const rows = [];
  for await (const row of paypal.listCaptured(new Date(Date.now() - 40 * 86_400_000))) rows.push(row);
  return rows;
};

test("an order is opened once per key, names what it is for, and takes nothing before it is captured", async () => {
  const asked = input();
  const opened = await paypal.start(asked);
  expect(await paypal.start(asked)).toEqual(opened);
  const names = { market: "us", orderId: asked.orderId, paymentId: asked.paymentId };
  const amounts = { amountMinor: 3_412, refundedMinor: 0, currency: "USD" };
  const sessionId = opened?.sessionId ?? "";
  expect(await paypal.read({ sessionId })).toMatchObject({ ...names, ...amounts, status: "open" });
  const page = await (await fetch(opened?.redirectUrl ?? "")).text();
  for (const text of ["Lark", "Delivery", "$34.12"]) expect(page).toContain(text);
  await submitCard(opened?.redirectUrl ?? "", { source: "pays" });
  expect(await paypal.read({ sessionId })).toMatchObject({ status: "approved", providerPaymentId: null });
});

test("captured twice with one Request-Id, or with another, the money is taken once", async () => {
  const { sessionId, asked, providerPaymentId } = await captured();
  for (const idempotencyKey of [`capture:${asked.paymentId}`, "capture:another"]) {
    const again = await paypal.capture({ sessionId, idempotencyKey });
    expect(again).toMatchObject({ outcome: "captured", payment: { providerPaymentId, status: "captured" } });
  }
  expect((await allCaptures()).filter((one) => one.orderId === asked.orderId)).toHaveLength(1);
});

test("20 captures at once take the money once", async () => {
  const { sessionId, asked } = await approved();
  const key = { sessionId, idempotencyKey: `capture:${asked.paymentId}` };
  const all = await Promise.all(Array.from({ length: 20 }, () => paypal.capture(key)));
  expect(new Set(all.map((one) => one.outcome === "captured" && one.payment.providerPaymentId)).size).toBe(1);
});

test("a source that is declined takes nothing; the payer agrees with another and pays", async () => {
  const { sessionId, asked, redirectUrl } = await approved("declines");
  const key = { sessionId, idempotencyKey: `capture:${asked.paymentId}` };
  expect(await paypal.capture(key)).toEqual({ outcome: "declined" });
  await submitCard(redirectUrl, { source: "pays" });
  expect(await paypal.capture(key)).toMatchObject({ outcome: "captured" });
});

test("a capture that is refused for a reason nobody listed took nothing, and never passes for money", async () => {
  const { sessionId, asked, redirectUrl } = await approved("refused");
  const key = { sessionId, idempotencyKey: `capture:${asked.paymentId}` };
  expect(await paypal.capture(key)).toEqual({ outcome: "declined" });
  await submitCard(redirectUrl, { source: "pays" });
  expect(await paypal.capture(key)).toMatchObject({ outcome: "captured", payment: { status: "captured" } });
});

test("capturing what PayPal no longer knows took nothing", async () => {
  expect(await paypal.capture({ sessionId: "PO-none", idempotencyKey: "capture:none" })).toEqual({
    outcome: "declined",
  });
});

test("refunds carry our id, are made once per key and never beyond the money; PayPal's own are seen, too", async () => {
  const { sessionId, providerPaymentId } = await captured();
  const ask = { providerPaymentId, amountMinor: 1_000, currency: "USD", idempotencyKey: "refund:1", refundId: "rfd_1" };
  const first = await paypal.refund({ ...ask, currency: "USD" });
  expect(first.status).toBe("succeeded");
  expect(await paypal.refund({ ...ask, currency: "USD" })).toEqual(first);
  await control(sandbox, `paypal/captures/${providerPaymentId}/refund`, { amount: 2_412 });
  const seen = await paypal.read({ sessionId });
  expect(seen).toMatchObject({ status: "captured", refundedMinor: 3_412 });
  expect(seen?.refunds.map(({ refundId, amountMinor }) => [refundId, amountMinor])).toEqual([
    ["rfd_1", 1_000],
    [null, 2_412],
  ]);
  const more = await paypal.refund({ ...ask, currency: "USD", idempotencyKey: "refund:2", refundId: "rfd_2" });
  expect(more).toMatchObject({ status: "failed", why: "CAPTURE_FULLY_REFUNDED" });
  // The key is forgotten: our own refund is found by its id.
  expect(await paypal.refund({ ...ask, currency: "USD", idempotencyKey: "refund:forgotten" })).toEqual(first);
  expect((await allCaptures()).find((one) => one.providerPaymentId === providerPaymentId)).toMatchObject({
    refundedMinor: 3_412,
  });
});

test("a dispute is read with how it ended", async () => {
  const { providerPaymentId } = await captured();
  const { json } = await control(sandbox, `paypal/captures/${providerPaymentId}/dispute`, {});
  const { dispute_id: id } = json as { dispute_id: string };
  const read = async () => (await paypal.read({ providerPaymentId }))?.disputes;
  expect(await read()).toMatchObject([{ providerDisputeId: id, amountMinor: 3_412, status: "needs_response" }]);
  await control(sandbox, `paypal/disputes/${id}`, { status: "RESOLVED", outcome: "RESOLVED_BUYER_FAVOUR" });
  expect(await read()).toMatchObject([{ status: "lost" }]);
});

test("what PayPal does not know is undefined", async () => {
  expect(await paypal.read({ sessionId: "PO-none" })).toBeUndefined();
  expect(await paypal.read({ providerPaymentId: "PC-none" })).toBeUndefined();
});

describe("PayPal that fails", () => {
  test.each(["refuse", "http500", "garbage"])("in mode %s rejects, and is never taken for an answer", async (api) => {
    const { sessionId, asked } = await approved();
    await control(sandbox, "api/paypal.us", { api });
    const key = { sessionId, idempotencyKey: `capture:${asked.paymentId}` };
    await expect(paypal.start(input())).rejects.toThrow();
    await expect(paypal.read({ sessionId })).rejects.toThrow();
    await expect(paypal.capture(key)).rejects.toThrow();
    await control(sandbox, "api/paypal.us", { api: "ok" });
    expect(await paypal.capture(key)).toMatchObject({ outcome: "captured" });
  });

  test("that hangs is given up within seconds", async () => {
    const { sessionId } = await approved();
    await control(sandbox, "api/paypal.us", { api: "hang" });
    const before = Date.now();
    await expect(paypal.read({ sessionId })).rejects.toThrow();
    expect(Date.now() - before).toBeLessThan(12_000);
  }, 20_000);

  test("that takes the money and drops its answer has taken it once", async () => {
    const { sessionId, asked } = await approved();
    await control(sandbox, "api/paypal.us", { api: "ok_but_drop_response", path: "/v2/checkout/orders", count: 4 });
    const key = { sessionId, idempotencyKey: `capture:${asked.paymentId}` };
    await expect(paypal.capture(key)).rejects.toThrow();
    await control(sandbox, "api/paypal.us", { api: "ok" });
    expect(await paypal.capture(key)).toMatchObject({ outcome: "captured" });
    expect((await allCaptures()).filter((one) => one.orderId === asked.orderId)).toHaveLength(1);
  });
});

describe("an event", () => {
  const verifier = (webhookId = "WH-SANDBOX-US") =>
    paypalWebhookVerifier({ webhookId, live: false, apiUrl: sandbox.urls.paypal });

  async function event(): Promise<Received> {
    const before = received.length;
    await captured();
    await until(() => received.length >= before + 2);
    const last = received.at(-1);
    if (!last) throw new Error("no event came");
    return last;
  }

  /** A server that counts who asks it. */
  async function listening() {
    let asked = 0;
    const server = createServer((_req, res) => {
      asked += 1;
      res.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const close = () => {
      server.closeAllConnections();
      server.close();
    };
    return { url: `http://127.0.0.1:${port}`, asked: () => asked, close };
  }

  function changed(headers: Headers, name: string, value: string | null): Headers {
    const copy = new Headers(headers);
    if (value === null) copy.delete(name);
    else copy.set(name, value);
    return copy;
  }

  test("signed by PayPal is genuine; with another body, webhook or time it is not", async () => {
    const { body, headers } = await event();
    const verify = verifier();
    const { id } = JSON.parse(body) as { id: string };
    expect(await verify(body, headers)).toMatchObject({ eventId: id, type: expect.stringContaining("."), live: false });
    expect(await verify(body.replace("3", "4"), headers)).toBeUndefined();
    expect(await verify(JSON.stringify(JSON.parse(body), null, 1), headers)).toBeUndefined();
    expect(await verifier("WH-SANDBOX-KG")(body, headers)).toBeUndefined();
    const old = new Date(Date.now() - 5 * 86_400_000).toISOString();
    expect(await verify(body, changed(headers, "paypal-transmission-time", old))).toBeUndefined();
    for (const name of ["paypal-transmission-sig", "paypal-transmission-id", "paypal-cert-url", "paypal-auth-algo"])
      expect(await verify(body, changed(headers, name, null)), name).toBeUndefined();
    expect(await verify(body, changed(headers, "paypal-auth-algo", "none"))).toBeUndefined();
  });

  test("that names a certificate elsewhere is refused without asking there", async () => {
    const { body, headers } = await event();
    const foreign = await listening();
    const certs = "/v1/notifications/certs/CERT-1";
    const verify = verifier();
    for (const url of [
      `${foreign.url}${certs}`,
      `${sandbox.urls.paypal}@${foreign.url.replace("http://", "")}${certs}`,
      `${sandbox.urls.paypal}.evil.test${certs}`,
      `${sandbox.urls.paypal}/v1/notifications/certs/../../../_control`,
      `${sandbox.urls.paypal}${certs}?next=${foreign.url}`,
    ])
      expect(await verify(body, changed(headers, "paypal-cert-url", url)), url).toBeUndefined();
    foreign.close();
    expect(foreign.asked()).toBe(0);
  });

  test("a thousand made up ones at PayPal's own address make us fetch five times at most", async () => {
    const { body, headers } = await event();
    const own = await listening();
    const verify = paypalWebhookVerifier({ webhookId: "WH-SANDBOX-US", live: false, apiUrl: own.url });
    for (let i = 0; i < 1_000; i += 1) {
      const url = `${own.url}/v1/notifications/certs/CERT-${i}`;
      expect(await verify(body, changed(headers, "paypal-cert-url", url))).toBeUndefined();
    }
    own.close();
    expect(own.asked()).toBe(5);
  });
});
