import { and, eq, like, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { cart, cartItem } from "@/db/schema/cart";
import { variant } from "@/db/schema/catalog";
import { draftOrder } from "@/db/schema/drafts";
import { order, orderEvent } from "@/db/schema/orders";
import { domainEvent, message } from "@/db/schema/platform";
import { orderDiscount } from "@/db/schema/promotions";
import { renderMail } from "@/emails/render";
import { findVariants } from "@/lib/catalog/sellable-variants";
import { readCheckout } from "@/lib/checkout/form-data";
import { quote } from "@/lib/checkout/quote";
import type { PlaceOrderInput } from "@/lib/checkout/schemas";
import { tidy } from "@/lib/jobs/tidy";
import { newToken } from "@/lib/kernel/ids";
import type { MarketCode } from "@/lib/markets/markets";
import { sendMessage } from "@/lib/notifications/send-message";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { eraseOrders } from "@/lib/orders/erase-order";
import { settlePayment } from "@/lib/payments/settle-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import { makeAccount, makeVariant, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { cancelDraft } from "./cancel-draft";
import { changeDraft } from "./change-draft";
import { copyDraft } from "./copy-draft";
import { createDraft } from "./create-draft";
import { readDraft } from "./draft-form";
import { expireDrafts } from "./expire-drafts";
import { checkoutOf } from "./known";
import { orderDraft } from "./order-draft";
import { payDraft } from "./pay-draft";
import { placeDraft } from "./place-draft";
import { draftByToken, draftCounts, draftGoods, searchDrafts, staffDraft } from "./queries";
import { reopenDraft } from "./reopen-draft";
import { sendDraft } from "./send-draft";

type DraftId = `dft_${string}`;

const shops = {} as Record<MarketCode, { database: TestDatabase; staff: TestCtx; guest: TestCtx }>;

beforeAll(async () => {
  for (const market of ["us", "kg"] as const) {
    const database = await createTestDatabase({ max: 20 });
    const actor = await makeAccount(database.db, { role: "support", name: "Aida Support" });
    const staff = testCtx(database.db, market, { actor: { ...actor, secondFactorAt: new Date() } });
    const guest = testCtx(database.db, market, { actor: { type: "guest" } });
    shops[market] = { database, staff, guest };
  }
});
afterEach(() => Promise.all(Object.values(shops).map(({ database }) => expectClean(database.sql))));
afterAll(() => Promise.all(Object.values(shops).map(({ database }) => database.close())));

const CONTACT = { email: "ada@example.test", customerName: "Ada Buyer" };
const WHO = {
  us: {
    ...CONTACT,
    locale: "en-us",
    phone: "(212) 555-0123",
    region: "NY",
    city: "New York",
    line1: "1 Broad St",
    postalCode: "10004",
  },
  kg: { ...CONTACT, locale: "ru-kg", phone: "0555 123 456", region: "osh", line1: "ул. Ленина 1" },
} as const;

function input(ctx: TestCtx, fields: Record<string, string>) {
  const read = readDraft(ctx.market, new Map(Object.entries({ discountKind: "none", version: "1", ...fields })));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** A draft of `units` of something new, for somebody who is known in full. */
async function made(
  market: MarketCode,
  { units = 1, onHand = 10, fields = {} as Record<string, string>, priceMinor = 1_999 } = {},
) {
  const { staff } = shops[market];
  const variantId = await makeVariant(staff.db, market, { onHand, priceMinor });
  const id = await createDraft(staff, newToken());
  const added = await changeDraft(staff, id, input(staff, { ...WHO[market], ...fields, add: variantId }));
  if (!added.ok) throw new Error(added.error.code);
  if (units > 1) {
    const [item] = await itemsOf(staff, id);
    const more = { ...WHO[market], ...fields, version: "2", [`units.${item?.id}`]: String(units) };
    const grown = await changeDraft(staff, id, input(staff, more));
    if (!grown.ok) throw new Error(grown.error.code);
  }
  return { id, variantId };
}

async function rowOf(ctx: TestCtx, id: DraftId) {
  const [row] = await ctx.db.select().from(draftOrder).where(eq(draftOrder.id, id));
  if (!row) throw new Error("no draft");
  return row;
}

async function itemsOf(ctx: TestCtx, id: DraftId) {
  const { cartId } = await rowOf(ctx, id);
  return ctx.db.select().from(cartItem).where(eq(cartItem.cartId, cartId));
}

/** What the customer's page posts: what is known, and the total it showed. */
async function agreed(ctx: TestCtx, id: DraftId, changes: Partial<PlaceOrderInput> = {}): Promise<PlaceOrderInput> {
  const draft = await rowOf(ctx, id);
  const paymentMethod = changes.paymentMethod ?? "stripe";
  const read = readCheckout(ctx.market, { ...checkoutOf(ctx.market, draft, {}), paymentMethod });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { cart: held, deal } = await draftGoods(ctx, draft, "en");
  const { totalMinor, dueMinor } = quote(ctx.market, held.lines, draft.region, deal, draft.shippingMethod);
  const expected = { expectedTotalMinor: totalMinor, expectedDueMinor: dueMinor };
  return { ...read.value, locale: draft.locale, ...expected, ...changes };
}

async function orderOf(ctx: TestCtx, orderId: string) {
  const [row] = await ctx.db
    .select()
    .from(order)
    .where(eq(order.id, orderId as `ord_${string}`));
  return row;
}

describe("a draft that its customer pays", () => {
  test("becomes an order of its lines and its discount, nobody's account's, and says who made it", async () => {
    const { staff, guest } = shops.us;
    const { id, variantId } = await made("us", {
      units: 2,
      fields: { discountKind: "percentage", discountValue: "12.5", discountReason: "Old customer" },
    });
    const paid = await payDraft(guest, id, await agreed(guest, id));
    if (!paid.ok) throw new Error(paid.error.code);
    expect(paid.value.redirectUrl).toMatch(/^https:/);
    // 39.98 − 5.00 (12.5 % of it, 4.9975) = 34.98; 8 % of it 2.80; delivery 6.95.
    expect(await orderOf(guest, paid.value.orderId)).toMatchObject({
      accountId: null,
      customerName: "Ada Buyer",
      discountMinor: 500,
      taxMinor: 280,
      totalMinor: 4_473,
    });
    const [discount] = await staff.db.select().from(orderDiscount).where(eq(orderDiscount.orderId, paid.value.orderId));
    expect(discount).toMatchObject({ label: "Old customer", promotionId: null, code: null, goodsMinor: 500 });
    expect(await rowOf(staff, id)).toMatchObject({ status: "ordered", orderId: paid.value.orderId });
    const [drafted] = await staff.db
      .select()
      .from(orderEvent)
      .where(and(eq(orderEvent.orderId, paid.value.orderId), eq(orderEvent.type, "drafted")));
    expect(drafted?.actor).toBe((await rowOf(staff, id)).createdBy);
    expect(await stockOf(staff.db, variantId)).toEqual({ onHand: 10, reserved: 2 });
    guest.fake.pay(paid.value.redirectUrl?.split("/").at(-1) ?? "");
    await settlePayment(guest, "stripe", { sessionId: paid.value.redirectUrl?.split("/").at(-1) ?? "" });
    expect(await orderOf(guest, paid.value.orderId)).toMatchObject({ status: "paid" });
  });

  test("that staff changed since its form was read is not ordered with the old contact and address", async () => {
    const { staff, guest } = shops.us;
    const { id } = await made("us");
    const { version } = await rowOf(staff, id);
    const asked = await agreed(guest, id);
    expect(await placeDraft(guest, id, asked, version - 1)).toEqual({ ok: false, error: { code: "conflict" } });
    expect(await rowOf(staff, id)).toMatchObject({ status: "open", orderId: null });
    expect(await placeDraft(guest, id, asked, version)).toMatchObject({ ok: true, value: { isNew: true } });
    expect(await placeDraft(guest, id, asked, version)).toMatchObject({ ok: true, value: { isNew: false } });
  });

  test("by 12 browsers at once is one order, and all are told the same", async () => {
    const { guest } = shops.us;
    const { id, variantId } = await made("us");
    const asked = await agreed(guest, id);
    const all = await Promise.all(Array.from({ length: 12 }, () => payDraft(guest, id, asked)));
    const answers = all.map((one) => (one.ok ? `${one.value.orderId} ${one.value.redirectUrl}` : one.error.code));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^ord_/);
    const [orderId] = (answers[0] ?? "").split(" ");
    const told = and(eq(orderEvent.orderId, orderId as `ord_${string}`), eq(orderEvent.type, "drafted"));
    expect(await guest.db.$count(orderEvent, told)).toBe(1);
    expect(await stockOf(guest.db, variantId)).toEqual({ onHand: 10, reserved: 1 });
  });

  test("costs what it costs now: a price that rose since is told and ordered only when it is agreed to", async () => {
    const { guest } = shops.us;
    const { id, variantId } = await made("us");
    const asked = await agreed(guest, id);
    await guest.db.update(variant).set({ priceMinor: 2_999 }).where(eq(variant.id, variantId));
    // 29.99 + 2.40 + 6.95
    expect(await placeDraft(guest, id, asked)).toEqual({
      ok: false,
      error: { code: "price_changed", totalMinor: 3_934 },
    });
    const { cart: held } = await draftGoods(guest, await rowOf(guest, id), "en");
    expect(held.lines[0]?.notices).toEqual([{ kind: "price_changed", fromMinor: 1_999, toMinor: 2_999 }]);
    expect(await rowOf(guest, id)).toMatchObject({ status: "open", orderId: null });
    expect((await placeDraft(guest, id, await agreed(guest, id))).ok).toBe(true);
  });

  test("is refused whole when its goods are gone, and says which", async () => {
    const { guest } = shops.us;
    const { id, variantId } = await made("us", { units: 3, onHand: 2 });
    expect(await placeDraft(guest, id, await agreed(guest, id))).toEqual({
      ok: false,
      error: { code: "out_of_stock", variantId, available: 2 },
    });
    expect(await rowOf(guest, id)).toMatchObject({ status: "open", orderId: null });
    expect(await stockOf(guest.db, variantId)).toEqual({ onHand: 2, reserved: 0 });
  });

  test("is refused once its time has passed, before the clock has closed it", async () => {
    const { guest } = shops.us;
    const { id } = await made("us");
    const asked = await agreed(guest, id);
    const later = { ...guest, clock: () => new Date(Date.now() + 15 * 86_400_000) };
    expect(await placeDraft(later, id, asked)).toEqual({ ok: false, error: { code: "draft_closed" } });
    expect(await placeDraft(guest, "dft_none", asked)).toEqual({ ok: false, error: { code: "draft_closed" } });
  });

  test("and cancelled at the same moment is either ordered or cancelled", async () => {
    const { guest, staff } = shops.us;
    for (let round = 0; round < 6; round += 1) {
      const { id } = await made("us");
      const asked = await agreed(guest, id);
      const { version } = await rowOf(staff, id);
      const [placed, cancelled] = await Promise.all([placeDraft(guest, id, asked), cancelDraft(staff, id, version)]);
      expect([placed.ok, cancelled.ok].filter(Boolean)).toHaveLength(1);
      expect((await rowOf(staff, id)).status).toBe(placed.ok ? "ordered" : "cancelled");
    }
  });

  test("opens again when its order was not paid in time, once, with what it held and its discount", async () => {
    const { guest, staff } = shops.us;
    const { id } = await made("us", {
      units: 2,
      fields: { discountKind: "fixed", discountValue: "5", discountReason: "Old customer" },
    });
    const first = await payDraft(guest, id, await agreed(guest, id));
    if (!first.ok) throw new Error(first.error.code);
    expect(await reopenDraft(guest, id)).toEqual({ ok: false, error: { code: "illegal_transition" } });
    await cancelUnpaid(testCtx(guest.db, "us", { payments: guest.payments }), first.value.orderId, "expired");
    const both = await Promise.all([reopenDraft(guest, id), reopenDraft(guest, id)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await itemsOf(staff, id)).map(({ quantity }) => quantity)).toEqual([2]);
    const second = await payDraft(guest, id, await agreed(guest, id));
    if (!second.ok) throw new Error(second.error.code);
    expect(second.value.orderId).not.toBe(first.value.orderId);
    expect(await orderOf(guest, second.value.orderId)).toMatchObject({ discountMinor: 500, status: "pending_payment" });
  });
});

describe("staff", () => {
  test("order a draft at once: to the courier, or by a transfer that has come", async () => {
    const { staff } = shops.kg;
    const way = async (chosen: Parameters<typeof orderDraft>[2]["way"]) => {
      const { id } = await made("kg", { priceMinor: 112_000 });
      const { version } = await rowOf(staff, id);
      // 1 120.00 with its tax in it, delivery to Osh 250.00.
      return orderDraft(staff, id, { version, way: chosen, expectedTotalMinor: 137_000 });
    };
    const cash = await way("cash_on_delivery");
    const transfer = await way("transfer_received");
    if (!cash.ok || !transfer.ok) throw new Error("not ordered");
    expect(await orderOf(staff, cash.value.orderId)).toMatchObject({
      status: "pending_payment",
      paymentMethod: "cash_on_delivery",
      accountId: null,
      locale: "ru-kg",
      phone: "+996555123456",
    });
    expect(await orderOf(staff, transfer.value.orderId)).toMatchObject({ status: "paid", totalMinor: 137_000 });
    const [placed] = await staff.db
      .select()
      .from(orderEvent)
      .where(and(eq(orderEvent.orderId, cash.value.orderId), eq(orderEvent.type, "placed")));
    expect(placed?.actor).toMatch(/^usr_/);
  });

  test("cannot order what is not known in full, costs another amount, or is not paid so in the market", async () => {
    const { staff } = shops.kg;
    const { id } = await made("kg", { fields: { phone: "", line1: "" } });
    const { version } = await rowOf(staff, id);
    const asked = { version, way: "cash_on_delivery", expectedTotalMinor: 1 } as const;
    const incomplete = await orderDraft(staff, id, asked);
    expect(incomplete).toMatchObject({ ok: false, error: { code: "draft_incomplete", fields: ["phone", "line1"] } });
    const known = await made("kg");
    const at = (await rowOf(staff, known.id)).version;
    expect(await orderDraft(staff, known.id, { ...asked, version: at })).toMatchObject({
      error: { code: "price_changed" },
    });
    const { staff: american } = shops.us;
    const here = await made("us");
    const now = (await rowOf(american, here.id)).version;
    expect(await orderDraft(american, here.id, { ...asked, version: now })).toMatchObject({
      error: { code: "payment_method_unavailable" },
    });
  });

  test("who change the same draft: the second is told, and nothing of theirs is written", async () => {
    const { staff } = shops.us;
    const { id } = await made("us");
    const { version } = await rowOf(staff, id);
    const [item] = await itemsOf(staff, id);
    const change = (name: string, units: string) =>
      changeDraft(
        staff,
        id,
        input(staff, { ...WHO.us, customerName: name, version: String(version), [`units.${item?.id}`]: units }),
      );
    const both = await Promise.all([change("First", "3"), change("Second", "3"), change("Third", "3")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter((one) => !one.ok).map((one) => !one.ok && one.error.code)).toEqual(["conflict", "conflict"]);
    expect(await rowOf(staff, id)).toMatchObject({ version: version + 1 });
    expect(await sendDraft(staff, id, version)).toEqual({ ok: false, error: { code: "conflict" } });
    expect(await cancelDraft(staff, id, version)).toEqual({ ok: false, error: { code: "conflict" } });
  });

  test("send the link once for one form; the mail is in the customer's language and has its total", async () => {
    const { staff, guest } = shops.kg;
    const { id } = await made("kg", {
      priceMinor: 112_000,
      fields: { discountKind: "percentage", discountValue: "10", discountReason: "За верность" },
    });
    const { version } = await rowOf(staff, id);
    const both = await Promise.all([sendDraft(staff, id, version), sendDraft(staff, id, version)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const mails = await staff.db
      .select()
      .from(message)
      .where(like(message.key, `draft-link/${id}/%`));
    expect(mails).toMatchObject([{ recipient: "ada@example.test", locale: "ru-kg" }]);
    await sendMessage(guest, renderMail, mails[0]?.id ?? "msg_");
    const [sent] = guest.mails.splice(0);
    const draft = await rowOf(staff, id);
    expect(sent?.subject).toBe("Ваш заказ готов к оплате");
    expect(sent?.text).toContain(`/ru-kg/drafts/${draft.publicToken}`);
    // 1 120.00 − 112.00 + 250.00
    expect(sent?.text.replace(/[\u00a0\u202f]/g, " ")).toMatch(/Итого\s+1 258 сом/);
    expect(sent?.text).toContain("За верность");
    expect((await rowOf(staff, id)).sentCount).toBe(1);
  });

  test("cannot send what is empty or has no address", async () => {
    const { staff } = shops.us;
    const empty = await createDraft(staff, newToken());
    expect(await sendDraft(staff, empty, 1)).toEqual({ ok: false, error: { code: "draft_no_email" } });
    await changeDraft(staff, empty, input(staff, { locale: "en-us", email: "ada@example.test" }));
    expect(await sendDraft(staff, empty, 2)).toEqual({ ok: false, error: { code: "draft_empty" } });
    expect(await rowOf(staff, empty)).toMatchObject({ sentCount: 0, version: 2 });
  });

  test("begin one draft with one form, and one copy of a closed one, at the prices of now", async () => {
    const { staff } = shops.us;
    const once = newToken();
    const twice = await Promise.all([createDraft(staff, once), createDraft(staff, once)]);
    expect(twice[0]).toBe(twice[1]);
    const { id, variantId } = await made("us", { units: 2 });
    await cancelDraft(staff, id, (await rowOf(staff, id)).version);
    await staff.db.update(variant).set({ priceMinor: 2_500 }).where(eq(variant.id, variantId));
    const form = newToken();
    const copies = await Promise.all([copyDraft(staff, id, form), copyDraft(staff, id, form)]);
    const [copy] = copies;
    if (!copy?.ok) throw new Error("not copied");
    expect(copies.map((one) => one.ok && one.value)).toEqual([copy.value, copy.value]);
    expect(await rowOf(staff, copy.value)).toMatchObject({ status: "open", customerName: "Ada Buyer", region: "NY" });
    expect(await itemsOf(staff, copy.value)).toMatchObject([{ variantId, quantity: 2, seenPriceMinor: 2_500 }]);
    expect(
      await staff.db.$count(cart, sql`${cart.id} not in (select cart_id from draft_order) and ordered_at is null`),
    ).toBe(0);
  });

  test("find goods by SKU, the exact one first, and by name, those on sale alone, and drafts by who they are for", async () => {
    const { staff } = shops.us;
    const [sold, hidden] = [await makeVariant(staff.db, "us"), await makeVariant(staff.db, "us", { status: "draft" })];
    const skuOf = async (id: `var_${string}`) =>
      (await staff.db.select({ sku: variant.sku }).from(variant).where(eq(variant.id, id)))[0]?.sku ?? "";
    expect(await findVariants(staff, "en", (await skuOf(sold)).toLowerCase())).toMatchObject([{ variantId: sold }]);
    expect(await findVariants(staff, "en", `product ${(await skuOf(sold)).toLowerCase()}`)).toMatchObject([
      { variantId: sold },
    ]);
    expect(await findVariants(staff, "en", await skuOf(hidden))).toEqual([]);
    const longer = await makeVariant(staff.db, "us");
    await staff.db
      .update(variant)
      .set({ sku: `A-${await skuOf(sold)}` })
      .where(eq(variant.id, longer));
    const both = await findVariants(staff, "en", (await skuOf(sold)).toLowerCase());
    expect(both.map(({ variantId }) => variantId)).toEqual([sold, longer]);
    const { id } = await made("us", { fields: { customerName: "Zuleika Quixote", phone: "(646) 555-0199" } });
    for (const q of ["quixote", "646 555-0199"]) {
      const { rows, count } = await searchDrafts(staff, { q, view: "open", page: 1 });
      expect([rows.map((row) => row.id), count]).toEqual([[id], 1]);
    }
    expect((await draftCounts(staff)).open).toBeGreaterThan(0);
    const hiddenAdd = await changeDraft(staff, id, input(staff, { ...WHO.us, version: "2", add: hidden }));
    expect(hiddenAdd).toEqual({ ok: false, error: { code: "variant_not_found" } });
    expect((await rowOf(staff, id)).version).toBe(2);
  });

  test("of no fitting role change, see or order nothing", async () => {
    const { staff, guest } = shops.us;
    const { id } = await made("us");
    const { version } = await rowOf(staff, id);
    const customer = { ...staff, actor: await makeAccount(staff.db) };
    const manager = { ...staff, actor: await makeAccount(staff.db, { role: "catalogue_manager" }) };
    const before = await rowOf(staff, id);
    for (const ctx of [guest, customer, manager]) {
      const all = [
        () => createDraft(ctx, newToken()),
        () => changeDraft(ctx, id, input(ctx, { ...WHO.us, version: String(version) })),
        () => sendDraft(ctx, id, version),
        () => cancelDraft(ctx, id, version),
        () => copyDraft(ctx, id, newToken()),
        () => orderDraft(ctx, id, { version, way: "cash_on_delivery", expectedTotalMinor: 0 }),
        () => staffDraft(ctx, id, "en"),
        () => searchDrafts(ctx, { q: "", view: "all", page: 1 }),
        () => draftCounts(ctx),
        () => findVariants(ctx, "en", "a"),
      ];
      for (const act of all) await expect(act()).rejects.toThrow(/unauthorized|forbidden/);
    }
    const stale = { ...staff, actor: { ...staff.actor, secondFactorAt: new Date(0) } as typeof staff.actor };
    await expect(orderDraft(stale, id, { version, way: "transfer_received", expectedTotalMinor: 0 })).rejects.toThrow(
      "second_factor_required",
    );
    expect(await rowOf(staff, id)).toEqual(before);
  });
});

test("a draft whose time has passed is closed by the clock, once, and its link says so; with its cart it is forgotten", async () => {
  const { staff, guest } = shops.us;
  const { id } = await made("us");
  const { publicToken, version } = await rowOf(staff, id);
  const later = { ...staff, clock: () => new Date(Date.now() + 15 * 86_400_000) };
  expect(await expireDrafts(later)).toBeGreaterThan(0);
  expect(await expireDrafts(later)).toBe(0);
  expect((await draftByToken(guest.db, publicToken))?.draft).toMatchObject({
    status: "cancelled",
    closedReason: "expired",
  });
  expect(await changeDraft(staff, id, input(staff, { ...WHO.us, version: String(version + 1) }))).toEqual({
    ok: false,
    error: { code: "illegal_transition" },
  });
  const events = await staff.db.select().from(domainEvent).where(sql`payload ->> 'draftId' = ${id}`);
  expect(events.map(({ type }) => type).sort()).toEqual(["draft.changed", "draft.created", "draft.expired"]);
  await tidy({ ...staff, clock: () => new Date(Date.now() + 91 * 86_400_000) });
  expect(await draftByToken(guest.db, publicToken)).toBeUndefined();
});

test("who is erased from an order is erased from its draft and the mails with its link", async () => {
  const { staff, guest } = shops.us;
  const { id } = await made("us", { fields: { note: "Ring at Ada's", staffNote: "Ada called" } });
  await sendDraft(staff, id, (await rowOf(staff, id)).version);
  const placed = await placeDraft(guest, id, await agreed(guest, id));
  if (!placed.ok) throw new Error(placed.error.code);
  await cancelUnpaid(testCtx(guest.db, "us", { payments: guest.payments }), placed.value.orderId, "expired");
  await staff.db.transaction((tx) => eraseOrders(tx, [placed.value.orderId]));
  expect(JSON.stringify(await rowOf(staff, id))).not.toMatch(/Ada|Broad|555|example/);
  const mails = await staff.db
    .select()
    .from(message)
    .where(like(message.key, `draft-link/${id}/%`));
  expect(mails).toMatchObject([{ recipient: "", status: "failed" }]);
});
