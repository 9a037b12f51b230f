import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { cart } from "@/db/schema/cart";
import { product, variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { order, orderLine } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { addToCart } from "@/lib/cart/add-to-cart";
import { cartCount } from "@/lib/cart/queries";
import { hashCartToken } from "@/lib/cart/token";
import { checkout } from "@/lib/checkout/checkout";
import { placeOrder } from "@/lib/checkout/place-order";
import { newToken } from "@/lib/kernel/ids";
import type { MarketCode } from "@/lib/markets/markets";
import { expectClean } from "@/tests/rig/expect-clean";
import {
  makeCart,
  makeCarts,
  makeVariant,
  orderInput,
  stockOf,
  type TestCtx,
  testCtx,
  type Wish,
} from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

const shops = {} as Record<MarketCode, { database: TestDatabase; ctx: TestCtx }>;

beforeAll(async () => {
  for (const market of ["us", "kg"] as const) {
    const database = await createTestDatabase({ max: 20 });
    shops[market] = { database, ctx: testCtx(database.db, market) };
  }
});
afterEach(() => Promise.all(Object.values(shops).map(({ database }) => expectClean(database.sql))));
afterAll(() => Promise.all(Object.values(shops).map(({ database }) => database.close())));

async function place(ctx: TestCtx, wishes: readonly Wish[], changes: Parameters<typeof orderInput>[2] = {}) {
  const token = await makeCart(ctx, ...wishes);
  return { token, placed: await placeOrder(ctx, token, await orderInput(ctx, token, changes)) };
}

async function orderOf(ctx: TestCtx, token: string) {
  const [row] = await ctx.db
    .select()
    .from(order)
    .where(sql`${order.cartId} = (select id from cart where token_hash = ${hashCartToken(token)})`);
  return row;
}

test("an order freezes what was agreed, holds the stock for 15 minutes and waits for one payment of its total", async () => {
  const { ctx } = shops.us;
  const variantId = await makeVariant(ctx.db, "us", { priceMinor: 1_999 });
  const { token, placed } = await place(ctx, [[variantId, 3]]);
  if (!placed.ok) throw new Error(placed.error.code);
  // 3 × 19.99 = 59.97, delivery 6.95, 8 % of the goods: 4.80 (4.7976 rounded).
  const row = await orderOf(ctx, token);
  expect(row).toMatchObject({
    status: "pending_payment",
    goodsMinor: 5_997,
    shippingMinor: 695,
    taxMinor: 480,
    totalMinor: 7_172,
  });
  expect((row?.expiresAt?.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)).toBe(15 * 60_000);
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 3 });
  const attempts = await ctx.db.select().from(payment).where(eq(payment.orderId, placed.value.orderId));
  expect(attempts).toMatchObject([{ attempt: 1, status: "starting", amountMinor: 7_172, currency: "USD" }]);
  await ctx.db.update(variant).set({ priceMinor: 9_999 }).where(eq(variant.id, variantId));
  const [line] = await ctx.db.select().from(orderLine).where(eq(orderLine.orderId, placed.value.orderId));
  expect(line).toMatchObject({ unitPriceMinor: 1_999, quantity: 3 });
});

test("cash on delivery in KG includes the tax, keeps its stock without a time and mails at once", async () => {
  const { ctx } = shops.kg;
  const variantId = await makeVariant(ctx.db, "kg", { priceMinor: 112_000 });
  const { token, placed } = await place(ctx, [[variantId, 1]], { paymentMethod: "cash_on_delivery" });
  expect(placed.ok).toBe(true);
  // 1 120.00 with 120.00 tax in it, delivery to Osh 250.00 with 26.79 in it.
  expect(await orderOf(ctx, token)).toMatchObject({
    expiresAt: null,
    totalMinor: 137_000,
    taxMinor: 12_000 + 2_679,
    shippingTaxMinor: 2_679,
  });
  const mails = await ctx.db.execute(sql`select key from message where key like 'order-placed/%'`);
  expect(mails).toHaveLength(1);
});

test("stock 3, carts of 2 and 2: one order, the other told that one is left, its cart kept whole", async () => {
  const { ctx } = shops.us;
  const variantId = await makeVariant(ctx.db, "us", { onHand: 3 });
  const tokens = [await makeCart(ctx, [variantId, 2]), await makeCart(ctx, [variantId, 2])];
  const both = await Promise.all(tokens.map(async (token) => placeOrder(ctx, token, await orderInput(ctx, token))));
  const lost = both.findIndex((one) => !one.ok);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(both[lost]).toEqual({ ok: false, error: { code: "out_of_stock", variantId, available: 1 } });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 3, reserved: 2 });
  expect(await cartCount(ctx.db, hashCartToken(tokens[lost]) ?? "")).toBe(2);
});

