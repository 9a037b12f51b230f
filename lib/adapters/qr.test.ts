import { createServer } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { qrPayments } from "@/lib/adapters/qr";
import { QrPayment } from "@/lib/adapters/qr-protocol";
import { qrWebhookVerifier } from "@/lib/adapters/qr-webhook";
import type { PaymentProvider, StartPayment } from "@/lib/payments/provider";
import { qrEventMarket, qrEventPayment } from "@/lib/payments/qr-event";
import type { Sandbox } from "@/sandbox/server";
import { signature } from "@/sandbox/stripe/webhooks";
import { control, type Receiver, startReceiver, startTestSandbox, submitCard, until } from "@/sandbox/test-sandbox";

const SECRET = "qrsec_sandbox_kg";

let receiver: Receiver;
let sandbox: Sandbox;
let bank: PaymentProvider;

beforeAll(async () => {
  receiver = await startReceiver("qr-signature");
  sandbox = await startTestSandbox({ qrWebhookUrls: { kg: receiver.url } });
  bank = qrPayments({ apiUrl: `${sandbox.urls.qr}/`, merchantKey: "qr_sandbox_kg" });
});
afterEach(() => control(sandbox, "api/qr.kg", { api: "ok" }));
afterAll(async () => {
  await receiver.close();
  await sandbox.close();
});

let count = 0;
function input(changes: Partial<StartPayment> = {}): StartPayment {
  count += 1;
  return {
    market: "kg",
    orderId: `ord_${count}`,
    paymentId: `pay_${count}`,
    idempotencyKey: `pay:ord_${count}:1`,
    amountMinor: 249_050,
    currency: "KGS",
    lines: [{ name: "Чайник", amountMinor: 249_050 }],
    description: `KG-10000${count}`,
    email: "aigul@example.test",
    customerId: null,
    expiresAt: null,
    capture: "automatic",
    locale: "ky-KG",
    successUrl: "http://shop.test/order/return",
    cancelUrl: "http://shop.test/order",
    codeUrl: "http://shop.test/order/qr",
    ...changes,
  };
}

async function opened(changes: Partial<StartPayment> = {}) {
  const asked = input(changes);
  const session = await bank.start(asked);
  if (!session) throw new Error("no payment");
  return { ...session, asked };
}

async function paid() {
  const { sessionId, asked } = await opened();
  await control(sandbox, `qr/payments/${sessionId}/pay`, {});
  return { sessionId, asked, providerPaymentId: sessionId };
}

const read = (sessionId: string) => bank.read({ sessionId });
const allPaid = async (since: Date) => {
  const rows = [];
  for await (const row of bank.listCaptured(since)) rows.push(row);
  return rows;
};

test("a payment is made once per key, names what it is for, and carries the code that pays it", async () => {
  const expiresAt = new Date(Date.now() + 3_600_000);
  const { sessionId, redirectUrl, asked } = await opened({ expiresAt });
  expect(redirectUrl).toBe(asked.codeUrl);
  expect(await bank.start(asked)).toEqual({ sessionId, redirectUrl });
  const seen = await read(sessionId);
  expect(seen).toMatchObject({
    market: "kg",
    orderId: asked.orderId,
    paymentId: asked.paymentId,
    status: "open",
    amountMinor: 249_050,
    refundedMinor: 0,
    currency: "KGS",
    providerPaymentId: null,
    code: { qr: expect.stringContaining(sessionId), link: expect.stringContaining(sessionId), validUntil: expiresAt },
  });
});

test("in the app the payer sees shop, order and amount, and pays; the code is gone and paying again changes nothing", async () => {
  const { sessionId, asked } = await opened();
  const { link } = (await read(sessionId))?.code ?? {};
  const page = await (await fetch(link ?? "")).text();
  for (const text of [asked.description, "2\u00a0490,50\u00a0сом", "Баш тартуу"]) expect(page).toContain(text);
  for (let times = 0; times < 2; times += 1) await submitCard(link ?? "", { answer: "pay" });
  const seen = await read(sessionId);
  expect(seen).toMatchObject({ status: "captured", providerPaymentId: sessionId, amountMinor: 249_050 });
  expect(seen).not.toHaveProperty("code");
  expect(await (await fetch(link ?? "")).text()).toContain(asked.codeUrl);
});

test.each(["refuse", "expire"])(
  "a payment that its payer leaves (%s) takes nothing and cannot be paid",
  async (how) => {
    const { sessionId } = await opened();
    await control(sandbox, `qr/payments/${sessionId}/${how}`, {});
    await control(sandbox, `qr/payments/${sessionId}/pay`, {});
    expect(await read(sessionId)).toMatchObject({ status: "cancelled", providerPaymentId: null });
  },
);

test("closing makes it unpayable; one that was paid before says so", async () => {
  const open = await opened();
  expect(await bank.close(open.sessionId)).toMatchObject({ status: "cancelled" });
  const done = await paid();
  expect(await bank.close(done.sessionId)).toMatchObject({ status: "captured", amountMinor: 249_050 });
  expect(await bank.close("qrp_none")).toBeUndefined();
});

