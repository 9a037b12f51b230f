import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { credit, creditEntry } from "@/db/schema/credit";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { domainEvent } from "@/db/schema/platform";
import { orderDiscount, promotion, promotionRedemption } from "@/db/schema/promotions";
import { runAudit } from "@/lib/audit/run-audit";
import { useStoreCredit as payWithStoreCredit } from "@/lib/cart/use-store-credit";
import { grantStoreCredit } from "@/lib/credit/grant-store-credit";
import { issueGiftCard } from "@/lib/credit/issue-gift-card";
import { newToken } from "@/lib/kernel/ids";
import { cancelPaid } from "@/lib/orders/cancel-paid";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { orderById } from "@/lib/orders/queries";
import { settlePayment } from "@/lib/payments/settle-payment";
import {
  makeAccount,
  makeCart,
  makeCarts,
  makeVariant,
  orderInput,
  type TestCtx,
  testCtx,
} from "@/tests/rig/factories";
import { makePromotion, newCode, quoteOf, typeCode } from "@/tests/rig/promotions";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { checkout } from "./checkout";
import { placeOrder } from "./place-order";
import type { PlaceOrderInput } from "./schemas";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testCtx(database.db);
});
afterAll(async () => {
  // Whatever was tried: counts, ledgers, stock and money agree.
  const broken = (await runAudit(database.sql)).filter(({ violations }) => violations.length > 0);
  await database.close();
  expect(broken).toEqual([]);
});

let buyers = 0;

/** What somebody new agrees to: the cart as it costs them now, delivered to New York. */
async function agreed(
  token: string,
  changes: Partial<PlaceOrderInput> = {},
  as: TestCtx = ctx,
): Promise<PlaceOrderInput> {
  buyers += 1;
  const email = changes.email ?? `deal-${buyers}@example.test`;
  const phone = changes.phone ?? `+1415555${String(1000 + buyers)}`;
  const accountId = as.actor.type === "account" ? as.actor.accountId : undefined;
  const { totalMinor } = await quoteOf(as, token, "NY", { email, phone, accountId }, changes.shippingMethod);
  return orderInput(as, token, { email, phone, expectedTotalMinor: totalMinor, ...changes });
}

async function bought(token: string, changes: Partial<PlaceOrderInput> = {}, as: TestCtx = ctx) {
  const done = await checkout(as, token, await agreed(token, changes, as));
  if (!done.ok) throw new Error(done.error.code);
  const found = await orderById(ctx.db, done.value.orderId);
  if (!found) throw new Error("no order");
  return { ...done.value, order: found };
}

/** Orders of these carts, all agreed to before the first is placed. */
async function atOnce(tokens: readonly string[], who: Partial<PlaceOrderInput> = {}) {
  const agreements = await Promise.all(tokens.map(async (token) => ({ token, input: await agreed(token, who) })));
  return Promise.all(agreements.map(({ token, input }) => placeOrder(ctx, token, input)));
}

async function usedCount(id: `prm_${string}`): Promise<number | undefined> {
  const [row] = await ctx.db.select({ used: promotion.usedCount }).from(promotion).where(eq(promotion.id, id));
  return row?.used;
}

async function coded(changes: Parameters<typeof makePromotion>[1] = {}) {
  const code = newCode();
  return { code, id: await makePromotion(ctx.db, { code, ...changes }) };
}

async function cartOf(priceMinor: number, code?: string, quantity = 1): Promise<string> {
  const token = await makeCart(ctx, [await makeVariant(ctx.db, "us", { priceMinor }), quantity]);
  if (code) expect(await typeCode(ctx, token, code)).toMatchObject({ ok: true });
  return token;
}

