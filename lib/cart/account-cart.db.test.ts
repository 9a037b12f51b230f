import { and, eq, isNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cart } from "@/db/schema/cart";
import { order } from "@/db/schema/orders";
import { heldCartToken, openOrNewCart } from "@/lib/cart/account-cart";
import { addToCart } from "@/lib/cart/add-to-cart";
import { adoptCart } from "@/lib/cart/adopt-cart";
import { MAX_LINES, MAX_QUANTITY } from "@/lib/cart/cart";
import { openCart } from "@/lib/cart/queries";
import { reopenCart } from "@/lib/cart/reopen-cart";
import { hashCartToken } from "@/lib/cart/token";
import { placeOrder } from "@/lib/checkout/place-order";
import { ok } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeAccount, makeCart, makeVariant, orderInput, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let guest: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  guest = testCtx(database.db, "us", { actor: { type: "guest" } });
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

/** Somebody signed in, with their context. */
async function person(): Promise<TestCtx & { readonly accountId: `usr_${string}` }> {
  const actor = await makeAccount(database.db);
  return { ...testCtx(database.db, "us", { actor }), accountId: actor.accountId };
}

async function linesOf(token: string | undefined) {
  const found = await openCart(guest.db, hashCartToken(token) ?? "", "en");
  return found?.lines.map(({ variantId, quantity }) => [variantId, quantity]);
}

function openCartsOf(accountId: `usr_${string}`): Promise<number> {
  return guest.db.$count(cart, and(eq(cart.accountId, accountId), isNull(cart.orderedAt)));
}

/** What signing in does with a browser's cart. */
function adopt(ctx: TestCtx & { readonly accountId: `usr_${string}` }, token: string | undefined) {
  return ctx.db.transaction((tx) => adoptCart(tx, ctx, ctx.accountId, token));
}

async function variants(count: number) {
  return Promise.all(Array.from({ length: count }, () => makeVariant(guest.db, "us", { onHand: 200 })));
}

test("of a thing in both carts the larger quantity stays, and what is in one of them stays too", async () => {
  const ada = await person();
  const [both = "", own = "", brought = ""] = await variants(3);
  await makeCart(ada, [both, 2], [own, 1]);
  const token = await adopt(ada, await makeCart(guest, [both, 3], [brought, 4]));
  expect(await linesOf(token)).toEqual([
    [both, 3],
    [own, 1],
    [brought, 4],
  ]);
  expect(await openCartsOf(ada.accountId)).toBe(1);
});

test("the first cart a person brings becomes theirs under a token of its own; the old one opens nothing", async () => {
  const ada = await person();
  const [thing = ""] = await variants(1);
  const brought = await makeCart(guest, [thing, 1]);
  const token = await adopt(ada, brought);
  expect(token).not.toBe(brought);
  expect(await linesOf(token)).toEqual([[thing, 1]]);
  expect(await linesOf(brought)).toBeUndefined();
});

test("a merge keeps the limits of lines and of units", async () => {
  const ada = await person();
  const things = await variants(MAX_LINES + 2);
  const mine = things.slice(0, MAX_LINES - 1);
  const theirs = things.slice(MAX_LINES - 2);
  await makeCart(ada, ...mine.map((id) => [id, 1] as const));
  const token = await adopt(ada, await makeCart(guest, ...theirs.map((id) => [id, MAX_QUANTITY] as const)));
  const lines = await linesOf(token);
  expect(lines).toHaveLength(MAX_LINES);
  expect(lines?.slice(-2)).toEqual([
    [things[MAX_LINES - 2], MAX_QUANTITY],
    [things[MAX_LINES - 1], MAX_QUANTITY],
  ]);
});

test("browsers that sign in at once, each with its own cart, end with one cart that has everything", async () => {
  const ada = await person();
  const things = await variants(6);
  const brought = await Promise.all(things.map((id, index) => makeCart(guest, [id, index + 1])));
  const tokens = await Promise.all(brought.map((token) => adopt(ada, token)));
  expect(new Set(tokens).size).toBe(1);
  expect((await linesOf(tokens[0]))?.sort()).toEqual(things.map((id, index) => [id, index + 1]).sort());
  expect(await openCartsOf(ada.accountId)).toBe(1);
});

