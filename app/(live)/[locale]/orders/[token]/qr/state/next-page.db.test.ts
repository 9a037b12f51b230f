import { afterAll, beforeAll, expect, test } from "vitest";
import { qrPayments } from "@/lib/adapters/qr";
import { checkout } from "@/lib/checkout/checkout";
import { payAgain } from "@/lib/payments/pay-again";
import type { Sandbox } from "@/sandbox/server";
import { control, startTestSandbox } from "@/sandbox/test-sandbox";
import { makeCart, makeVariant, orderInput, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { nextPage } from "./next-page";

let database: TestDatabase;
let sandbox: Sandbox;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase();
  sandbox = await startTestSandbox();
  ctx = testCtx(database.db, "kg");
});
afterAll(async () => {
  await Promise.all([sandbox.close(), database.close()]);
});

const bank = () => qrPayments({ apiUrl: sandbox.urls.qr, merchantKey: "qr_sandbox_kg" });

/** An order whose code is shown, and the verbs' context that paid by it. */
async function waiting() {
  const withBank: TestCtx = { ...ctx, payments: { ...ctx.payments, qr_reference: bank() } };
  const token = await makeCart(ctx, [await makeVariant(ctx.db, "kg", { onHand: 3, priceMinor: 249_050 }), 1]);
  const done = await checkout(withBank, token, await orderInput(ctx, token, { paymentMethod: "qr_reference" }));
  if (!done.ok) throw new Error(done.error.code);
  return { withBank, orderId: done.value.orderId };
}

test("while the code can be paid, or the bank does not answer, its page stays", async () => {
  const { withBank, orderId } = await waiting();
  expect(await nextPage(withBank, orderId)).toBeNull();
  await control(sandbox, "api/qr.kg", { api: "http500" });
  expect(await nextPage(withBank, orderId)).toBeNull();
  await control(sandbox, "api/qr.kg", { api: "ok" });
});

test("a code that was agreed to, its money on the way, is left for the page that waits for the money", async () => {
  const { withBank, orderId } = await waiting();
  const real = bank();
  const processing = {
    ...real,
    read: async (reference: Parameters<typeof real.read>[0]) => {
      const { code: _, ...seen } = (await real.read(reference)) ?? {};
      return "status" in seen ? seen : undefined;
    },
  };
  expect(await nextPage({ ...withBank, payments: { qr_reference: processing } }, orderId)).toBe("/return");
});

test("a code whose order is paid on another page now, chosen in another tab, is left", async () => {
  const { withBank, orderId } = await waiting();
  expect(await payAgain(withBank, orderId, "stripe")).toMatchObject({ ok: true });
  expect(await nextPage(withBank, orderId)).toBe("/return");
});
