import { and, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { stockMovement } from "@/db/schema/inventory";
import { order, orderEvent } from "@/db/schema/orders";
import { payment, refund } from "@/db/schema/payments";
import { domainEvent, message } from "@/db/schema/platform";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { settlePayment } from "@/lib/payments/settle-payment";
import { refundPayment } from "@/lib/refunds/refund-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeVariant, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

type OrderId = `ord_${string}`;

const settle = (sessionId: string) => settlePayment(ctx, "stripe", { sessionId });

async function orderOf(id: OrderId) {
  const [row] = await ctx.db.select().from(order).where(eq(order.id, id));
  return row;
}

async function effects(id: OrderId) {
  const mails = await ctx.db
    .select()
    .from(message)
    .where(eq(message.key, `order-paid/${id}`));
  const movements = await ctx.db.select().from(stockMovement).where(eq(stockMovement.orderId, id));
  const paid = and(eq(domainEvent.type, "order.paid"), sql`${domainEvent.payload} ->> 'orderId' = ${id}`);
  return { mails: mails.length, movements: movements.length, events: await ctx.db.$count(domainEvent, paid) };
}

async function refundsOf(sessionId: string) {
  const [owner] = await ctx.db.select().from(payment).where(eq(payment.providerSessionId, sessionId));
  return owner ? ctx.db.select().from(refund).where(eq(refund.paymentId, owner.id)) : [];
}

async function timeline(id: OrderId) {
  const rows = await ctx.db
    .select({ type: orderEvent.type })
    .from(orderEvent)
    .where(eq(orderEvent.orderId, id))
    .orderBy(orderEvent.createdAt, orderEvent.id);
  return rows.map((row) => row.type);
}

test("money that came makes the order paid, takes the stock off the shelf and writes one mail", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId, sessionId } = await buy(ctx, [variantId, 2]);
  ctx.fake.pay(sessionId);
  expect(await settle(sessionId)).toEqual({ ok: true, value: { outcome: "paid", orderId } });
  expect(await orderOf(orderId)).toMatchObject({ status: "paid", paidAt: expect.any(Date) });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 8, reserved: 0 });
  expect(await effects(orderId)).toEqual({ mails: 1, movements: 1, events: 1 });
  expect(await timeline(orderId)).toEqual(["placed", "payment_opened", "paid"]);
});

test("settled 30 times at once: paid once, 29 times already settled, every effect once", async () => {
  const { orderId, sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1], [await makeVariant(ctx.db), 3]);
  ctx.fake.pay(sessionId);
  const all = await Promise.all(Array.from({ length: 30 }, () => settle(sessionId)));
  const outcomes = all.map((one) => (one.ok ? one.value.outcome : one.error.code));
  expect(outcomes.filter((one) => one === "paid")).toHaveLength(1);
  expect(outcomes.filter((one) => one === "already_settled")).toHaveLength(29);
  expect(await effects(orderId)).toEqual({ mails: 1, movements: 2, events: 1 });
});

