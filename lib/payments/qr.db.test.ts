import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { order } from "@/db/schema/orders";
import { payment, refund, webhookEvent } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { qrPayments } from "@/lib/adapters/qr";
import { qrWebhookVerifier } from "@/lib/adapters/qr-webhook";
import { checkout } from "@/lib/checkout/checkout";
import { settleReturn } from "@/lib/checkout/settle-return";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { codeToPay } from "@/lib/payments/code-to-pay";
import { payAgain } from "@/lib/payments/pay-again";
import { processWebhook } from "@/lib/payments/process-webhook";
import { receiveWebhook } from "@/lib/payments/receive-webhook";
import { reconcile } from "@/lib/payments/reconcile";
import { refundOrder } from "@/lib/refunds/refund-order";
import { refundPayment } from "@/lib/refunds/refund-payment";
import type { Sandbox } from "@/sandbox/server";
import { control, type Receiver, startReceiver, startTestSandbox, until } from "@/sandbox/test-sandbox";
import { expectClean } from "@/tests/rig/expect-clean";
import { makeCart, makeVariant, orderInput, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

const Payments = z.object({
  data: z.array(z.object({ id: z.string(), status: z.string(), amount: z.number(), reference: z.string() })),
});

let database: TestDatabase;
let receiver: Receiver;
let sandbox: Sandbox;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  receiver = await startReceiver("qr-signature");
  sandbox = await startTestSandbox({ qrWebhookUrls: { kg: receiver.url } });
  const bank = qrPayments({ apiUrl: sandbox.urls.qr, merchantKey: "qr_sandbox_kg" });
  ctx = testCtx(database.db, "kg", { payments: { qr_reference: bank } });
});
afterEach(async () => {
  await control(sandbox, "api/qr.kg", { api: "ok" });
  await expectClean(database.sql);
});
afterAll(async () => {
  await Promise.all([sandbox.close(), receiver.close(), database.close()]);
});

type OrderId = `ord_${string}`;

async function place(onHand = 10, quantity = 1) {
  const variantId = await makeVariant(ctx.db, "kg", { onHand, priceMinor: 249_050 });
  const token = await makeCart(ctx, [variantId, quantity]);
  return {
    variantId,
    done: await checkout(ctx, token, await orderInput(ctx, token, { paymentMethod: "qr_reference" })),
  };
}

/** An order whose code is shown. */
async function waiting(onHand?: number, quantity?: number) {
  const { variantId, done } = await place(onHand, quantity);
  if (!done.ok) throw new Error(done.error.code);
  return {
    ...done.value,
    variantId,
    sessionId: (await attemptsOf(done.value.orderId)).at(-1)?.providerSessionId ?? "",
  };
}

const orderOf = async (id: OrderId) => (await ctx.db.select().from(order).where(eq(order.id, id)))[0];
const attemptsOf = (id: OrderId) =>
  ctx.db.select().from(payment).where(eq(payment.orderId, id)).orderBy(payment.attempt);
const atBank = async (what: string, sessionId: string, input: object = {}) =>
  control(sandbox, `qr/payments/${sessionId}/${what}`, input);
const paidMails = (id: OrderId) => ctx.db.$count(message, eq(message.key, `order-paid/${id}`));

async function bankPaymentsOf(orderId: OrderId) {
  const { data } = Payments.parse((await control(sandbox, "qr/kg/payments")).json);
  return data.filter(({ reference }) => reference.includes(orderId));
}

/** What the bank's webhook of a payment does when it comes. */
async function webhookOf(sessionId: string, type: string) {
  const found = () => receiver.received.find((one) => one.type === type && one.body.includes(sessionId));
  await until(() => found() !== undefined);
  const { body, signature } = found() ?? { body: "", signature: "" };
  const event = await qrWebhookVerifier("qrsec_sandbox_kg")(body, new Headers({ "qr-signature": signature }));
  if (!event) throw new Error("not genuine");
  return event;
}

async function work(event: Awaited<ReturnType<typeof webhookOf>>) {
  await receiveWebhook(ctx, "qr_reference", event);
  const [row] = await ctx.db.select().from(webhookEvent).where(eq(webhookEvent.eventId, event.eventId));
  if (row) await processWebhook(ctx, row.id);
}

