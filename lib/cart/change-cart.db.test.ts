import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { variant } from "@/db/schema/catalog";
import { stock } from "@/db/schema/inventory";
import { acknowledgePrices } from "@/lib/cart/acknowledge-prices";
import { openCart } from "@/lib/cart/queries";
import { removeItem } from "@/lib/cart/remove-item";
import { setQuantity } from "@/lib/cart/set-quantity";
import { hashCartToken } from "@/lib/cart/token";
import { newToken } from "@/lib/kernel/ids";
import { buy, makeCart, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testCtx(database.db);
});
afterAll(() => database.close());

const NOT_FOUND = { ok: false, error: { code: "not_found" } };

async function lineOf(token: string) {
  const open = await openCart(ctx.db, hashCartToken(token) ?? "", "en");
  const [line] = open?.lines ?? [];
  if (!line) throw new Error("the cart has no line");
  return line;
}

async function cartOfOne(quantity = 2, onHand = 10) {
  const variantId = await makeVariant(ctx.db, "us", { onHand });
  const token = await makeCart(ctx, [variantId, quantity]);
  return { variantId, token, itemId: (await lineOf(token)).itemId };
}

describe("setting a quantity", () => {
  test("changes the line and counts the cart's version up", async () => {
    const { token, itemId } = await cartOfOne();
    const before = await openCart(ctx.db, hashCartToken(token) ?? "", "en");
    expect(await setQuantity(ctx, token, itemId, { quantity: 7 })).toEqual({ ok: true, value: undefined });
    const after = await openCart(ctx.db, hashCartToken(token) ?? "", "en");
    expect([after?.count, after?.version]).toEqual([7, (before?.version ?? 0) + 1]);
  });

  test("of a foreign, missing or malformed line is not found and changes nothing", async () => {
    const mine = await cartOfOne();
    const foreign = await cartOfOne();
    for (const id of [foreign.itemId, "itm_missing", "\u0000", "' or true --", "itm_%00"]) {
      expect(await setQuantity(ctx, mine.token, id, { quantity: 5 })).toEqual(NOT_FOUND);
    }
    for (const token of [undefined, newToken(), "forged"]) {
      expect(await setQuantity(ctx, token, mine.itemId, { quantity: 5 })).toEqual(NOT_FOUND);
    }
    expect([(await lineOf(mine.token)).quantity, (await lineOf(foreign.token)).quantity]).toEqual([2, 2]);
  });

  test("to more than there is is refused, to less is always allowed", async () => {
    const { variantId, token, itemId } = await cartOfOne(5, 6);
    expect(await setQuantity(ctx, token, itemId, { quantity: 7 })).toEqual({
      ok: false,
      error: { code: "out_of_stock", available: 6 },
    });
    await ctx.db.update(stock).set({ reserved: 5 }).where(eq(stock.variantId, variantId));
    expect(await setQuantity(ctx, token, itemId, { quantity: 3 })).toMatchObject({ ok: true });
    await ctx.db.update(stock).set({ reserved: 0 }).where(eq(stock.variantId, variantId));
  });

  test("after the cart became an order is not found", async () => {
    const bought = await buy(ctx, [await makeVariant(ctx.db), 1]);
    expect(await setQuantity(ctx, bought.token, "itm_any", { quantity: 3 })).toEqual(NOT_FOUND);
  });
});

describe("removing a line", () => {
  test("gives back what an undo needs, once", async () => {
    const { variantId, token, itemId } = await cartOfOne();
    const both = await Promise.all([removeItem(ctx, token, itemId), removeItem(ctx, token, itemId)]);
    expect(both.filter((one) => one.ok)).toEqual([{ ok: true, value: { variantId, quantity: 2 } }]);
    expect(both.filter((one) => !one.ok)).toEqual([NOT_FOUND]);
  });

  test("of another cart is not found and leaves it there", async () => {
    const mine = await cartOfOne();
    const foreign = await cartOfOne();
    expect(await removeItem(ctx, mine.token, foreign.itemId)).toEqual(NOT_FOUND);
    expect(await removeItem(ctx, "forged", foreign.itemId)).toEqual(NOT_FOUND);
    expect((await lineOf(foreign.token)).quantity).toBe(2);
  });
});

describe("a price that changed", () => {
  test("is announced with both prices until it is acknowledged", async () => {
    const { variantId, token } = await cartOfOne();
    await ctx.db.update(variant).set({ priceMinor: 2_500 }).where(eq(variant.id, variantId));
    expect((await lineOf(token)).notices).toEqual([{ kind: "price_changed", fromMinor: 1_999, toMinor: 2_500 }]);
    expect(await acknowledgePrices(ctx, token)).toEqual({ ok: true, value: undefined });
    expect((await lineOf(token)).notices).toEqual([]);
  });

  test("is acknowledged only in the cart of the token", async () => {
    const foreign = await cartOfOne();
    await ctx.db.update(variant).set({ priceMinor: 2_500 }).where(eq(variant.id, foreign.variantId));
    await acknowledgePrices(ctx, await makeCart(ctx, [foreign.variantId, 1]));
    for (const token of [undefined, newToken(), "forged"])
      expect(await acknowledgePrices(ctx, token)).toEqual(NOT_FOUND);
    expect((await lineOf(foreign.token)).notices).toHaveLength(1);
  });
});