describe("a promotion in an order", () => {
  test("its line is the order's own, with label, code and amount, and the payment is the rest", async () => {
    const { code, id } = await coded();
    const { order: placed, orderId } = await bought(await cartOf(2_000, code.toLowerCase()));
    // 20.00 − 2.00 = 18.00, 8 % of it 1.44, delivery 6.95.
    expect(placed).toMatchObject({ goodsMinor: 2_000, discountMinor: 200, taxMinor: 144, totalMinor: 2_639 });
    expect(placed.discounts).toMatchObject([{ promotionId: id, label: "Ten percent", code, goodsMinor: 200 }]);
    expect(placed.lines).toMatchObject([{ discountMinor: 200 }]);
    const [pay] = await ctx.db.select().from(payment).where(eq(payment.orderId, orderId));
    expect(pay?.amountMinor).toBe(2_639);
  });

  test("its words are in the language of the order", async () => {
    const other = await createTestDatabase();
    const kg = testCtx(other.db, "kg");
    await makePromotion(other.db, { currency: "KGS" });
    const token = await makeCart(kg, [await makeVariant(other.db, "kg", { priceMinor: 100_000 }), 1]);
    const expectedTotalMinor = (await quoteOf(kg, token, "osh")).totalMinor;
    expect(await placeOrder(kg, token, await orderInput(kg, token, { expectedTotalMinor }))).toMatchObject({
      ok: true,
    });
    const [row] = await other.db.select().from(orderDiscount);
    // 1000.00 − 10 %, 900.00 with delivery to Osh 250.00.
    expect([row?.label, row?.goodsMinor, expectedTotalMinor]).toEqual(["Десять процентов", 10_000, 115_000]);
    await other.close();
  });

  test.each([
    [1, 50],
    [10, 200],
  ])("limited to %i, %i orders at once have exactly as many", async (usageLimit, buyersAtOnce) => {
    const variantId = await makeVariant(ctx.db, "us", { onHand: buyersAtOnce });
    const { code, id } = await coded({ usageLimit, customerLimit: 1 });
    const tokens = await makeCarts(ctx.db, variantId, buyersAtOnce);
    for (const token of tokens) expect(await typeCode(ctx, token, code)).toMatchObject({ ok: true });
    const results = await atOnce(tokens);
    expect(results.filter((result) => result.ok)).toHaveLength(usageLimit);
    const full = (await quoteOf(ctx, tokens.find((_, i) => !results[i]?.ok) ?? "", "NY")).totalMinor;
    for (const result of results) {
      if (!result.ok) expect(result.error).toEqual({ code: "price_changed", totalMinor: full });
    }
    expect(await usedCount(id)).toBe(usageLimit);
  });

  test("one person has it as often as one may, by address and by phone, however many orders at once", async () => {
    const variantId = await makeVariant(ctx.db, "us", { onHand: 100 });
    const { code, id } = await coded({ customerLimit: 3 });
    const one = { email: "same@example.test", phone: "+14155550000" };
    await bought(await cartOf(2_000, code), one);
    const tokens = await makeCarts(ctx.db, variantId, 12);
    for (const token of tokens) await typeCode(ctx, token, code);
    // Of that first order, six have the address alone and six the phone alone: two more each.
    const [byEmail, byPhone] = await Promise.all([
      atOnce(tokens.slice(0, 6), { email: one.email }),
      atOnce(tokens.slice(6), { phone: one.phone }),
    ]);
    expect(byEmail.filter((result) => result.ok)).toHaveLength(2);
    expect(byPhone.filter((result) => result.ok)).toHaveLength(2);
    expect(await ctx.db.$count(promotionRedemption, eq(promotionRedemption.promotionId, id))).toBe(5);
    const again = await cartOf(2_000);
    expect(await typeCode(ctx, again, code, { phone: one.phone })).toEqual({
      ok: false,
      error: { code: "promotion_used_by_you" },
    });
  });

  test("an order that is cancelled gives it back, once, and late money takes it again", async () => {
    const { code, id } = await coded({ usageLimit: 1 });
    const first = await bought(await cartOf(2_000, code));
    expect(await usedCount(id)).toBe(1);
    await cancelUnpaid(ctx, first.orderId, "expired");
    await cancelUnpaid(ctx, first.orderId, "expired");
    expect(await usedCount(id)).toBe(0);
    const sessionId = first.redirectUrl?.split("/").at(-1) ?? "";
    ctx.fake.pay(sessionId);
    expect(await settlePayment(ctx, "stripe", { sessionId })).toMatchObject({ ok: true, value: { outcome: "paid" } });
    expect(await usedCount(id)).toBe(1);
  });

  test("late money goes back when somebody else has had it meanwhile", async () => {
    const { code, id } = await coded({ usageLimit: 1 });
    const first = await bought(await cartOf(2_000, code));
    await cancelUnpaid(ctx, first.orderId, "expired");
    await bought(await cartOf(2_000, code));
    const sessionId = first.redirectUrl?.split("/").at(-1) ?? "";
    ctx.fake.pay(sessionId);
    expect(await settlePayment(ctx, "stripe", { sessionId })).toMatchObject({ value: { outcome: "refunding" } });
    expect(await usedCount(id)).toBe(1);
  });

  test("one that ended since the page was shown is a changed price", async () => {
    const { code, id } = await coded();
    const token = await cartOf(2_000, code);
    const input = await agreed(token);
    await ctx.db.update(promotion).set({ endsAt: sql`now()` }).where(eq(promotion.id, id));
    // 20.00 + 1.60 + 6.95.
    expect(await placeOrder(ctx, token, input)).toEqual({
      ok: false,
      error: { code: "price_changed", totalMinor: 2_855 },
    });
  });

  test("an order that costs nothing is paid at once, its stock sold, without a payment", async () => {
    const all = await coded({ bps: 10_000 });
    const free = await coded({ kind: "free_shipping", bps: null });
    const token = await cartOf(2_000, all.code);
    await typeCode(ctx, token, free.code);
    const { order: placed, orderId, redirectUrl } = await bought(token);
    expect(placed).toMatchObject({ status: "paid", totalMinor: 0, taxMinor: 0, shippingMinor: 0, expiresAt: null });
    expect(redirectUrl).toBeNull();
    expect(await ctx.db.$count(payment, eq(payment.orderId, orderId))).toBe(0);
  });
});

