import { afterAll, beforeAll, expect, test } from "vitest";
import { stripePayments } from "@/lib/adapters/stripe";
import type { HeldMoney, ListedPayment, PaymentProvider, StartPayment } from "@/lib/payments/provider";
import type { Sandbox } from "@/sandbox/server";
import { control, startTestSandbox, stripeFor } from "@/sandbox/test-sandbox";

const WEEK_MS = 7 * 86_400_000;

let sandbox: Sandbox;
let provider: PaymentProvider;
let holds: HeldMoney;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  provider = stripePayments({ secretKey: "sk_test_sandbox_us", apiUrl: sandbox.urls.stripe });
  if (!provider.holds) throw new Error("Stripe holds money");
  holds = provider.holds;
});
afterAll(() => sandbox.close());

let count = 0;
const asked = (capture: StartPayment["capture"]): StartPayment => ({
  market: "us",
  orderId: `ord_${count}`,
  paymentId: `pay_${count}`,
  idempotencyKey: `pay:ord_${count}:1`,
  amountMinor: 2_400,
  currency: "USD",
  lines: [{ name: "Lark", amountMinor: 2_400 }],
  description: "M-1",
  email: "ada@example.test",
  customerId: null,
  expiresAt: null,
  capture,
  locale: "en-US",
  successUrl: "http://shop.test/return",
  cancelUrl: "http://shop.test/order",
  codeUrl: "http://shop.test/order/qr",
});

/** A session that was paid, and its payment at Stripe. */
async function paid(capture: StartPayment["capture"] = "manual") {
  count += 1;
  const sessionId = (await provider.start(asked(capture)))?.sessionId ?? "";
  await control(sandbox, `stripe/sessions/${sessionId}/pay`, {});
  const seen = await provider.read({ sessionId });
  if (!seen?.providerPaymentId) throw new Error("it was not paid");
  return { sessionId, seen, providerPaymentId: seen.providerPaymentId };
}

async function listed(id: string): Promise<ListedPayment | undefined> {
  for await (const one of provider.listCaptured(new Date(Date.now() - 60_000)))
    if (one.providerPaymentId === id) return one;
  return undefined;
}

test("a session pays at once unless it is asked to hold, and says until when it holds", async () => {
  expect((await paid("automatic")).seen).toMatchObject({ status: "captured", amountMinor: 2_400 });
  const { seen, sessionId, providerPaymentId } = await paid();
  expect(seen).toMatchObject({ status: "authorized", amountMinor: 2_400, refundedMinor: 0, orderId: `ord_${count}` });
  const days = ((seen.captureBefore?.getTime() ?? 0) - Date.now()) / WEEK_MS;
  expect(days).toBeCloseTo(1, 2);
  expect(await provider.read({ providerPaymentId })).toMatchObject({
    status: "authorized",
    captureBefore: seen.captureBefore,
  });
  expect(await provider.close(sessionId)).toMatchObject({ status: "authorized" });
  expect(await listed(providerPaymentId)).toBeUndefined();
});

test("held money is captured once; a second try, with the key or without, finds it so", async () => {
  const { providerPaymentId } = await paid();
  const input = { providerPaymentId, amountMinor: 2_400, idempotencyKey: `capture:${count}` };
  const all = await Promise.all([input, { ...input, idempotencyKey: `other:${count}` }].map(holds.capture));
  for (const one of all) expect(one).toMatchObject({ status: "captured", amountMinor: 2_400, refundedMinor: 0 });
  expect(await holds.capture(input)).toMatchObject({ status: "captured" });
  expect(await holds.release({ providerPaymentId })).toMatchObject({ status: "captured" });
});

test("what was not captured of it is no refund, in reading and in the list, and real refunds are", async () => {
  const { providerPaymentId } = await paid();
  const input = { providerPaymentId, amountMinor: 2_000, idempotencyKey: `capture:${count}` };
  expect(await holds.capture(input)).toMatchObject({ amountMinor: 2_000, refundedMinor: 0, refunds: [] });
  expect(await listed(providerPaymentId)).toMatchObject({ amountMinor: 2_000, refundedMinor: 0 });
  // As much as was released, so that only its place in the list tells them apart.
  await stripeFor(sandbox, "us").refunds.create({ payment_intent: providerPaymentId, amount: 400 });
  expect(await provider.read({ providerPaymentId })).toMatchObject({
    amountMinor: 2_000,
    refundedMinor: 400,
    refunds: [{ amountMinor: 400 }],
  });
  expect(await listed(providerPaymentId)).toMatchObject({ refundedMinor: 400 });
});

test("held money is given up, again without harm, and is then not to be captured", async () => {
  const { providerPaymentId, sessionId } = await paid();
  expect(await holds.release({ providerPaymentId })).toMatchObject({ status: "cancelled" });
  expect(await holds.release({ providerPaymentId })).toMatchObject({ status: "cancelled" });
  const input = { providerPaymentId, amountMinor: 2_400, idempotencyKey: `capture:${count}` };
  expect(await holds.capture(input)).toMatchObject({ status: "cancelled" });
  expect(await provider.read({ sessionId })).toMatchObject({ status: "cancelled" });
});

test("more than is held is not taken, and a hold that ran out is over", async () => {
  const { providerPaymentId } = await paid();
  const more = { providerPaymentId, amountMinor: 2_401, idempotencyKey: `capture:${count}:2401` };
  expect(await holds.capture(more)).toMatchObject({ status: "authorized" });
  await control(sandbox, `stripe/payments/${providerPaymentId}/expire`, {});
  expect(await provider.read({ providerPaymentId })).toMatchObject({ status: "cancelled", refunds: [] });
});

test("a capture whose answer is lost rejects, and asked again it was taken once", async () => {
  const { providerPaymentId } = await paid();
  await control(sandbox, "stripe/us/api", { api: "ok_but_drop_response" });
  const input = { providerPaymentId, amountMinor: 2_400, idempotencyKey: `capture:${count}` };
  await expect(holds.capture(input)).rejects.toThrow();
  await control(sandbox, "stripe/us/api", { api: "ok" });
  expect(await holds.capture(input)).toMatchObject({ status: "captured" });
});
