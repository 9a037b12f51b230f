import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cart, cartItem } from "@/db/schema/cart";
import { variant } from "@/db/schema/catalog";
import { addToCart } from "@/lib/cart/add-to-cart";
import { MAX_LINES } from "@/lib/cart/cart";
import { openCart } from "@/lib/cart/queries";
import { reopenCart } from "@/lib/cart/reopen-cart";
import { hashCartToken } from "@/lib/cart/token";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeCart, makeVariant, type TestCtx, testCtx, type Wish } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

async function cancelledOrder(...wishes: readonly Wish[]) {
  const bought = await buy(ctx, ...wishes);
  expect(await cancelUnpaid(ctx, bought.orderId, "customer")).toMatchObject({ ok: true });
  return bought;
}

async function linesOf(token: string) {
  const found = await openCart(ctx.db, hashCartToken(token) ?? "", "en");
  return found?.lines.map(({ variantId, quantity }) => [variantId, quantity]);
}

async function reopened(token: string | undefined, orderId: `ord_${string}`): Promise<string> {
  const done = await reopenCart(ctx, token, orderId);
  if (!done.ok) throw new Error(done.error.code);
  return done.value.token;
}

test("a cancelled order comes back as a new cart with the same lines in the same order", async () => {
  const wishes: Wish[] = [];
  for (const quantity of [3, 1, 2]) wishes.push([await makeVariant(ctx.db), quantity]);
  const { orderId, token } = await cancelledOrder(...wishes);
  const fresh = await reopened(token, orderId);
  expect(fresh).not.toBe(token);
  expect(await linesOf(fresh)).toEqual(wishes);
});

test("what is in the open cart stays, and calling twice adds nothing twice", async () => {
  const [kept, both, back] = [await makeVariant(ctx.db), await makeVariant(ctx.db), await makeVariant(ctx.db)];
  const { orderId } = await cancelledOrder([both, 2], [back, 4]);
  const open = await makeCart(ctx, [kept, 1], [both, 3]);
  for (const _ of [1, 2]) expect(await reopened(open, orderId)).toBe(open);
  expect(await linesOf(open)).toEqual([
    [kept, 1],
    [both, 3],
    [back, 4],
  ]);
});

test("two calls at once make no line twice in the open cart", async () => {
  const { orderId } = await cancelledOrder([await makeVariant(ctx.db), 2]);
  const open = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
  await Promise.all([1, 2, 3, 4].map(() => reopened(open, orderId)));
  expect((await linesOf(open))?.map(([, quantity]) => quantity)).toEqual([1, 2]);
});

test("the address typed before is there again, and what was typed since wins", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId, token } = await cancelledOrder([variantId, 1]);
  const typed = { email: "ada@example.test", city: "Oslo" };
  await ctx.db
    .update(cart)
    .set({ checkout: typed })
    .where(eq(cart.tokenHash, hashCartToken(token) ?? ""));
  const open = await makeCart(ctx, [variantId, 1]);
  await ctx.db
    .update(cart)
    .set({ checkout: { city: "Bergen" } })
    .where(eq(cart.tokenHash, hashCartToken(open) ?? ""));
  await reopened(open, orderId);
  const [row] = await ctx.db
    .select()
    .from(cart)
    .where(eq(cart.tokenHash, hashCartToken(open) ?? ""));
  expect(row?.checkout).toEqual({ email: "ada@example.test", city: "Bergen" });
});

test("a price that changed since the order is announced", async () => {
  const variantId = await makeVariant(ctx.db, "us", { priceMinor: 1_000 });
  const { orderId, token } = await cancelledOrder([variantId, 1]);
  await ctx.db.update(variant).set({ priceMinor: 1_200 }).where(eq(variant.id, variantId));
  const found = await openCart(ctx.db, hashCartToken(await reopened(token, orderId)) ?? "", "en");
  expect(found?.lines[0]?.notices).toEqual([{ kind: "price_changed", fromMinor: 1_000, toMinor: 1_200 }]);
});

test("an order that is not cancelled gives nothing back", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId, token } = await buy(ctx, [variantId, 1]);
  expect(await reopenCart(ctx, token, orderId)).toEqual({ ok: false, error: { code: "illegal_transition" } });
  expect(await reopenCart(ctx, token, "ord_none")).toEqual({ ok: false, error: { code: "not_found" } });
});

test("a full cart is left as it was", async () => {
  const { orderId } = await cancelledOrder([await makeVariant(ctx.db), 1]);
  const open = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
  const [found] = await ctx.db
    .select({ id: cart.id })
    .from(cart)
    .where(eq(cart.tokenHash, hashCartToken(open) ?? ""));
  if (!found) throw new Error("no cart");
  for (let line = 1; line < MAX_LINES; line += 1) {
    expect(await addToCart(ctx, open, { variantId: await makeVariant(ctx.db), quantity: 1 })).toMatchObject({
      ok: true,
    });
  }
  expect(await reopenCart(ctx, open, orderId)).toEqual({
    ok: false,
    error: { code: "quantity_limit", max: MAX_LINES },
  });
  expect(await ctx.db.$count(cartItem, eq(cartItem.cartId, found.id))).toBe(MAX_LINES);
});