test("checkout leads to our own page, whose code asks for what the order costs and ends with it", async () => {
  const { orderId, publicToken, redirectUrl, sessionId } = await waiting();
  expect(redirectUrl).toBe(`http://shop.test/ru-kg/orders/${publicToken}/qr`);
  const due = (await orderOf(orderId))?.totalMinor;
  expect(await codeToPay(ctx, orderId)).toMatchObject({
    kind: "code",
    amountMinor: due,
    currency: "KGS",
    code: { qr: expect.stringContaining(sessionId) },
  });
  expect(await bankPaymentsOf(orderId)).toMatchObject([{ status: "open", amount: due }]);
});

test("money in the app pays the order once, by webhook, page and repeated webhooks at one moment", async () => {
  const { orderId, sessionId, variantId } = await waiting();
  await atBank("pay", sessionId);
  const event = await webhookOf(sessionId, "payment.paid");
  await Promise.all([...Array.from({ length: 10 }, () => work(event)), settleReturn(ctx, orderId)]);
  expect(await orderOf(orderId)).toMatchObject({ status: "paid", paymentMethod: "qr_reference" });
  expect(await attemptsOf(orderId)).toMatchObject([{ status: "captured", providerPaymentId: sessionId }]);
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 9, reserved: 0 });
  expect(await paidMails(orderId)).toBe(1);
  expect(await codeToPay(ctx, orderId)).toEqual({ kind: "over" });
});

test("an event of a code that ended, come after the one that it was paid, changes nothing", async () => {
  const { orderId, sessionId } = await waiting();
  await cancelUnpaid(ctx, orderId, "customer");
  await atBank("pay", sessionId, { evenIfEnded: true });
  await work(await webhookOf(sessionId, "payment.paid"));
  await work(await webhookOf(sessionId, "payment.cancelled"));
  expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
  expect(await attemptsOf(orderId)).toMatchObject([{ status: "captured" }]);
});

test("late money whose goods are gone goes back whole, once", async () => {
  const { orderId, sessionId, variantId } = await waiting(1);
  expect(await cancelUnpaid(ctx, orderId, "expired")).toMatchObject({ ok: true });
  expect(await bankPaymentsOf(orderId)).toMatchObject([{ status: "cancelled" }]);
  const token = await makeCart(ctx, [variantId, 1]);
  await checkout(ctx, token, await orderInput(ctx, token, { paymentMethod: "cash_on_delivery" }));
  await atBank("pay", sessionId, { evenIfEnded: true });
  await work(await webhookOf(sessionId, "payment.paid"));
  const [asked] = await ctx.db.select().from(refund).where(eq(refund.providerPaymentId, sessionId));
  if (!asked) throw new Error("no refund");
  await refundPayment(ctx, asked.id);
  await refundPayment(ctx, asked.id);
  expect(await orderOf(orderId)).toMatchObject({ status: "cancelled", cancelReason: "late_payment" });
  expect(await ctx.payments.qr_reference?.read({ sessionId })).toMatchObject({
    refundedMinor: asked.amountMinor,
    refunds: [{ refundId: asked.id }],
  });
});

test.each(["refuse", "expire"])(
  "after the payer leaves it (%s) the order waits, and another code pays it",
  async (how) => {
    const { orderId, sessionId } = await waiting();
    await atBank(how, sessionId);
    expect(await codeToPay(ctx, orderId)).toEqual({ kind: "over" });
    // Whoever tells of it first: the page that looks, and then as if the webhook had.
    for (let looks = 0; looks < 2; looks += 1) expect(await settleReturn(ctx, orderId)).toBe("ended");
    expect(await orderOf(orderId)).toMatchObject({ status: "pending_payment" });
    expect(await payAgain(ctx, orderId)).toMatchObject({ ok: true });
    const second = (await attemptsOf(orderId)).at(-1)?.providerSessionId ?? "";
    expect(second).not.toBe(sessionId);
    await atBank("pay", second);
    expect(await settleReturn(ctx, orderId)).toBe("done");
    expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
    expect((await attemptsOf(orderId)).map(({ status }) => status)).toEqual(["cancelled", "captured"]);
  },
);