test("nothing is settled while the provider has no money, and a session that ended closes the attempt only", async () => {
  const { orderId, sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  expect(await settle(sessionId)).toMatchObject({ ok: true, value: { outcome: "not_paid" } });
  ctx.fake.set(sessionId, { status: "processing" });
  expect(await settle(sessionId)).toMatchObject({ ok: true, value: { outcome: "not_paid" } });
  ctx.fake.set(sessionId, { status: "cancelled" });
  expect(await settle(sessionId)).toMatchObject({ ok: true, value: { outcome: "not_paid" } });
  expect(await orderOf(orderId)).toMatchObject({ status: "pending_payment" });
});

test("a payment that names none of ours, another order or another market is unmatched and changes nothing", async () => {
  const [mine, other] = [
    await buy(ctx, [await makeVariant(ctx.db), 1]),
    await buy(ctx, [await makeVariant(ctx.db), 1]),
  ];
  expect(await settle("cs_unknown")).toEqual({ ok: false, error: { code: "unmatched" } });
  ctx.fake.pay(mine.sessionId, { orderId: other.orderId });
  expect(await settle(mine.sessionId)).toEqual({ ok: false, error: { code: "unmatched" } });
  ctx.fake.set(mine.sessionId, { orderId: mine.orderId, market: "kg" });
  expect(await settle(mine.sessionId)).toEqual({ ok: false, error: { code: "elsewhere" } });
  ctx.fake.set(mine.sessionId, { market: "us", paymentId: null });
  expect(await settle(mine.sessionId)).toEqual({ ok: false, error: { code: "unmatched" } });
  for (const { orderId } of [mine, other]) expect(await orderOf(orderId)).toMatchObject({ status: "pending_payment" });
});

test.each([
  ["amount", { amountMinor: 1 }],
  ["currency", { currency: "kgs" }],
])("money of another %s holds the order: not paid, not mailed, and said in the timeline", async (_, change) => {
  const { orderId, sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  ctx.fake.pay(sessionId, change);
  expect(await settle(sessionId)).toMatchObject({ ok: true, value: { outcome: "held" } });
  expect(await orderOf(orderId)).toMatchObject({ status: "pending_payment" });
  expect(await timeline(orderId)).toContain("payment_mismatch");
  expect(await effects(orderId)).toEqual({ mails: 0, movements: 0, events: 0 });
});

describe("late money, after the order was given up,", () => {
  async function late(left: "free" | "gone") {
    const variantId = await makeVariant(ctx.db, "us", { onHand: 2 });
    const bought = await buy(ctx, [variantId, 2]);
    expect(await cancelUnpaid(ctx, bought.orderId, "expired")).toMatchObject({ ok: true });
    if (left === "gone") await buy(ctx, [variantId, 1]);
    ctx.fake.pay(bought.sessionId);
    return { ...bought, variantId, settled: await settle(bought.sessionId) };
  }

  test("buys the goods again when they are there", async () => {
    const { orderId, settled, variantId } = await late("free");
    expect(settled).toMatchObject({ value: { outcome: "paid" } });
    expect(await orderOf(orderId)).toMatchObject({ status: "paid", cancelReason: null, cancelledAt: null });
    expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 0, reserved: 0 });
    expect(await effects(orderId)).toEqual({ mails: 1, movements: 1, events: 1 });
    expect((await timeline(orderId)).at(-1)).toBe("paid_late");
  });

  test("goes back whole, once, with a mail, when they are gone", async () => {
    const { orderId, sessionId, settled, variantId } = await late("gone");
    expect(settled).toMatchObject({ value: { outcome: "refunding" } });
    expect(await settle(sessionId)).toMatchObject({ value: { outcome: "already_settled" } });
    const row = await orderOf(orderId);
    expect(row).toMatchObject({ status: "cancelled", cancelReason: "late_payment", paidAt: null });
    expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 2, reserved: 1 });
    const [asked, ...more] = await refundsOf(sessionId);
    expect([asked?.amountMinor, asked?.status, more.length]).toEqual([row?.totalMinor, "requested", 0]);
    const mails = await ctx.db
      .select()
      .from(message)
      .where(eq(message.key, `order-refunded/${orderId}`));
    expect(mails).toHaveLength(1);
    if (!asked) throw new Error("no refund");
    ctx.fake.breakNext("refund", "after");
    await expect(refundPayment(ctx, asked.id)).rejects.toThrow("lost");
    await Promise.all([refundPayment(ctx, asked.id), refundPayment(ctx, asked.id)]);
    expect([...ctx.fake.refunds.keys()].filter((key) => key === `refund:${asked.id}`)).toHaveLength(1);
    expect(await refundsOf(sessionId)).toMatchObject([{ status: "succeeded" }]);
    expect((await timeline(orderId)).filter((type) => type === "refunded")).toHaveLength(1);
  });
});

test("money taken twice for one payment is given back, once, and the order stays paid", async () => {
  const { orderId, sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  ctx.fake.pay(sessionId);
  await settle(sessionId);
  const again = ctx.fake.payTwice(sessionId);
  const reference = { providerPaymentId: again.providerPaymentId ?? "" };
  const all = await Promise.all(Array.from({ length: 5 }, () => settlePayment(ctx, "stripe", reference)));
  expect(all.filter((one) => one.ok && one.value.outcome === "refunding")).toHaveLength(1);
  expect(await settle(sessionId)).toMatchObject({ value: { outcome: "already_settled" } });
  const rows = await ctx.db
    .select()
    .from(refund)
    .where(and(eq(refund.providerPaymentId, reference.providerPaymentId), eq(refund.reason, "duplicate_payment")));
  expect(rows).toMatchObject([{ amountMinor: again.amountMinor, paymentId: null, status: "requested" }]);
  const [asked] = rows;
  if (asked) await refundPayment(ctx, asked.id);
  expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
});

test("money the provider had given back before we learned of it pays nothing and is not given back twice", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId, sessionId } = await buy(ctx, [variantId, 1]);
  const total = (await orderOf(orderId))?.totalMinor ?? 0;
  ctx.fake.pay(sessionId);
  ctx.fake.refundAtDesk(sessionId, total);
  expect(await settle(sessionId)).toMatchObject({ value: { outcome: "returned" } });
  expect(await refundsOf(sessionId)).toMatchObject([{ status: "succeeded", amountMinor: total }]);
  expect(await cancelUnpaid(ctx, orderId, "expired")).toMatchObject({ ok: true });
  expect(await orderOf(orderId)).toMatchObject({ status: "cancelled" });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
});
