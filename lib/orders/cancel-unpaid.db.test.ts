import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { checkout } from "@/lib/checkout/checkout";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { expireOrders } from "@/lib/orders/expire-orders";
import { settlePayment } from "@/lib/payments/settle-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeCart, makeVariant, orderInput, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

async function statusOf(id: `ord_${string}`) {
  const [row] = await ctx.db
    .select({ status: order.status, reason: order.cancelReason })
    .from(order)
    .where(eq(order.id, id));
  return row;
}

test("the page is closed first, then the order is cancelled and its stock given back", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId, sessionId } = await buy(ctx, [variantId, 4]);
  ctx.fake.calls.length = 0;
  expect(await cancelUnpaid(ctx, orderId, "expired")).toEqual({ ok: true, value: undefined });
  expect(ctx.fake.calls).toEqual(["close"]);
  expect(await statusOf(orderId)).toEqual({ status: "cancelled", reason: "expired" });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
  expect(await ctx.fake.read({ sessionId })).toMatchObject({ status: "cancelled" });
});

test("while the provider's answer is unknown nothing is released, and the next try does it", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId } = await buy(ctx, [variantId, 4]);
  for (const when of ["before", "after"] as const) {
    ctx.fake.breakNext("close", when);
    await expect(cancelUnpaid(ctx, orderId, "expired")).rejects.toThrow();
    expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 4 });
    expect(await statusOf(orderId)).toMatchObject({ status: "pending_payment" });
  }
  expect(await cancelUnpaid(ctx, orderId, "expired")).toMatchObject({ ok: true });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
});

test("a page whose opening was never answered is found by its key and closed", async () => {
  const variantId = await makeVariant(ctx.db);
  const token = await makeCart(ctx, [variantId, 1]);
  ctx.fake.breakNext("start", "after");
  const done = await checkout(ctx, token, await orderInput(ctx, token));
  if (done.ok || done.error.code !== "payment_provider_unavailable") throw new Error("the page was opened");
  const { orderId } = done.error;
  expect(await cancelUnpaid(ctx, orderId, "expired")).toMatchObject({ ok: true });
  const sessions = new Set(ctx.fake.started.filter((one) => one.orderId === orderId).map((one) => one.idempotencyKey));
  expect(sessions.size).toBe(1);
  expect(await ctx.db.select({ status: payment.status }).from(payment).where(eq(payment.orderId, orderId))).toEqual([
    { status: "cancelled" },
  ]);
});

test("money that had arrived keeps the order: it ends paid and its stock is not given back", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId, sessionId } = await buy(ctx, [variantId, 1]);
  ctx.fake.pay(sessionId);
  expect(await cancelUnpaid(ctx, orderId, "expired")).toEqual({ ok: false, error: { code: "conflict" } });
  expect(await statusOf(orderId)).toMatchObject({ status: "paid" });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 9, reserved: 0 });
});

test("money on its way keeps the order waiting", async () => {
  const { orderId, sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  ctx.fake.set(sessionId, { status: "processing" });
  expect(await cancelUnpaid(ctx, orderId, "expired")).toEqual({ ok: false, error: { code: "conflict" } });
  expect(await statusOf(orderId)).toMatchObject({ status: "pending_payment" });
});

test("paying and giving up at the same moment end in one of the two, 40 times, with the books right", async () => {
  const variantId = await makeVariant(ctx.db, "us", { onHand: 40 });
  const ends: string[] = [];
  for (let run = 0; run < 40; run += 1) {
    const { orderId, sessionId } = await buy(ctx, [variantId, 1]);
    const closes = ctx.fake.calls.filter((name) => name === "close").length;
    const closed = () => ctx.fake.calls.filter((name) => name === "close").length > closes;
    const paid = async () => {
      // Every second time the money comes just after the page was closed, while the order is being given up.
      while (run % 2 && !closed()) await new Promise((resolve) => setImmediate(resolve));
      ctx.fake.pay(sessionId);
      return settlePayment(ctx, "stripe", { sessionId });
    };
    await Promise.all([cancelUnpaid(ctx, orderId, "expired"), paid()]);
    ends.push((await statusOf(orderId))?.status ?? "");
  }
  // The stock was there all the time, so whoever was first, the money bought it.
  expect(new Set(ends)).toEqual(new Set(["paid"]));
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 0, reserved: 0 });
});

test("a foreign or missing order is not found, a paid or cancelled one is past this step", async () => {
  expect(await cancelUnpaid(ctx, "ord_missing", "expired")).toEqual({ ok: false, error: { code: "not_found" } });
  const { orderId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  await cancelUnpaid(ctx, orderId, "expired");
  expect(await cancelUnpaid(ctx, orderId, "expired")).toEqual({ ok: false, error: { code: "illegal_transition" } });
});

test("parallel cancellations release the stock once", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId } = await buy(ctx, [variantId, 3]);
  const all = await Promise.all(Array.from({ length: 8 }, () => cancelUnpaid(ctx, orderId, "expired")));
  expect(all.filter((one) => one.ok)).toHaveLength(1);
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
});

test("an order that was given more time since its job was queued is not given up by it", async () => {
  const { orderId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  const later = new Date(Date.now() + 86_400_000);
  expect(await cancelUnpaid(ctx, orderId, "expired", new Date())).toMatchObject({
    error: { code: "illegal_transition" },
  });
  expect(await statusOf(orderId)).toMatchObject({ status: "pending_payment" });
  expect(await cancelUnpaid(ctx, orderId, "expired", later)).toMatchObject({ ok: true });
});

test("the sweeper queues every order past its time once, and no other", async () => {
  const [due, waiting] = [
    await buy(ctx, [await makeVariant(ctx.db), 1]),
    await buy(ctx, [await makeVariant(ctx.db), 1]),
  ];
  await ctx.db
    .update(order)
    .set({ expiresAt: new Date(Date.now() - 1_000) })
    .where(eq(order.id, due.orderId));
  await Promise.all([expireOrders(ctx), expireOrders(ctx), expireOrders(ctx)]);
  const jobs = await database.sql`select payload->>'orderId' as id from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'expire-order'`;
  const ids = jobs.map((row) => String(row.id));
  expect(ids.filter((id) => id === due.orderId)).toHaveLength(1);
  expect(ids).not.toContain(waiting.orderId);
  expect(await cancelUnpaid(ctx, due.orderId, "expired")).toMatchObject({ ok: true });
});
