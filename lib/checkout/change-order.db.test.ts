import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { order } from "@/db/schema/orders";
import { cartCount } from "@/lib/cart/queries";
import { hashCartToken } from "@/lib/cart/token";
import { changeOrder } from "@/lib/checkout/change-order";
import { settleReturn } from "@/lib/checkout/settle-return";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeVariant, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

async function statusOf(id: `ord_${string}`) {
  const [row] = await ctx.db.select({ status: order.status }).from(order).where(eq(order.id, id));
  return row?.status;
}

test("an unpaid order is cancelled, its page closed, its stock free and its things in a cart again", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId, token, sessionId } = await buy(ctx, [variantId, 3]);
  const changed = await changeOrder(ctx, token, orderId);
  if (!changed.ok) throw new Error(changed.error.code);
  expect(await statusOf(orderId)).toBe("cancelled");
  expect(await ctx.fake.read({ sessionId })).toMatchObject({ status: "cancelled" });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
  expect(await cartCount(ctx.db, hashCartToken(changed.value.token) ?? "")).toBe(3);
});

test("an order that turns out to be paid stays an order", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId, token, sessionId } = await buy(ctx, [variantId, 1]);
  ctx.fake.pay(sessionId);
  expect(await changeOrder(ctx, token, orderId)).toEqual({ ok: false, error: { code: "conflict" } });
  expect(await statusOf(orderId)).toBe("paid");
  expect(await changeOrder(ctx, token, orderId)).toEqual({ ok: false, error: { code: "illegal_transition" } });
});

test("while the provider does not answer nothing changes, and the next try does it", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId, token } = await buy(ctx, [variantId, 2]);
  ctx.fake.breakNext("close", "before");
  expect(await changeOrder(ctx, token, orderId)).toEqual({ ok: false, error: { code: "unavailable" } });
  expect(await statusOf(orderId)).toBe("pending_payment");
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 2 });
  expect(await changeOrder(ctx, token, orderId)).toMatchObject({ ok: true });
});

test("an unknown order is not found", async () => {
  expect(await changeOrder(ctx, undefined, "ord_none")).toEqual({ ok: false, error: { code: "not_found" } });
});

test("a shopper who comes back from paying finds the order paid, before any webhook", async () => {
  const { orderId, sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  expect(await settleReturn(ctx, orderId)).toBe("waiting");
  ctx.fake.pay(sessionId);
  ctx.fake.breakNext("read", "before");
  expect(await settleReturn(ctx, orderId)).toBe("waiting");
  expect(await statusOf(orderId)).toBe("pending_payment");
  expect(await settleReturn(ctx, orderId)).toBe("done");
  expect(await statusOf(orderId)).toBe("paid");
  expect(await settleReturn(ctx, orderId)).toBe("done");
});
