import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "@/sandbox/server";
import { control, order, startTestSandbox, stripeFor } from "@/sandbox/test-sandbox";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());
afterEach(() => control(sandbox, "stripe/us/api", { api: "ok" }));

async function sessionCount(): Promise<number> {
  const { json } = await control(sandbox, "stripe/us/sessions");
  return (json as { data: unknown[] }).data.length;
}

test("the same key and request give the same session, marked as a replay", async () => {
  const stripe = stripeFor(sandbox, "us");
  const before = await sessionCount();
  const first = await stripe.checkout.sessions.create(order(), { idempotencyKey: "pay:ord_1:1" });
  const again = await stripe.checkout.sessions.create(order(), { idempotencyKey: "pay:ord_1:1" });
  expect(again.id).toBe(first.id);
  expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
  expect(await sessionCount()).toBe(before + 1);
});

test("the same key with another body or path is refused", async () => {
  const stripe = stripeFor(sandbox, "us");
  await stripe.checkout.sessions.create(order(), { idempotencyKey: "pay:ord_2:1" });
  await expect(
    stripe.checkout.sessions.create(order({ client_reference_id: "ord_3" }), { idempotencyKey: "pay:ord_2:1" }),
  ).rejects.toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 });
  await expect(
    stripe.paymentIntents.create({ amount: 5, currency: "usd" }, { idempotencyKey: "pay:ord_2:1" }),
  ).rejects.toMatchObject({ type: "StripeIdempotencyError" });
});

test("each account has its own keys", async () => {
  const us = await stripeFor(sandbox, "us").checkout.sessions.create(order(), { idempotencyKey: "shared" });
  const kg = await stripeFor(sandbox, "kg").checkout.sessions.create(order(), { idempotencyKey: "shared" });
  expect(kg.id).not.toBe(us.id);
});

test("a request refused at the door does not use up its key", async () => {
  const stripe = stripeFor(sandbox, "us");
  await expect(
    stripe.checkout.sessions.create(order({ line_items: [] }), { idempotencyKey: "door" }),
  ).rejects.toMatchObject({ statusCode: 400 });
  expect((await stripe.checkout.sessions.create(order(), { idempotencyKey: "door" })).status).toBe("open");
});

test("while a request is on its way its key is busy", async () => {
  const stripe = stripeFor(sandbox, "us");
  await control(sandbox, "stripe/us/api", { api: "slow", ms: 200, count: 1 });
  const slow = stripe.checkout.sessions.create(order(), { idempotencyKey: "busy" });
  await new Promise((resolve) => setTimeout(resolve, 60));
  await expect(stripe.checkout.sessions.create(order(), { idempotencyKey: "busy" })).rejects.toMatchObject({
    statusCode: 409,
  });
  expect((await slow).status).toBe("open");
});

test("a lost answer is found again by retrying with the key, and only one session exists", async () => {
  const before = await sessionCount();
  await control(sandbox, "stripe/us/api", { api: "ok_but_drop_response", count: 1 });
  const stripe = stripeFor(sandbox, "us", 2);
  const session = await stripe.checkout.sessions.create(order(), { idempotencyKey: "lost" });
  expect(session.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(await sessionCount()).toBe(before + 1);
});

test.each([
  ["refuse", "StripeConnectionError"],
  ["hang", "StripeConnectionError"],
  ["http500", "StripeAPIError"],
  ["garbage", "StripeAPIError"],
] as const)("in mode %s the SDK sees %s and nothing was done", async (api, type) => {
  const before = await sessionCount();
  await control(sandbox, "stripe/us/api", { api });
  await expect(
    stripeFor(sandbox, "us").checkout.sessions.create(order(), { timeout: 150, idempotencyKey: `mode:${api}` }),
  ).rejects.toMatchObject({ type });
  expect(await sessionCount()).toBe(before);
  await control(sandbox, "stripe/us/api", { api: "ok" });
  expect(
    (await stripeFor(sandbox, "us").checkout.sessions.create(order(), { idempotencyKey: `mode:${api}` })).status,
  ).toBe("open");
});

test("a failure mode can be narrowed to a path", async () => {
  await control(sandbox, "stripe/us/api", { api: "http500", path: "/v1/refunds" });
  expect((await stripeFor(sandbox, "us").checkout.sessions.create(order())).status).toBe("open");
  await expect(stripeFor(sandbox, "us").refunds.list()).rejects.toMatchObject({ statusCode: 500 });
});
