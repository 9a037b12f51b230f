import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cart } from "@/db/schema/cart";
import { addToCart } from "@/lib/cart/add-to-cart";
import { MAX_LINES, MAX_QUANTITY } from "@/lib/cart/cart";
import { cartCount, openCart } from "@/lib/cart/queries";
import { hashCartToken } from "@/lib/cart/token";
import { newToken } from "@/lib/kernel/ids";
import { makeCart, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterAll(() => database.close());

const countOf = (token: string) => cartCount(ctx.db, hashCartToken(token) ?? "");
const carts = () => ctx.db.$count(cart);

test("the first unit makes a cart whose token only we can guess and only its hash is stored", async () => {
  const added = await addToCart(ctx, undefined, { variantId: await makeVariant(ctx.db), quantity: 2 });
  if (!added.ok) throw new Error(added.error.code);
  expect(added.value).toMatchObject({ count: 2, quantity: 2, token: expect.stringMatching(/^[0-9a-z]{32}$/) });
  const rows = await ctx.db
    .select()
    .from(cart)
    .where(eq(cart.tokenHash, hashCartToken(added.value.token) ?? ""));
  expect(JSON.stringify(rows)).not.toContain(added.value.token);
  expect(rows).toHaveLength(1);
});

test("50 parallel adds of one unit are 50 units in one line", async () => {
  const variantId = await makeVariant(ctx.db, "us", { onHand: 60 });
  const token = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
  const all = await Promise.all(Array.from({ length: 50 }, () => addToCart(ctx, token, { variantId, quantity: 1 })));
  expect(all.every((one) => one.ok && one.value.token === token)).toBe(true);
  const open = await openCart(ctx.db, hashCartToken(token) ?? "", "en");
  expect(open?.lines.map((line) => line.quantity)).toEqual([1, 50]);
  expect(open?.version).toBe(51);
});

test("a missing, draft or archived variant is not found and makes no cart", async () => {
  const before = await carts();
  const ids = [
    "var_0000missing",
    await makeVariant(ctx.db, "us", { status: "draft" }),
    await makeVariant(ctx.db, "us", { status: "archived" }),
  ];
  for (const variantId of ids) {
    expect(await addToCart(ctx, undefined, { variantId, quantity: 1 })).toEqual({
      ok: false,
      error: { code: "variant_not_found" },
    });
  }
  expect(await carts()).toBe(before);
});

test("more than there is says how many there are and leaves the line as it was", async () => {
  const variantId = await makeVariant(ctx.db, "us", { onHand: 3 });
  const token = await makeCart(ctx, [variantId, 2]);
  const more = await addToCart(ctx, token, { variantId, quantity: 2 });
  expect(more).toEqual({ ok: false, error: { code: "out_of_stock", available: 3 } });
  expect(await countOf(token)).toBe(2);
});

test("a line never holds more than the limit, however it is added up", async () => {
  const variantId = await makeVariant(ctx.db, "us", { onHand: 500 });
  const token = await makeCart(ctx, [variantId, MAX_QUANTITY]);
  const more = await addToCart(ctx, token, { variantId, quantity: 1 });
  expect(more).toEqual({ ok: false, error: { code: "quantity_limit", max: MAX_QUANTITY } });
  expect(await countOf(token)).toBe(MAX_QUANTITY);
});

test("a cart never holds more lines than a payment page can list", async () => {
  const variants = await Promise.all(Array.from({ length: MAX_LINES + 1 }, () => makeVariant(ctx.db)));
  const [last, ...rest] = variants;
  if (!last) throw new Error("no variant");
  const token = await makeCart(ctx, ...rest.map((id) => [id, 1] as const));
  const more = await addToCart(ctx, token, { variantId: last, quantity: 1 });
  expect(more).toEqual({ ok: false, error: { code: "quantity_limit", max: MAX_LINES } });
  expect(await countOf(token)).toBe(MAX_LINES);
});

test("a forged, malformed or foreign-shaped token gets a cart of its own and never another's", async () => {
  const variantId = await makeVariant(ctx.db, "us", { onHand: 500 });
  const victim = await makeCart(ctx, [variantId, 5]);
  const forged = [
    newToken(),
    "",
    "' or 1=1 --",
    victim.slice(0, 31),
    `${victim}0`,
    victim.toUpperCase(),
    `${victim}\u0000`,
  ];
  for (const token of forged) {
    const added = await addToCart(ctx, token, { variantId, quantity: 1 });
    expect(added).toMatchObject({ ok: true, value: { count: 1 } });
    if (added.ok) expect([victim, token]).not.toContain(added.value.token);
  }
  expect(await countOf(victim)).toBe(5);
});

test("a cart that became an order takes nothing more: the unit goes into a new one", async () => {
  const variantId = await makeVariant(ctx.db);
  const token = await makeCart(ctx, [variantId, 1]);
  await ctx.db
    .update(cart)
    .set({ orderedAt: new Date() })
    .where(eq(cart.tokenHash, hashCartToken(token) ?? ""));
  const added = await addToCart(ctx, token, { variantId, quantity: 1 });
  expect(added.ok && added.value.token).not.toBe(token);
  expect(added).toMatchObject({ ok: true, value: { count: 1 } });
});