test("what comes after its time is over is never begun", async () => {
  expect(await bank.start(input({ expiresAt: new Date(Date.now() - 1_000) }))).toBeUndefined();
});

test("a key that is used for another amount is refused and makes no second payment", async () => {
  const { asked } = await opened();
  await expect(bank.start({ ...asked, amountMinor: 1 })).rejects.toMatchObject({ statusCode: 409, code: "key_reused" });
});

test("refunds carry our id, are made once per key and never beyond the money; the bank's own are seen, too", async () => {
  const { sessionId, providerPaymentId } = await paid();
  const ask = {
    providerPaymentId,
    amountMinor: 100_000,
    currency: "KGS",
    idempotencyKey: "refund:1",
    refundId: "rfd_1",
  };
  const first = await bank.refund({ ...ask, currency: "KGS" });
  expect(first.status).toBe("succeeded");
  expect(await bank.refund({ ...ask, currency: "KGS" })).toEqual(first);
  await control(sandbox, `qr/payments/${providerPaymentId}/refund`, { amount: 149_050 });
  const seen = await read(sessionId);
  expect(seen).toMatchObject({ status: "captured", refundedMinor: 249_050 });
  expect(seen?.refunds.map(({ refundId, amountMinor }) => [refundId, amountMinor])).toEqual([
    ["rfd_1", 100_000],
    [null, 149_050],
  ]);
  const more = await bank.refund({ ...ask, currency: "KGS", idempotencyKey: "refund:2", refundId: "rfd_2" });
  expect(more).toMatchObject({ status: "failed", why: "amount_too_large" });
  // The key is forgotten: our own refund is found by its id.
  expect(await bank.refund({ ...ask, currency: "KGS", idempotencyKey: "refund:forgotten" })).toEqual(first);
  const open = await opened();
  const unpaid = { ...ask, providerPaymentId: open.sessionId, currency: "KGS" as const, refundId: "rfd_3" };
  expect(await bank.refund({ ...unpaid, idempotencyKey: "refund:3" })).toMatchObject({
    status: "failed",
    why: "not_paid",
  });
});

test("the list has what was paid since, newest first, over several pages, and nothing that was not", async () => {
  const since = new Date();
  await opened();
  const ids: string[] = [];
  for (let n = 0; n < 103; n += 1) ids.push((await paid()).sessionId);
  const listed = await allPaid(since);
  expect(new Set(listed.map((one) => one.providerPaymentId))).toEqual(new Set(ids));
  expect(listed).toHaveLength(103);
  expect(listed.every((one) => one.status === "captured" && one.market === "kg" && one.paymentId)).toBe(true);
  expect(await allPaid(new Date(Date.now() + 60_000))).toEqual([]);
});