test("20 parallel calls for one cart make one order and all are told the same", async () => {
  const { ctx } = shops.us;
  const token = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
  const input = await orderInput(ctx, token);
  const all = await Promise.all(Array.from({ length: 20 }, () => checkout(ctx, token, input)));
  const answers = all.map((one) => (one.ok ? `${one.value.orderId} ${one.value.redirectUrl}` : one.error.code));
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^ord_.* https:\/\/pay/);
  expect(
    new Set(ctx.fake.started.filter((s) => answers[0]?.startsWith(s.orderId)).map((s) => s.idempotencyKey)).size,
  ).toBe(1);
});

describe("is refused, and nothing is written or reserved, when", () => {
  test("the total is not the one that was agreed to", async () => {
    const { ctx } = shops.us;
    const variantId = await makeVariant(ctx.db);
    const { token, placed } = await place(ctx, [[variantId, 1]], { expectedTotalMinor: 1 });
    expect(placed).toMatchObject({ ok: false, error: { code: "price_changed", totalMinor: 2_854 } });
    expect(await orderOf(ctx, token)).toBeUndefined();
    expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
    expect(await cartCount(ctx.db, hashCartToken(token) ?? "")).toBe(1);
  });

  test("the cart is missing, forged or empty", async () => {
    const { ctx } = shops.us;
    const input = await orderInput(ctx, await makeCart(ctx, [await makeVariant(ctx.db), 1]));
    for (const token of [undefined, "", newToken(), "' or 1=1 --", "\u0000"]) {
      expect(await placeOrder(ctx, token, input)).toEqual({ ok: false, error: { code: "cart_empty" } });
    }
  });

  test("a product was withdrawn or sold out between the steps", async () => {
    const { ctx } = shops.us;
    const [withdrawn, sold] = [await makeVariant(ctx.db), await makeVariant(ctx.db)];
    const tokens = [await makeCart(ctx, [withdrawn, 1]), await makeCart(ctx, [sold, 1])];
    const inputs = await Promise.all(tokens.map((token) => orderInput(ctx, token)));
    await ctx.db
      .update(product)
      .set({ status: "archived" })
      .where(sql`${product.id} = (select product_id from variant where id = ${withdrawn})`);
    const taker = await makeCart(ctx, [sold, 10]);
    expect((await placeOrder(ctx, taker, await orderInput(ctx, taker))).ok).toBe(true);
    for (const [i, token] of tokens.entries()) {
      const input = inputs[i];
      if (!input) throw new Error("no input");
      expect(await placeOrder(ctx, token, input)).toMatchObject({
        ok: false,
        error: { code: "out_of_stock", available: 0 },
      });
    }
    expect(await stockOf(ctx.db, withdrawn)).toEqual({ onHand: 10, reserved: 0 });
  });

  test("the region or the method is not the market's, or the sum is more than Stripe takes", async () => {
    const { ctx } = shops.us;
    const variantId = await makeVariant(ctx.db, "us", { priceMinor: 50_000_000 });
    const address = { country: "US", region: "osh", city: "", line1: "x", line2: "", postalCode: "" };
    const codes = [];
    for (const [wish, change] of [
      [1, { shippingAddress: address }],
      [1, { paymentMethod: "cash_on_delivery" as const }],
      [2, {}],
    ] as const) {
      const { placed } = await place(ctx, [[variantId, wish]], change);
      codes.push(placed.ok ? "placed" : placed.error.code);
    }
    expect(codes).toEqual(["shipping_unavailable", "payment_method_unavailable", "payment_method_unavailable"]);
    expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
  });
});

test("a unit added while the payment page is open goes into a new cart: what is charged is the order", async () => {
  const { ctx } = shops.us;
  const variantId = await makeVariant(ctx.db);
  const token = await makeCart(ctx, [variantId, 1]);
  const input = await orderInput(ctx, token);
  const [done, added] = await Promise.all([
    checkout(ctx, token, input),
    addToCart(ctx, token, { variantId, quantity: 1 }),
  ]);
  if (!added.ok) throw new Error(added.error.code);
  const row = await orderOf(ctx, token);
  if (done.ok) {
    expect(added.value.token).not.toBe(token);
    expect(ctx.fake.started.at(-1)?.amountMinor).toBe(row?.totalMinor);
    const [bound] = await ctx.db
      .select({ version: cart.version })
      .from(cart)
      .where(eq(cart.tokenHash, hashCartToken(token) ?? ""));
    expect(row?.cartVersion).toBe(bound?.version);
  } else {
    expect(done.error.code).toBe("price_changed");
    expect(row).toBeUndefined();
  }
});

