import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { order, orderEvent } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { checkout } from "@/lib/checkout/checkout";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { payAgain } from "@/lib/payments/pay-again";
import type { Capture, PaymentProvider } from "@/lib/payments/provider";
import { settlePayment } from "@/lib/payments/settle-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import { makeCart, makeVariant, orderInput, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

type Call = { readonly sessionId: string; readonly idempotencyKey: string };

let database: TestDatabase;
let ctx: TestCtx;
let captures: Call[] = [];
/** What the provider answers next; its work is done when its answer is lost, and not when it was never reached. */
let answer: "captured" | "declined" | "lost" | "unreached" = "captured";

async function capture(call: Call): Promise<Capture> {
  captures.push(call);
  await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * 5));
  if (answer === "unreached") throw new Error("the call did not arrive");
  if (answer === "declined") return { outcome: "declined" };
  const before = await ctx.fake.read({ sessionId: call.sessionId });
  const taken = before?.status === "captured" ? before : ctx.fake.pay(call.sessionId);
  if (answer === "lost") throw new Error("the answer was lost");
  return { outcome: "captured", payment: taken };
}

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
  const provider: PaymentProvider = { ...ctx.fake, capture };
  ctx = { ...ctx, payments: { paypal: provider } };
});
afterEach(async () => {
  captures = [];
  answer = "captured";
  await expectClean(database.sql);
});
afterAll(() => database.close());

async function approved() {
  const variantId = await makeVariant(ctx.db);
  const token = await makeCart(ctx, [variantId, 1]);
  const done = await checkout(ctx, token, await orderInput(ctx, token, { paymentMethod: "paypal" }));
  if (!done.ok) throw new Error(done.error.code);
  const sessionId = done.value.redirectUrl?.split("/").at(-1) ?? "";
  ctx.fake.set(sessionId, { status: "approved" });
  return { orderId: done.value.orderId, sessionId, variantId };
}

const settle = (sessionId: string) => settlePayment(ctx, "paypal", { sessionId });
const paymentOf = async (id: `ord_${string}`) =>
  (await ctx.db.select().from(payment).where(eq(payment.orderId, id)))[0];
const orderOf = async (id: `ord_${string}`) => (await ctx.db.select().from(order).where(eq(order.id, id)))[0];

test("what the shopper approved is captured with the payment's own key and pays the order", async () => {
  const { orderId, sessionId } = await approved();
  expect(await settle(sessionId)).toMatchObject({ ok: true, value: { outcome: "paid" } });
  expect(captures).toEqual([{ sessionId, idempotencyKey: `capture:${(await paymentOf(orderId))?.id}` }]);
});

test("return and webhooks at one moment pay once, all with one key", async () => {
  const { orderId, sessionId } = await approved();
  const all = await Promise.all(Array.from({ length: 20 }, () => settle(sessionId)));
  expect(all.filter((one) => one.ok && one.value.outcome === "paid")).toHaveLength(1);
  expect(new Set(captures.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
  expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
});

test("an attempt that was given up is never captured, though the shopper approves it", async () => {
  const { orderId, sessionId, variantId } = await approved();
  expect(await cancelUnpaid(ctx, orderId, "expired")).toMatchObject({ ok: true });
  expect(await settle(sessionId)).toMatchObject({ ok: true, value: { outcome: "not_paid" } });
  expect(captures).toEqual([]);
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
});

test("a capture whose answer is unknown keeps the order from being given up until it is known", async () => {
  const { orderId, sessionId } = await approved();
  answer = "lost";
  await expect(settle(sessionId)).rejects.toThrow("lost");
  expect((await paymentOf(orderId))?.status).toBe("capturing");
  await ctx.fake.set(sessionId, { status: "approved" });
  await expect(cancelUnpaid(ctx, orderId, "expired")).rejects.toThrow("lost");
  expect(await orderOf(orderId)).toMatchObject({ status: "pending_payment" });
  answer = "captured";
  expect(await cancelUnpaid(ctx, orderId, "expired")).toEqual({ ok: false, error: { code: "conflict" } });
  expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
});

test("what is declined stays payable, says so in the timeline, and can be given up", async () => {
  const { orderId, sessionId } = await approved();
  answer = "declined";
  expect(await settle(sessionId)).toMatchObject({ ok: true, value: { outcome: "declined" } });
  expect((await paymentOf(orderId))?.status).toBe("open");
  const said = await ctx.db.select().from(orderEvent).where(eq(orderEvent.orderId, orderId));
  expect(said.map(({ type }) => type)).toContain("payment_declined");
  expect(await cancelUnpaid(ctx, orderId, "customer")).toMatchObject({ ok: true });
});

test.each(["given up", "paid by another attempt"])(
  "a capture that nobody knows of, of a session that the provider has forgotten, keeps no order from being %s",
  async (what) => {
    const { orderId, sessionId, variantId } = await approved();
    answer = "unreached";
    await expect(settle(sessionId)).rejects.toThrow("did not arrive");
    const paypal: PaymentProvider = { ...ctx.fake, capture, read: async () => undefined };
    const later = { ...ctx, payments: { paypal, stripe: ctx.fake } };
    const ended =
      what === "given up" ? await cancelUnpaid(later, orderId, "expired") : await payAgain(later, orderId, "stripe");
    expect(ended).toMatchObject({ ok: true });
    expect((await paymentOf(orderId))?.status).toBe("cancelled");
    if (what === "given up") expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
  },
);

test("an approved amount that is not the order's is not taken", async () => {
  const { orderId, sessionId } = await approved();
  ctx.fake.set(sessionId, { amountMinor: 1 });
  expect(await settle(sessionId)).toMatchObject({ ok: true, value: { outcome: "not_paid" } });
  expect(captures).toEqual([]);
  expect(await orderOf(orderId)).toMatchObject({ status: "pending_payment" });
});

test("approving and giving up at one moment, 60 times: paid, or given up with no money taken", async () => {
  const ends = { paid: 0, cancelled: 0 };
  for (let round = 0; round < 60; round += 1) {
    captures = [];
    const { orderId, sessionId } = await approved();
    await Promise.all([settle(sessionId), cancelUnpaid(ctx, orderId, "expired"), settle(sessionId)]);
    const status = (await orderOf(orderId))?.status;
    if (status === "cancelled") expect(captures).toEqual([]);
    else expect(status).toBe("paid");
    ends[status === "paid" ? "paid" : "cancelled"] += 1;
  }
  expect(ends.paid + ends.cancelled).toBe(60);
});