describe("delivery", () => {
  test("is by the method chosen, at its price, and the order says so", async () => {
    const { order: placed } = await bought(await cartOf(2_000), { shippingMethod: "express" });
    expect(placed).toMatchObject({ shippingMinor: 1_995, shippingMethod: "express", shippingMethodName: "Express" });
  });

  test("by a method that does not go there is refused", async () => {
    const token = await cartOf(2_000);
    const input = await agreed(token);
    expect(await placeOrder(ctx, token, { ...input, shippingMethod: "pickup-osh" })).toEqual({
      ok: false,
      error: { code: "shipping_unavailable" },
    });
  });
});

describe("gift cards and store credit", () => {
  async function card(amountMinor: number) {
    const { id, code } = await issueGiftCard(ctx, { amountMinor, note: "", expiresAt: null, once: newToken() });
    return { id, code };
  }
  async function balance(id: `crd_${string}`): Promise<number | undefined> {
    const [row] = await ctx.db.select({ minor: credit.balanceMinor }).from(credit).where(eq(credit.id, id));
    return row?.minor;
  }

  test("pay a part: total and tax stay, the payment is the rest", async () => {
    const { id, code } = await card(1_000);
    const { order: placed, orderId, redirectUrl } = await bought(await cartOf(2_000, code));
    expect(placed).toMatchObject({ totalMinor: 2_855, taxMinor: 160, creditMinor: 1_000, status: "pending_payment" });
    const [pay] = await ctx.db.select().from(payment).where(eq(payment.orderId, orderId));
    expect(pay?.amountMinor).toBe(1_855);
    expect(await balance(id)).toBe(0);
    const sessionId = redirectUrl?.split("/").at(-1) ?? "";
    ctx.fake.pay(sessionId);
    expect(await settlePayment(ctx, "stripe", { sessionId })).toMatchObject({ value: { outcome: "paid" } });
  });

  test("pay all: the order is paid at once and the rest stays on the card", async () => {
    const { id, code } = await card(5_000);
    const { order: placed, redirectUrl } = await bought(await cartOf(2_000, code));
    expect(placed).toMatchObject({ status: "paid", totalMinor: 2_855, creditMinor: 2_855 });
    expect(redirectUrl).toBeNull();
    expect(await balance(id)).toBe(2_145);
  });

  test("come back once when the order is cancelled", async () => {
    const { id, code } = await card(1_000);
    const { orderId } = await bought(await cartOf(2_000, code));
    await cancelUnpaid(ctx, orderId, "customer");
    await cancelUnpaid(ctx, orderId, "customer");
    expect(await balance(id)).toBe(1_000);
    const entries = await ctx.db.select().from(creditEntry).where(eq(creditEntry.creditId, id));
    expect(entries.map(({ reason, deltaMinor }) => [reason, deltaMinor]).sort()).toEqual([
      ["issued", 1_000],
      ["returned", 1_000],
      ["spent", -1_000],
    ]);
  });

  test("come back when an order they paid is cancelled before it is packed, and its promotion is free again", async () => {
    const { id, code } = await card(5_000);
    const limited = await coded({ usageLimit: 1 });
    const token = await cartOf(2_000, code);
    await typeCode(ctx, token, limited.code);
    const { orderId, order: placed } = await bought(token);
    expect(placed.status).toBe("paid");
    expect(await cancelPaid(ctx, orderId, "staff")).toMatchObject({ ok: true });
    expect(await balance(id)).toBe(5_000);
    expect(await usedCount(limited.id)).toBe(0);
  });

  test("spent elsewhere meanwhile, they refuse the order whose button said less; asked again, it is due in full", async () => {
    const { id, code } = await card(1_000);
    const [here, there] = [await cartOf(2_000, code), await cartOf(2_000, code)];
    const shown = { expectedTotalMinor: 2_855, expectedDueMinor: 1_855 };
    await bought(there, shown);
    const input = await orderInput(ctx, here, shown);
    const refused = await placeOrder(ctx, here, input);
    expect(refused).toEqual({ ok: false, error: { code: "price_changed", totalMinor: 2_855 } });
    expect(await placeOrder(ctx, here, { ...input, expectedDueMinor: 2_855 })).toMatchObject({ ok: true });
    expect(await balance(id)).toBe(0);
  });

  test("a card of 100.00 in 50 carts of 10.00 ordered at once pays exactly ten", async () => {
    // 2.82 + 0.23 tax + 6.95 delivery.
    const variantId = await makeVariant(ctx.db, "us", { onHand: 100, priceMinor: 282 });
    const { id, code } = await card(10_000);
    const tokens = await makeCarts(ctx.db, variantId, 50, 282);
    for (const token of tokens) expect(await typeCode(ctx, token, code)).toMatchObject({ ok: true });
    await atOnce(tokens);
    const spent = await ctx.db
      .select({ orderId: creditEntry.orderId, minor: creditEntry.deltaMinor, status: order.status })
      .from(creditEntry)
      .innerJoin(order, eq(creditEntry.orderId, order.id))
      .where(eq(creditEntry.creditId, id));
    expect(spent).toHaveLength(10);
    for (const { minor, status } of spent) expect([minor, status]).toEqual([-1_000, "paid"]);
    expect(await balance(id)).toBe(0);
  });

  test("store credit is the account's own: in its cart it pays, in nobody else's", async () => {
    const actor = await makeAccount(ctx.db);
    const own = testCtx(database.db, "us", { actor });
    const granted = await grantStoreCredit(ctx, actor.accountId, { amountMinor: 700, note: "", once: newToken() });
    await grantStoreCredit(ctx, actor.accountId, { amountMinor: 300, note: "", once: newToken() });
    if (!granted.ok) throw new Error(granted.error.code);
    const token = await makeCart(own, [await makeVariant(ctx.db, "us", { priceMinor: 2_000 }), 1]);
    expect(await payWithStoreCredit(own, token)).toMatchObject({ ok: true });
    // Whoever gets hold of the cart is not its person.
    expect((await quoteOf(ctx, token, "NY")).creditMinor).toBe(0);
    const { order: placed } = await bought(token, {}, own);
    expect(placed.creditMinor).toBe(1_000);
    expect(await balance(granted.value.id)).toBe(0);
    const stranger = testCtx(database.db, "us", { actor: await makeAccount(ctx.db) });
    const other = await makeCart(stranger, [await makeVariant(ctx.db), 1]);
    expect(await payWithStoreCredit(stranger, other)).toEqual({ ok: false, error: { code: "not_found" } });
  });

  test("issued ten times at once by one form are issued once: one card with one code, one sum of store credit", async () => {
    const input = { amountMinor: 400, note: "a late parcel", expiresAt: null, once: newToken() };
    const ten = Array.from({ length: 10 });
    const cards = await Promise.all(ten.map(() => issueGiftCard(ctx, input)));
    expect(new Set(cards.map(({ id, code }) => `${id} ${code}`)).size).toBe(1);
    const other = await issueGiftCard(ctx, { ...input, once: newToken() });
    expect(other.code).not.toBe(cards[0]?.code);
    const { accountId } = await makeAccount(ctx.db);
    const given = await Promise.all(ten.map(() => grantStoreCredit(ctx, accountId, input)));
    const [first] = given;
    if (!first?.ok || !cards[0]) throw new Error("nothing was issued");
    expect(given).toEqual(ten.map(() => first));
    for (const id of [cards[0].id, first.value.id]) {
      expect(await balance(id)).toBe(400);
      const entries = await ctx.db.select().from(creditEntry).where(eq(creditEntry.creditId, id));
      expect(entries).toMatchObject([{ deltaMinor: 400, reason: "issued", note: "a late parcel" }]);
      const told = await ctx.db
        .select({ payload: domainEvent.payload })
        .from(domainEvent)
        .where(sql`${domainEvent.type} = 'credit.issued' and ${domainEvent.payload} ->> 'creditId' = ${id}`);
      expect(told).toEqual([{ payload: { creditId: id, amountMinor: 400, actor: "test" } }]);
    }
  });

  test("are made by an admin with a fresh second factor alone", async () => {
    const input = { amountMinor: 100, note: "", expiresAt: null, once: newToken() };
    for (const role of ["customer", "support", "catalogue_manager"] as const) {
      const actor = await makeAccount(ctx.db, { role });
      await expect(issueGiftCard(testCtx(database.db, "us", { actor }), input)).rejects.toThrow("forbidden");
    }
    const admin = await makeAccount(ctx.db, { role: "admin", totpConfirmedAt: new Date() });
    const stale = testCtx(database.db, "us", { actor: { ...admin, secondFactorAt: new Date(0) } });
    await expect(issueGiftCard(stale, input)).rejects.toThrow("second_factor_required");
    await expect(grantStoreCredit(stale, admin.accountId, input)).rejects.toThrow("second_factor_required");
  });
});