test("browsers that begin a cart at once begin the same one", async () => {
  const ada = await person();
  const [thing = ""] = await variants(1);
  const added = await Promise.all(
    Array.from({ length: 8 }, () => addToCart(ada, undefined, { variantId: thing, quantity: 1 })),
  );
  expect(added.every((each) => each.ok)).toBe(true);
  expect(new Set(added.map((each) => each.ok && each.value.token)).size).toBe(1);
  expect(await linesOf(await heldCartToken(ada, undefined))).toEqual([[thing, 8]]);
});

test("two browsers share one cart, also when one of them has ordered and begun anew", async () => {
  const ada = await person();
  const [first = "", second = ""] = await variants(2);
  const token = await makeCart(ada, [first, 1]);
  expect(await heldCartToken(ada, undefined)).toBe(token);
  const placed = await placeOrder(ada, token, await orderInput(ada, token));
  expect(placed.ok).toBe(true);
  // Nothing is open: the browser that ordered still finds its order by what it holds.
  expect(await heldCartToken(ada, token)).toBe(token);
  const next = await addToCart(ada, token, { variantId: second, quantity: 2 });
  const nextToken = next.ok ? next.value.token : "";
  expect(nextToken).not.toBe(token);
  expect(await heldCartToken(ada, token)).toBe(nextToken);
  expect(await linesOf(nextToken)).toEqual([[second, 2]]);
});

test("an ordered cart is not adopted and takes nothing more", async () => {
  const ada = await person();
  const [thing = ""] = await variants(1);
  const bought = await buy(guest, [thing, 1]);
  expect(await adopt(ada, bought.token)).toBeUndefined();
  const [row] = await guest.db
    .select({ accountId: cart.accountId })
    .from(cart)
    .where(eq(cart.tokenHash, hashCartToken(bought.token) ?? ""));
  expect(row).toEqual({ accountId: null });
});

test("somebody else's cart is neither adopted, nor held, nor written to", async () => {
  const [ada, bob] = [await person(), await person()];
  const [thing = "", other = ""] = await variants(2);
  const adas = await makeCart(ada, [thing, 1]);
  expect(await adopt(bob, adas)).toBeUndefined();
  expect(await heldCartToken(bob, adas)).toBeUndefined();
  await addToCart(bob, adas, { variantId: other, quantity: 1 });
  expect(await linesOf(adas)).toEqual([[thing, 1]]);
  expect(await linesOf(await heldCartToken(bob, adas))).toEqual([[other, 1]]);
});

test("a guest's cart stays as it was: found by its token, owned by nobody", async () => {
  const [thing = ""] = await variants(1);
  const token = await makeCart(guest, [thing, 1]);
  expect(await heldCartToken(guest, token)).toBe(token);
  const again = await addToCart(guest, token, { variantId: thing, quantity: 1 });
  expect(again).toMatchObject({ ok: true, value: { token, count: 2 } });
});

test("nobody begins the cart of an account that is gone", async () => {
  const gone = testCtx(database.db, "us", {
    actor: { type: "account", accountId: "usr_none", sessionId: "ses_none", role: "customer", secondFactorAt: null },
  });
  const opening = transact(guest.db, async (tx) => ok(await openOrNewCart(tx, gone, undefined)));
  await expect(opening).rejects.toMatchObject({ code: "unauthorized" });
});

test("an order of somebody signed in is theirs, a guest's is nobody's", async () => {
  const ada = await person();
  const [thing = ""] = await variants(1);
  const owners = [];
  for (const ctx of [ada, guest]) {
    const { orderId } = await buy(ctx, [thing, 1]);
    owners.push(...(await guest.db.select({ accountId: order.accountId }).from(order).where(eq(order.id, orderId))));
  }
  expect(owners).toEqual([{ accountId: ada.accountId }, { accountId: null }]);
});

test("a cancelled order of somebody signed in comes back into the account's cart", async () => {
  const ada = await person();
  const [thing = "", newer = ""] = await variants(2);
  const bought = await buy(ada, [thing, 2]);
  expect(await cancelUnpaid(ada, bought.orderId, "customer")).toMatchObject({ ok: true });
  const open = await makeCart(ada, [newer, 1]);
  expect(await reopenCart(ada, bought.token, bought.orderId)).toEqual({ ok: true, value: { token: open } });
  expect(await linesOf(open)).toEqual([
    [newer, 1],
    [thing, 2],
  ]);
});
