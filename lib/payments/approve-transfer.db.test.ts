import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { order } from "@/db/schema/orders";
import { refund } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { checkout } from "@/lib/checkout/checkout";
import { AppError } from "@/lib/kernel/errors";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { approveTransfer } from "@/lib/payments/approve-transfer";
import { lateTransfers, waitingTransfers } from "@/lib/payments/waiting-transfers";
import { expectClean } from "@/tests/rig/expect-clean";
import { makeAccount, makeCart, makeVariant, orderInput, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

const DAY_MS = 86_400_000;

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db, "kg");
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

async function waiting() {
  const variantId = await makeVariant(ctx.db, "kg");
  const token = await makeCart(ctx, [variantId, 1]);
  const done = await checkout(ctx, token, await orderInput(ctx, token, { paymentMethod: "bank_transfer" }));
  if (!done.ok) throw new Error(done.error.code);
  const [row] = await ctx.db.select().from(order).where(eq(order.id, done.value.orderId));
  const found = (await waitingTransfers(ctx)).find(({ number }) => number === row?.number);
  if (!row || !found) throw new Error("it does not wait");
  return { row, variantId, paymentId: found.paymentId, redirectUrl: done.value.redirectUrl };
}

const past = { ok: false, error: { code: "illegal_transition" } };
const statusOf = async (id: `ord_${string}`) =>
  (await ctx.db.select({ status: order.status }).from(order).where(eq(order.id, id)))[0]?.status;

test("an order waits for its transfer for days, with its stock held and a mail that says so", async () => {
  const { row, redirectUrl, variantId, paymentId } = await waiting();
  expect(redirectUrl).toBeNull();
  const left = (row.expiresAt?.getTime() ?? 0) - Date.now();
  expect(left).toBeGreaterThan(2.9 * DAY_MS);
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 1 });
  expect(await ctx.db.$count(message, eq(message.key, `order-placed/${row.id}/${paymentId}`))).toBe(1);
});

test("approved ten times at once it is paid once, with its stock sold and one mail", async () => {
  const { row, variantId, paymentId } = await waiting();
  const all = await Promise.all(Array.from({ length: 10 }, () => approveTransfer(ctx, paymentId)));
  expect(all.filter(({ ok }) => ok)).toEqual([{ ok: true, value: "paid" }]);
  expect(all.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 9 }, () => past));
  expect(await statusOf(row.id)).toBe("paid");
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 9, reserved: 0 });
  expect(await ctx.db.$count(message, eq(message.key, `order-paid/${row.id}`))).toBe(1);
  expect(await approveTransfer(ctx, paymentId)).toEqual({ ok: false, error: { code: "illegal_transition" } });
});

const lateOnes = async () => (await lateTransfers(ctx)).map(({ paymentId }) => paymentId);

test("what was given up is approved as late money alone, what waits never as that, and what nobody has is not found", async () => {
  const { row, paymentId } = await waiting();
  expect(await approveTransfer(ctx, paymentId, "late")).toEqual(past);
  expect(await lateOnes()).not.toContain(paymentId);
  expect(await cancelUnpaid(ctx, row.id, "expired")).toMatchObject({ ok: true });
  expect(await approveTransfer(ctx, paymentId)).toEqual(past);
  expect(await approveTransfer(ctx, "pay_none", "late")).toEqual({ ok: false, error: { code: "not_found" } });
});

test("late money buys its order after all while its items are there: once, with a mail and with its stock sold", async () => {
  const { row, variantId, paymentId } = await waiting();
  await cancelUnpaid(ctx, row.id, "expired");
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
  expect(await lateOnes()).toContain(paymentId);
  const all = await Promise.all(Array.from({ length: 10 }, () => approveTransfer(ctx, paymentId, "late")));
  expect(all.filter(({ ok }) => ok)).toEqual([{ ok: true, value: "paid" }]);
  expect(all.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 9 }, () => past));
  expect(await statusOf(row.id)).toBe("paid");
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 9, reserved: 0 });
  expect(await ctx.db.$count(message, eq(message.key, `order-paid/${row.id}`))).toBe(1);
  expect(await lateOnes()).not.toContain(paymentId);
  expect(await approveTransfer(ctx, paymentId, "late")).toEqual(past);
});

test("late money whose items are gone is written down to go back by hand, and its shopper is told", async () => {
  const { row, variantId, paymentId } = await waiting();
  await cancelUnpaid(ctx, row.id, "expired");
  const token = await makeCart(ctx, [variantId, 10]);
  const others = await checkout(ctx, token, await orderInput(ctx, token, { paymentMethod: "cash_on_delivery" }));
  expect(others.ok).toBe(true);
  expect(await approveTransfer(ctx, paymentId, "late")).toEqual({ ok: true, value: "refunding" });
  expect(await statusOf(row.id)).toBe("cancelled");
  const [back] = await ctx.db.select().from(refund).where(eq(refund.paymentId, paymentId));
  expect(back).toMatchObject({ amountMinor: row.totalMinor, reason: "late_payment", status: "requested" });
  expect(await ctx.db.$count(message, eq(message.key, `order-refunded/${row.id}`))).toBe(1);
});

test("who let a transfer's time pass is told by mail that it may still come; who gave it up is not", async () => {
  for (const [reason, mails] of [
    ["expired", 1],
    ["customer", 0],
  ] as const) {
    const { row } = await waiting();
    expect(await cancelUnpaid(ctx, row.id, reason)).toMatchObject({ ok: true });
    expect(await ctx.db.$count(message, eq(message.key, `order-cancelled/${row.id}`)), reason).toBe(mails);
  }
});

test("only who may approve does, and with a second factor shown lately", async () => {
  const { row, paymentId } = await waiting();
  for (const role of ["customer", "catalogue_manager"] as const) {
    const actor = { ...(await makeAccount(ctx.db, { role })), secondFactorAt: new Date() };
    await expect(approveTransfer({ ...ctx, actor }, paymentId), role).rejects.toThrow(AppError);
  }
  expect(await statusOf(row.id)).toBe("pending_payment");
  const actor = { ...(await makeAccount(ctx.db, { role: "support" })), secondFactorAt: new Date() };
  expect(await approveTransfer({ ...ctx, actor }, paymentId)).toEqual({ ok: true, value: "paid" });
});
