import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { credit } from "@/db/schema/credit";
import { order } from "@/db/schema/orders";
import { payment, refund } from "@/db/schema/payments";
import { checkout } from "@/lib/checkout/checkout";
import { newToken } from "@/lib/kernel/ids";
import { cancelPaid } from "@/lib/orders/cancel-paid";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { payAgain } from "@/lib/payments/pay-again";
import { settlePayment } from "@/lib/payments/settle-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import { makeCart, makeVariant, orderInput, type TestCtx, testCtx } from "@/tests/rig/factories";
import { quoteOf, typeCode } from "@/tests/rig/promotions";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { issueGiftCard } from "./issue-gift-card";
import { returnCredit, spendReturned } from "./return-credit";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

const DAY_MS = 86_400_000;

/** An order that waits for what a gift card of 20.00 leaves due of it. */
async function waiting(expiresAt: Date | null = null) {
  const card = await issueGiftCard(ctx, { amountMinor: 2_000, note: "", once: newToken(), expiresAt });
  const token = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
  expect(await typeCode(ctx, token, card.code)).toMatchObject({ ok: true });
  const { totalMinor } = await quoteOf(ctx, token, "NY");
  const done = await checkout(ctx, token, await orderInput(ctx, token, { expectedTotalMinor: totalMinor }));
  if (!done.ok) throw new Error(done.error.code);
  return { orderId: done.value.orderId, cardId: card.id, sessionId: done.value.redirectUrl?.split("/").at(-1) ?? "" };
}

async function balanceOf(id: `crd_${string}`) {
  const [row] = await ctx.db.select({ balanceMinor: credit.balanceMinor }).from(credit).where(eq(credit.id, id));
  return row?.balanceMinor;
}

test("however often an order comes back to life, a card pays once what it paid at first", async () => {
  const { orderId, cardId } = await waiting();
  const where = { orderId, actor: "test" };
  expect(await balanceOf(cardId)).toBe(0);
  for (let life = 0; life < 3; life += 1) {
    expect(await ctx.db.transaction((tx) => returnCredit(tx, where))).toMatchObject([{ minor: 2_000 }]);
    expect(await balanceOf(cardId)).toBe(2_000);
    expect(await ctx.db.transaction((tx) => spendReturned(tx, where, new Date()))).toBe(true);
    expect(await balanceOf(cardId)).toBe(0);
  }
  await ctx.db.transaction((tx) => returnCredit(tx, where, 300));
  expect(await ctx.db.transaction((tx) => spendReturned(tx, where, new Date()))).toBe(true);
  expect(await balanceOf(cardId)).toBe(0);
});

test("whether a card has ended is asked of the shop's clock when late money comes", async () => {
  const { orderId, cardId, sessionId } = await waiting(new Date(Date.now() + DAY_MS));
  await cancelUnpaid(ctx, orderId, "expired");
  ctx.fake.pay(sessionId);
  const late = { ...ctx, clock: () => new Date(Date.now() + 2 * DAY_MS) };
  expect(await settlePayment(late, "stripe", { sessionId })).toMatchObject({ value: { outcome: "refunding" } });
  expect(await balanceOf(cardId)).toBe(2_000);
});

test("an order that was paid and cancelled is not brought back by further money, which goes back as paid twice", async () => {
  const { orderId, cardId, sessionId } = await waiting();
  ctx.fake.set(sessionId, { status: "cancelled" });
  await settlePayment(ctx, "stripe", { sessionId });
  const again = await payAgain(ctx, orderId);
  if (!again.ok) throw new Error(again.error.code);
  const attempts = await ctx.db.select().from(payment).where(eq(payment.orderId, orderId)).orderBy(payment.attempt);
  const further = attempts.at(-1)?.providerSessionId ?? "";
  expect(further).not.toBe(sessionId);
  ctx.fake.pay(further);
  expect(await settlePayment(ctx, "stripe", { sessionId: further })).toMatchObject({ value: { outcome: "paid" } });
  expect(await cancelPaid(ctx, orderId, "customer")).toMatchObject({ ok: true });
  ctx.fake.pay(sessionId);
  expect(await settlePayment(ctx, "stripe", { sessionId })).toMatchObject({ value: { outcome: "refunding" } });
  const [after] = await ctx.db.select().from(order).where(eq(order.id, orderId));
  expect(after).toMatchObject({ status: "cancelled", cancelReason: "customer" });
  expect(await balanceOf(cardId)).toBe(2_000);
  const back = await ctx.db
    .select({ reason: refund.reason })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(eq(payment.orderId, orderId));
  expect(back.map(({ reason }) => reason).sort()).toEqual(["cancelled", "duplicate_payment"]);
});