test.each([
  ["amount", { amount: 249_049 }],
  ["currency", { currency: "USD" }],
])("a bank that answers with another %s than was asked for shows no code", async (_, wrong) => {
  const asked = input();
  const answer = { id: "qrp_1", status: "open", amount: 249_050, currency: "KGS", qr: "x", link: null };
  const server = createServer((_req, res) => {
    res.writeHead(201, { "content-type": "application/json" });
    res.end(JSON.stringify({ ...answer, ...wrong, valid_until: new Date().toISOString() }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const apiUrl = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  await expect(qrPayments({ apiUrl, merchantKey: "k" }).start(asked)).rejects.toThrow("asks for");
  server.closeAllConnections();
  server.close();
});

test("another merchant's payment does not exist, and an unknown key is no refusal of the payment", async () => {
  const { sessionId } = await opened();
  const other = qrPayments({ apiUrl: sandbox.urls.qr, merchantKey: "qr_sandbox_us" });
  expect(await other.read({ sessionId })).toBeUndefined();
  const nobody = qrPayments({ apiUrl: sandbox.urls.qr, merchantKey: "wrong" });
  await expect(nobody.read({ sessionId })).rejects.toThrow("answered 401");
});

describe("a bank in trouble", () => {
  test.each(["refuse", "http500", "garbage"])("(%s) is never taken for an answer", async (api) => {
    const { sessionId } = await opened();
    await control(sandbox, "api/qr.kg", { api });
    await expect(bank.start(input())).rejects.toThrow();
    await expect(read(sessionId)).rejects.toThrow();
    await expect(bank.close(sessionId)).rejects.toThrow();
    const ask = { providerPaymentId: sessionId, amountMinor: 1, currency: "KGS" as const };
    await expect(bank.refund({ ...ask, idempotencyKey: "k", refundId: "rfd_k" })).rejects.toThrow();
    await expect(allPaid(new Date())).rejects.toThrow();
  });

  test("that hangs is given up within 3.5 s", async () => {
    await control(sandbox, "api/qr.kg", { api: "hang" });
    const before = Date.now();
    await expect(bank.start(input())).rejects.toThrow();
    expect(Date.now() - before).toBeLessThan(3_500);
  });

  test("whose answer was lost has one payment and one refund", async () => {
    await control(sandbox, "api/qr.kg", { api: "ok_but_drop_response", count: 1 });
    const { sessionId, asked } = await opened();
    await control(sandbox, `qr/payments/${sessionId}/pay`, {});
    await control(sandbox, "api/qr.kg", { api: "ok_but_drop_response", count: 1 });
    const ask = { providerPaymentId: sessionId, amountMinor: 50, currency: "KGS" as const };
    await bank.refund({ ...ask, idempotencyKey: `lost:${asked.paymentId}`, refundId: "rfd_lost" });
    expect((await read(sessionId))?.refunds).toHaveLength(1);
    const mine = (await allPaid(new Date(0))).filter((one) => one.orderId === asked.orderId);
    expect(mine).toHaveLength(1);
  });

  test("that fails once is asked again at once", async () => {
    const { sessionId } = await opened();
    await control(sandbox, "api/qr.kg", { api: "http500", count: 1 });
    expect(await read(sessionId)).toMatchObject({ status: "open" });
  });
});

describe("a webhook", () => {
  const delivered = async (sessionId: string) => {
    const found = () => receiver.received.find((one) => one.body.includes(sessionId));
    await until(() => found() !== undefined);
    const message = found();
    if (!message) throw new Error("no webhook");
    return message;
  };
  const check = (body: string, header: string, secret = SECRET) =>
    qrWebhookVerifier(secret)(body, new Headers({ "qr-signature": header }));
  const BODY = JSON.stringify({ id: "qre_1", type: "payment.paid", live: false, payment: { id: "qrp_1" } });
  const at = (seconds: number, body = BODY, secret = SECRET) => signature(secret, body, seconds);
  const now = () => Math.floor(Date.now() / 1000);

  test("of the bank is genuine, names its payment and its market, and is of no use to another secret", async () => {
    const { sessionId } = await paid();
    const { body, signature: header } = await delivered(sessionId);
    const event = await check(body, header);
    expect(event).toMatchObject({ type: "payment.paid", live: false, eventId: expect.stringMatching(/^qre_/) });
    expect(qrEventPayment(event?.payload)).toEqual({ sessionId });
    expect(qrEventMarket(event?.payload)).toBe("kg");
    expect(await check(body, header, "qrsec_sandbox_us")).toBeUndefined();
  });

  test("whose body was changed by one letter is nobody's", async () => {
    const changed = BODY.replace("qrp_1", "qrp_2");
    expect(await check(changed, at(now()))).toBeUndefined();
    expect(await check(`${BODY} `, at(now()))).toBeUndefined();
    expect(await check(BODY, at(now()))).toBeDefined();
  });

  test.each([
    [-299, true],
    [-302, false],
    [299, true],
    [302, false],
  ])("signed %i s from now: genuine %s", async (seconds, genuine) => {
    expect((await check(BODY, at(now() + seconds))) !== undefined).toBe(genuine);
  });

  test("with one of two signatures right is genuine, as while the bank changes its key", async () => {
    const seconds = now();
    const [, old] = at(seconds, BODY, "old").split(",");
    expect(await check(BODY, at(seconds).replace(",", `,${old},`))).toBeDefined();
  });

  test.each([
    "",
    "t=1",
    "v1=00",
    `t=${Math.floor(Date.now() / 1000)},v1=${"0".repeat(64)}`,
    `t=${Math.floor(Date.now() / 1000)},v1=`,
    `t=${Math.floor(Date.now() / 1000)}${",v1=".padEnd(70, "0").repeat(10)}`,
    "t=99999999999999999999,v1=00",
  ])("with the header %j is nobody's", async (header) => {
    expect(await check(BODY, header)).toBeUndefined();
  });

  test.each(["no json", "[]", '{"id":"qre_1"}', '{"id":1,"type":"payment.paid","live":false}'])(
    "that is signed and says %s is nobody's",
    async (body) => {
      expect(await check(body, at(now(), body))).toBeUndefined();
    },
  );

  test.each([
    [{ type: "merchant.updated", payment: { id: "qrp_1" } }, undefined],
    [{ type: "refund.succeeded", payment: { id: "qrp_1" } }, { sessionId: "qrp_1" }],
    [{ type: "payment.expired", payment: { id: "" } }, undefined],
    ["nonsense", undefined],
  ])("%j is about %j", (payload, reference) => {
    expect(qrEventPayment(payload)).toEqual(reference);
  });
});

test.each([
  ["bank://pay?id=1", "bank://pay?id=1"],
  ["https://bank.test/pay/1", "https://bank.test/pay/1"],
  ["javascript:alert(1)", null],
  ["JavaScript:alert(1)", null],
  ["data:text/html,<b>", null],
  ["/pay/1", null],
])("a link into the app of %j is shown as %j", (link, shown) => {
  const payment = {
    id: "1",
    status: "open",
    amount: 1,
    currency: "KGS",
    qr: "x",
    link,
    valid_until: new Date().toISOString(),
  };
  expect(QrPayment.parse(payment).link).toBe(shown);
});
