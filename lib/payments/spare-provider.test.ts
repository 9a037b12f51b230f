import { expect, test } from "vitest";
import { createBreaker } from "@/lib/limits/breaker";
import { fakePayments } from "@/tests/rig/fake-payments";
import type { StartPayment } from "./provider";
import { spareProvider } from "./spare-provider";

const INPUT: StartPayment = {
  market: "us",
  orderId: "ord_1",
  paymentId: "pay_1",
  idempotencyKey: "pay:ord_1:1",
  amountMinor: 100,
  currency: "USD",
  lines: [],
  description: "US-1",
  email: "ada@example.test",
  customerId: null,
  expiresAt: null,
  capture: "automatic",
  locale: "en-US",
  successUrl: "http://shop.test/return",
  cancelUrl: "http://shop.test",
  codeUrl: "http://shop.test/order/qr",
};

function sparing(fail: () => Error) {
  let now = 0;
  let asked = 0;
  const answers = { fails: true };
  const fake = fakePayments();
  const provider = spareProvider(
    {
      ...fake,
      start: async () => {
        asked += 1;
        if (answers.fails) throw fail();
        return { sessionId: "cs_1", redirectUrl: "http://pay.test" };
      },
    },
    createBreaker({ openMs: 5_000, clock: () => now, onChange: () => {} }),
  );
  const pass = (ms: number) => {
    now += ms;
  };
  const start = () => provider.start(INPUT).then(() => "opened", String);
  return { start, answers, asked: () => asked, pass };
}

test("a provider that is away is asked once, and again after a while; then everybody is served", async () => {
  const { start, answers, asked, pass } = sparing(() => new Error("no connection"));
  expect(await start()).toContain("left alone");
  expect(await start()).toContain("left alone");
  expect(asked()).toBe(1);
  pass(5_001);
  answers.fails = false;
  expect([await start(), await start(), asked()]).toEqual(["opened", "opened", 3]);
});

test("a provider that refuses one order is asked for the next", async () => {
  const { start, asked } = sparing(() => Object.assign(new Error("no such currency"), { statusCode: 400 }));
  expect([await start(), await start(), asked()]).toEqual(["Error: no such currency", "Error: no such currency", 2]);
});
