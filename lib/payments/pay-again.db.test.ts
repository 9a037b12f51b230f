import { asc, eq, like, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { reservation } from "@/db/schema/inventory";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { checkout } from "@/lib/checkout/checkout";
import type { Market } from "@/lib/markets/market";
import { MARKETS } from "@/lib/markets/markets";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { payAgain } from "@/lib/payments/pay-again";
import { settlePayment } from "@/lib/payments/settle-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import {
  buy,
  makeAccount,
  makeCart,
  makeVariant,
  orderInput,
  stockOf,
  type TestCtx,
  testCtx,
} from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

/** A market in which a shopper can choose. */
const CHOICE: TestCtx["market"] = {
  ...(MARKETS.us satisfies Market),
  paymentMethods: ["stripe", "cash_on_delivery", "bank_transfer"],
};

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db, "us", { market: CHOICE });
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

const attempts = (orderId: `ord_${string}`) =>
  ctx.db
    .select({ attempt: payment.attempt, provider: payment.provider, status: payment.status })
    .from(payment)
    .where(eq(payment.orderId, orderId))
    .orderBy(asc(payment.attempt));
const orderRow = async (id: `ord_${string}`) => (await ctx.db.select().from(order).where(eq(order.id, id)))[0];

async function bought() {
  const variantId = await makeVariant(ctx.db);
  return { variantId, ...(await buy(ctx, [variantId, 1])) };
}

test("while a page is open it is that page, and no further attempt is written", async () => {
  const { orderId, redirectUrl } = await bought();
  expect(await payAgain(ctx, orderId)).toEqual({ ok: true, value: { redirectUrl } });
  expect(await attempts(orderId)).toHaveLength(1);
});

test("after the page has ended another attempt brings another page, and its money pays the order", async () => {
  const { orderId, sessionId } = await bought();
  ctx.fake.set(sessionId, { status: "cancelled" });
  await settlePayment(ctx, "stripe", { sessionId });
  const again = await payAgain(ctx, orderId);
  if (!again.ok) throw new Error(again.error.code);
  const second = again.value.redirectUrl?.split("/").at(-1) ?? "";
  expect(second).not.toBe(sessionId);
  ctx.fake.pay(second);
  await settlePayment(ctx, "stripe", { sessionId: second });
  expect(await orderRow(orderId)).toMatchObject({ status: "paid" });
  expect((await attempts(orderId)).map(({ status }) => status)).toEqual(["cancelled", "captured"]);
});

test("another method closes the page first, frees the order of its deadline and writes the mail that says so", async () => {
  const { orderId, sessionId } = await bought();
  expect(await payAgain(ctx, orderId, "cash_on_delivery")).toEqual({ ok: true, value: { redirectUrl: null } });
  expect((await ctx.fake.read({ sessionId }))?.status).toBe("cancelled");
  expect(await orderRow(orderId)).toMatchObject({ paymentMethod: "cash_on_delivery", expiresAt: null });
  const [held] = await ctx.db.select().from(reservation).where(eq(reservation.orderId, orderId));
  expect(held).toMatchObject({ status: "active", expiresAt: null });
  expect(await ctx.db.$count(message, like(message.key, `order-placed/${orderId}/%`))).toBe(1);
  expect(await payAgain(ctx, orderId, "stripe")).toMatchObject({
    ok: true,
    value: { redirectUrl: expect.any(String) },
  });
  expect((await orderRow(orderId))?.expiresAt?.getTime()).toBeGreaterThan(Date.now());
  expect((await attempts(orderId)).map(({ provider, status }) => `${provider} ${status}`)).toEqual([
    "stripe cancelled",
    "cash_on_delivery cancelled",
    "stripe open",
  ]);
});

test.each([
  ["bank_transfer", "cash_on_delivery", ["order-sms-transfer", "order-sms-placed"]],
  ["cash_on_delivery", "bank_transfer", ["order-sms-placed", "order-sms-transfer"]],
] as const)(
  "who goes over from %s to %s is told of each, by mail and by text message",
  async (first, second, texts) => {
    const phone = first === "bank_transfer" ? "+12125550001" : "+12125550002";
    const actor = await makeAccount(ctx.db, { phone, orderSms: true });
    const person = { ...ctx, actor };
    const token = await makeCart(person, [await makeVariant(ctx.db), 1]);
    const done = await checkout(person, token, await orderInput(person, token, { paymentMethod: first }));
    if (!done.ok) throw new Error(done.error.code);
    const { orderId } = done.value;
    expect(await payAgain(person, orderId, second)).toMatchObject({ ok: true });
    const told = (channel: "mail" | "sms") =>
      ctx.db
        .select({ template: message.template })
        .from(message)
        .where(sql`${message.data} ->> 'orderId' = ${orderId} and ${message.channel} = ${channel}`)
        .orderBy(asc(message.id));
    expect((await told("mail")).map(({ template }) => template)).toEqual(["order-placed", "order-placed"]);
    expect((await told("sms")).map(({ template }) => template)).toEqual(texts);
  },
);

test("a page that was paid meanwhile stays: the order is paid and no other attempt begins", async () => {
  const { orderId, sessionId } = await bought();
  ctx.fake.pay(sessionId);
  expect(await payAgain(ctx, orderId, "cash_on_delivery")).toEqual({ ok: false, error: { code: "conflict" } });
  expect(await orderRow(orderId)).toMatchObject({ status: "paid", paymentMethod: "stripe" });
  expect(await attempts(orderId)).toHaveLength(1);
});

test("a provider that does not answer leaves everything as it was", async () => {
  const { orderId } = await bought();
  ctx.fake.breakNext("close");
  const refused = { ok: false, error: { code: "payment_provider_unavailable" } };
  expect(await payAgain(ctx, orderId, "cash_on_delivery")).toEqual(refused);
  expect(await attempts(orderId)).toMatchObject([{ status: "open" }]);
});

test("a method that the market has not, and an order that is over, are refused", async () => {
  const { orderId } = await bought();
  expect(await payAgain(ctx, orderId, "paypal")).toEqual({ ok: false, error: { code: "payment_method_unavailable" } });
  await cancelUnpaid(ctx, orderId, "customer");
  expect(await payAgain(ctx, orderId)).toEqual({ ok: false, error: { code: "illegal_transition" } });
  expect(await payAgain(ctx, "ord_none")).toEqual({ ok: false, error: { code: "not_found" } });
});

test("ten calls for another method at once leave one live attempt", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { orderId } = await bought();
    await Promise.all(
      Array.from({ length: 10 }, (_, i) => payAgain(ctx, orderId, i % 2 === 0 ? "cash_on_delivery" : "stripe")),
    );
    const live = (await attempts(orderId)).filter(({ status }) => status === "open" || status === "starting");
    expect(live).toHaveLength(1);
  }
});

test("giving up and paying another way at one moment never leave a cancelled order payable", async () => {
  for (let round = 0; round < 30; round += 1) {
    const { orderId, sessionId, variantId } = await bought();
    ctx.fake.set(sessionId, { status: "cancelled" });
    await settlePayment(ctx, "stripe", { sessionId });
    await Promise.all([cancelUnpaid(ctx, orderId, "customer"), payAgain(ctx, orderId, "cash_on_delivery")]);
    const live = (await attempts(orderId)).filter(({ status }) => status === "open" || status === "starting");
    const isCancelled = (await orderRow(orderId))?.status === "cancelled";
    expect(live).toHaveLength(isCancelled ? 0 : 1);
    expect((await stockOf(ctx.db, variantId))?.reserved).toBe(isCancelled ? 0 : 1);
  }
});