test("another way to pay closes the code first; the page of the code finds nothing to pay", async () => {
  const { orderId } = await waiting();
  expect(await payAgain(ctx, orderId, "cash_on_delivery")).toMatchObject({ ok: true });
  expect(await bankPaymentsOf(orderId)).toMatchObject([{ status: "cancelled" }]);
  expect(await codeToPay(ctx, orderId)).toEqual({ kind: "over" });
  expect(await settleReturn(ctx, orderId)).toBe("done");
});

test("a code that was paid a moment ago keeps its order from being given up", async () => {
  const { orderId, sessionId } = await waiting();
  await atBank("pay", sessionId);
  expect(await cancelUnpaid(ctx, orderId, "customer")).toEqual({ ok: false, error: { code: "conflict" } });
  expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
});

test("a bank that is away charges nothing and says so; the order can be paid when it is back", async () => {
  await control(sandbox, "api/qr.kg", { api: "refuse" });
  const { done } = await place();
  if (done.ok || done.error.code !== "payment_provider_unavailable") throw new Error("was not refused");
  const { orderId } = done.error;
  await control(sandbox, "api/qr.kg", { api: "ok" });
  expect(await bankPaymentsOf(orderId)).toEqual([]);
  expect(await payAgain(ctx, orderId)).toMatchObject({ ok: true });
  await control(sandbox, "api/qr.kg", { api: "http500" });
  expect(await codeToPay(ctx, orderId)).toMatchObject({ kind: "unknown", amountMinor: expect.any(Number) });
  expect(await settleReturn(ctx, orderId)).toBe("waiting");
});

test("a start whose answer was lost has one payment at the bank, and giving the order up closes that one", async () => {
  await control(sandbox, "api/qr.kg", { api: "ok_but_drop_response", count: 2 });
  const { done } = await place();
  if (done.ok || done.error.code !== "payment_provider_unavailable") throw new Error("was not refused");
  const { orderId } = done.error;
  expect(await bankPaymentsOf(orderId)).toMatchObject([{ status: "open" }]);
  expect(await cancelUnpaid(ctx, orderId, "customer")).toMatchObject({ ok: true });
  expect(await bankPaymentsOf(orderId)).toMatchObject([{ status: "cancelled" }]);
});

test("money whose webhook was lost is found by the reconciler; what staff give back there is written down", async () => {
  const { orderId, sessionId } = await waiting();
  await cancelUnpaid(ctx, orderId, "expired");
  await atBank("pay", sessionId, { evenIfEnded: true });
  expect(await reconcile(ctx)).toMatchObject({ settled: 1 });
  expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
  await atBank("refund", sessionId, { amount: 5_000 });
  await reconcile(ctx);
  expect(await attemptsOf(orderId)).toMatchObject([{ refundedMinor: 5_000 }]);
  expect(await reconcile(ctx)).toEqual({ settled: 0, unmatched: [] });
});

test("part of a paid order goes back once, however often the bank is asked", async () => {
  const { orderId, sessionId } = await waiting();
  await atBank("pay", sessionId);
  await settleReturn(ctx, orderId);
  const asked = await refundOrder(ctx, orderId, {
    lines: [],
    shippingMinor: 0,
    extraMinor: 10_000,
    reason: "goodwill",
    note: "",
    expectedRefundedMinor: 0,
  });
  expect(asked).toMatchObject({ ok: true });
  const [row] = await ctx.db.select().from(refund).where(eq(refund.providerPaymentId, sessionId));
  if (!row) throw new Error("no refund");
  await control(sandbox, "api/qr.kg", { api: "ok_but_drop_response", count: 2 });
  await expect(refundPayment(ctx, row.id)).rejects.toThrow();
  await refundPayment(ctx, row.id);
  expect(await ctx.payments.qr_reference?.read({ sessionId })).toMatchObject({ refundedMinor: 10_000 });
  const [done] = await ctx.db.select().from(refund).where(eq(refund.id, row.id));
  expect(done).toMatchObject({ status: "succeeded" });
});
