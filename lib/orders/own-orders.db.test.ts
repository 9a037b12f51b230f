import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { account } from "@/db/schema/accounts";
import { variant } from "@/db/schema/catalog";
import { order } from "@/db/schema/orders";
import { message } from "@/db/schema/platform";
import { changeProfile } from "@/lib/accounts/change-profile";
import { joinGuestOrders } from "@/lib/accounts/welcome";
import { orderAgain } from "@/lib/cart/order-again";
import { openCart } from "@/lib/cart/queries";
import { hashCartToken } from "@/lib/cart/token";
import { placeOrder } from "@/lib/checkout/place-order";
import { orderSmsText } from "@/lib/notifications/order-sms-text";
import { sendMessage } from "@/lib/notifications/send-message";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { ordersOfPage, ownOrder, ownOrders } from "@/lib/orders/own-orders";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeAccount, makeCart, makeVariant, orderInput, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let guest: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase();
  guest = testCtx(database.db, "us", { actor: { type: "guest" } });
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

type Person = TestCtx & { readonly accountId: `usr_${string}`; readonly email: string };

async function person(changes: Parameters<typeof makeAccount>[1] = {}): Promise<Person> {
  const actor = await makeAccount(database.db, changes);
  return { ...testCtx(database.db, "us", { actor }), accountId: actor.accountId, email: actor.email };
}

async function guestOrder(changes: { readonly email?: string; readonly phone?: string }) {
  const token = await makeCart(guest, [await makeVariant(database.db), 1]);
  const placed = await placeOrder(guest, token, await orderInput(guest, token, changes));
  if (!placed.ok) throw new Error(placed.error.code);
  return placed.value.orderId;
}

async function ownerOf(id: `ord_${string}`) {
  const [row] = await database.db.select({ accountId: order.accountId }).from(order).where(eq(order.id, id));
  return row?.accountId;
}

test("one's orders come newest first, twenty a page", async () => {
  const ada = await person();
  const { orderId } = await buy(ada, [await makeVariant(database.db), 2]);
  const [row] = await database.db.select().from(order).where(eq(order.id, orderId));
  if (!row) throw new Error("no order");
  const later = await buy(ada, [await makeVariant(database.db), 1]);
  const { orders, total, pages } = await ownOrders(ada, 1);
  expect(orders.map(({ id }) => id)).toEqual([later.orderId, orderId]);
  expect(orders[1]?.lines).toMatchObject([{ quantity: 2 }]);
  expect([total, pages]).toEqual([2, 1]);
  expect((await ownOrders(ada, 2)).orders).toEqual([]);
});

test("a page of one's orders is read from its index", async () => {
  const ada = await person();
  const query = ordersOfPage(ada, ada.accountId, 1).getSQL();
  await database.db.transaction(async (tx) => {
    // A test's table is too small for the planner to bother.
    await tx.execute(sql`set local enable_seqscan = off`);
    await tx.execute(sql`set local enable_bitmapscan = off`);
    const plan = JSON.stringify(await tx.execute(sql`explain (format json) ${query}`));
    expect(plan).toContain("order_account_idx");
    expect(plan).not.toContain('"Sort"');
  });
});

test("a foreign order is not found, nor is what is no id", async () => {
  const [ada, bob] = [await person(), await person()];
  const { orderId } = await buy(ada, [await makeVariant(database.db), 1]);
  expect(await ownOrder(ada, orderId)).toMatchObject({ id: orderId });
  for (const id of [orderId, "ord_none", "x"]) {
    expect(await ownOrder(bob, id)).toBeUndefined();
    expect(await orderAgain(bob, id)).toEqual({ ok: false, error: { code: "not_found" } });
  }
  expect((await ownOrders(bob, 1)).total).toBe(0);
});

test("orders and ordering again reject who is not signed in", async () => {
  await expect(ownOrders(guest, 1)).rejects.toMatchObject({ code: "unauthorized" });
  await expect(ownOrder(guest, "ord_x")).rejects.toMatchObject({ code: "unauthorized" });
  await expect(orderAgain(guest, "ord_x")).rejects.toMatchObject({ code: "unauthorized" });
});