describe("the payment page", () => {
  test("that could not be opened keeps the order; the same call opens it with the same key", async () => {
    const { ctx } = shops.us;
    const token = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
    const input = await orderInput(ctx, token);
    ctx.fake.breakNext("start", "after");
    const first = await checkout(ctx, token, input);
    expect(first).toMatchObject({
      ok: false,
      error: { code: "payment_provider_unavailable", orderId: expect.stringMatching(/^ord_/) },
    });
    const again = await checkout(ctx, token, input);
    expect(again).toMatchObject({ ok: true, value: { redirectUrl: expect.stringContaining("https://pay") } });
    const [one, two] = ctx.fake.started.slice(-2);
    expect(two).toEqual(one);
  });

  test("lists lines that sum to the order's total, for carts of any kind", async () => {
    for (const market of ["us", "kg"] as const) {
      const { ctx } = shops[market];
      const line = fc.record({
        priceMinor: fc.integer({ min: 1, max: 100_000 }),
        quantity: fc.integer({ min: 1, max: 9 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
          const wishes = await Promise.all(
            lines.map(
              async ({ priceMinor, quantity }) =>
                [await makeVariant(ctx.db, market, { priceMinor }), quantity] as const,
            ),
          );
          const token = await makeCart(ctx, ...wishes);
          const done = await checkout(ctx, token, await orderInput(ctx, token));
          if (!done.ok) throw new Error(done.error.code);
          const row = await orderOf(ctx, token);
          const asked = ctx.fake.started.at(-1);
          expect(asked?.amountMinor).toBe(row?.totalMinor);
          expect(asked?.lines.reduce((sum, one) => sum + one.amountMinor, 0)).toBe(row?.totalMinor);
          expect(row?.goodsMinor).toBe(lines.reduce((sum, one) => sum + one.priceMinor * one.quantity, 0));
        }),
        { numRuns: 15 },
      );
    }
  });
});

test("1,000 order transactions, half of them rolled back: a job for each that committed and for no other", async () => {
  const { ctx, database } = shops.us;
  const variantId = await makeVariant(ctx.db, "us", { onHand: 1_000 });
  const jobs = async () => {
    const rows = await database.sql`select j.id, (j.payload->>'eventId') as event from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'deliver-event'`;
    return new Set(rows.map((row) => String(row.event)));
  };
  const before = await jobs();
  const tokens = await makeCarts(ctx.db, variantId, 1_000);
  const input = await orderInput(ctx, tokens[0] ?? "");
  const committed: string[] = [];
  for (let from = 0; from < tokens.length; from += 20) {
    await Promise.all(
      tokens.slice(from, from + 20).map(async (token, i) => {
        const fails = i % 2 === 1;
        const run = ctx.db.transaction(async (tx) => {
          const placed = await placeOrder({ ...ctx, db: tx }, token, input);
          if (!placed.ok) throw new Error(placed.error.code);
          if (fails) throw new Error("the process broke before the commit");
          return placed.value.orderId;
        });
        const id = await run.catch(() => undefined);
        if (id) committed.push(id);
      }),
    );
  }
  expect(committed).toHaveLength(500);
  const events =
    await database.sql`select id, payload->>'orderId' as order_id from domain_event where type = 'order.placed'`;
  const placed = new Map(events.map((row) => [String(row.order_id), String(row.id)]));
  const fresh = new Set([...(await jobs())].filter((event) => !before.has(event)));
  const missing = committed.filter((id) => !fresh.has(placed.get(id) ?? ""));
  const known = new Set(
    await database.sql`select id from domain_event`.then((rows) => rows.map((row) => String(row.id))),
  );
  const phantom = [...fresh].filter((event) => !known.has(event));
  expect({ missing, phantom }).toEqual({ missing: [], phantom: [] });
  expect((await ctx.db.select().from(stock).where(eq(stock.variantId, variantId)))[0]?.reserved).toBe(500);
}, 120_000);