test("ordering again adds what is sold, as far as it is there, and says what is not; twice is once", async () => {
  const ada = await person();
  const [whole, scarce, gone] = [
    await makeVariant(database.db),
    await makeVariant(database.db, "us", { onHand: 3 }),
    await makeVariant(database.db),
  ];
  const { orderId } = await buy(ada, [whole, 2], [scarce, 2], [gone, 1]);
  await database.db.execute(sql`update product set status = 'archived'
    where id = (select product_id from ${variant} where ${variant.id} = ${gone})`);
  for (const _ of [1, 2]) {
    const again = await orderAgain(ada, orderId);
    if (!again.ok) throw new Error(again.error.code);
    expect(again.value).toMatchObject({ added: 2, missing: [expect.any(String)], fewer: [expect.any(String)] });
    const found = await openCart(database.db, hashCartToken(again.value.token) ?? "", "en");
    expect(found?.lines.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([
      [whole, 2],
      [scarce, 1],
    ]);
  }
});

test("an order of which nothing is sold any more leaves the cart as it was", async () => {
  const ada = await person();
  const only = await makeVariant(database.db, "us", { onHand: 1 });
  const { orderId } = await buy(ada, [only, 1]);
  expect(await orderAgain(ada, orderId)).toEqual({ ok: false, error: { code: "nothing_left" } });
});

test("guest orders with the proven address or phone join; with another's, or none, they never do", async () => {
  const ada = await person({ phone: "+14155552671" });
  const byMail = await guestOrder({ email: ada.email });
  const byPhone = await guestOrder({ phone: "+14155552671" });
  const foreign = await guestOrder({ email: "someone@example.test" });
  const nobody = await person();
  for (const { accountId } of [nobody, ada]) await joinGuestOrders(database.db, accountId);
  expect(await Promise.all([byMail, byPhone, foreign].map(ownerOf))).toEqual([ada.accountId, ada.accountId, null]);
});

test("an order that another account placed does not change hands for its address", async () => {
  const [ada, bob] = [await person(), await person()];
  const token = await makeCart(bob, [await makeVariant(database.db), 1]);
  const placed = await placeOrder(bob, token, await orderInput(bob, token, { email: ada.email }));
  await joinGuestOrders(database.db, ada.accountId);
  expect(placed.ok && (await ownerOf(placed.value.orderId))).toBe(bob.accountId);
});

test("an order whose person asked to be forgotten joins nobody", async () => {
  const ada = await person();
  const id = await guestOrder({ email: ada.email });
  await database.db.update(order).set({ eraseWhenDone: true }).where(eq(order.id, id));
  await joinGuestOrders(database.db, ada.accountId);
  expect(await ownerOf(id)).toBeNull();
  await database.db.update(order).set({ eraseWhenDone: false }).where(eq(order.id, id));
});

async function textsAbout(orderId: string) {
  return database.db
    .select({ template: message.template, recipient: message.recipient, channel: message.channel })
    .from(message)
    .where(sql`${message.key} like ${`order-sms-%/${orderId}`}`);
}

test("who wants text messages gets one when an order is cancelled; who does not, or has no phone, gets none", async () => {
  const wants = await person({ phone: "+14155550001", orderSms: true });
  const not = await person({ phone: "+14155550002" });
  for (const [ctx, texts] of [
    [wants, [{ template: "order-sms-cancelled", recipient: "+14155550001", channel: "sms" }]],
    [not, []],
  ] as const) {
    const { orderId } = await buy(ctx, [await makeVariant(database.db), 1]);
    await Promise.all([1, 2].map(() => cancelUnpaid(ctx, orderId, "customer")));
    expect(await textsAbout(orderId)).toEqual(texts);
  }
});

test("a text message about an order goes out once, to the account's phone", async () => {
  const ada = await person({ phone: "+14155550004", orderSms: true });
  const { orderId } = await buy(ada, [await makeVariant(database.db), 1]);
  await cancelUnpaid(ada, orderId, "customer");
  const [row] = await database.db
    .select()
    .from(message)
    .where(eq(message.key, `order-sms-cancelled/${orderId}`));
  const render = () => Promise.reject(new Error("a text message is no mail"));
  for (const _ of [1, 2]) await sendMessage(ada, render, row?.id ?? "msg_none");
  expect(ada.texts).toMatchObject([
    { to: "+14155550004", text: expect.stringMatching(/^Marque: order US-\d+ is cancelled/) },
  ]);
  expect(ada.mails).toEqual([]);
});

test("a text message names order and what is left to pay in its reader's language", () => {
  const about = {
    number: 100042,
    totalMinor: 259050,
    creditMinor: 10000,
    currency: "KGS" as const,
    paidAt: null,
    refunds: [],
    creditReturns: [],
  };
  const kg = testCtx(database.db, "kg");
  expect(orderSmsText(kg, "order-sms-placed", { locale: "ru-kg", data: {} }, about)).toMatch(
    /^Marque: заказ KG-100042 .+2\s?490,50/,
  );
  for (const [locale, cash, bank] of [
    ["ru-kg", "наличными", "Переведите"],
    ["ky-kg", "накталай", "которуңуз"],
  ] as const) {
    const said = orderSmsText(kg, "order-sms-transfer", { locale, data: {} }, about);
    expect(said).toContain(bank);
    expect(said).not.toContain(cash);
    expect(said).toMatch(/2.?490[.,]50/);
  }
  expect(orderSmsText(kg, "order-sms-paid", { locale: "ky-kg", data: {} }, about)).toContain("KG-100042");
});

test("a profile keeps the moment of agreeing to news, and text messages only with a proven phone", async () => {
  const ada = await person();
  const day = (n: number) => ({ ...ada, clock: () => new Date(`2026-03-0${n}T10:00:00Z`) });
  const input = { name: "Ada", locale: "en-us", orderSms: true, news: true };
  const read = async () => {
    const [row] = await database.db.select().from(account).where(eq(account.id, ada.accountId));
    return [row?.name, row?.orderSms, row?.newsAgreedAt?.toISOString().slice(0, 10)];
  };
  await changeProfile(day(1), input);
  await changeProfile(day(2), input);
  expect(await read()).toEqual(["Ada", false, "2026-03-01"]);
  await changeProfile(day(3), { ...input, news: false });
  expect(await read()).toEqual(["Ada", false, undefined]);
  await database.db.update(account).set({ phone: "+14155550003" }).where(eq(account.id, ada.accountId));
  await changeProfile(day(4), input);
  expect(await read()).toEqual(["Ada", true, "2026-03-04"]);
  await expect(changeProfile(guest, input)).rejects.toMatchObject({ code: "unauthorized" });
});
