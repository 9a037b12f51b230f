import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { orderEdit } from "@/db/schema/edits";
import { order, orderEvent, orderLine } from "@/db/schema/orders";
import { payment, refund } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { orderDiscount } from "@/db/schema/promotions";
import { renderMail } from "@/emails/render";
import { findVariants } from "@/lib/catalog/sellable-variants";
import { settleReturn } from "@/lib/checkout/settle-return";
import { invoiceOf } from "@/lib/documents/queries";
import { packOrder } from "@/lib/fulfilment/pack-order";
import { cancelOwnOrder } from "@/lib/orders/cancel-order";
import { cancelPaid } from "@/lib/orders/cancel-paid";
import { expireOrders } from "@/lib/orders/expire-orders";
import { orderById } from "@/lib/orders/queries";
import { payAgain } from "@/lib/payments/pay-again";
import { settleCash } from "@/lib/payments/settle-cash";
import { settlePayment } from "@/lib/payments/settle-payment";
import { refundOrder } from "@/lib/refunds/refund-order";
import { refundPayment } from "@/lib/refunds/refund-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import {
  buy,
  buyInCash,
  buyPaid,
  makeAccount,
  makeVariant,
  stockOf,
  type TestCtx,
  testCtx,
} from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { editOrder, previewEdit } from "./edit-order";
import { cancelEdit, endEdit } from "./end-edit";
import { expireEdits } from "./expire-edits";
import { payEdit } from "./pay-edit";
import type { EditAsk } from "./plan-edit";

let database: TestDatabase;
let ctx: TestCtx;
/** At 19.99 and 29.99; 8 % is added. */
let mug: `var_${string}`;
let lamp: `var_${string}`;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
  mug = await makeVariant(ctx.db, "us", { onHand: 200 });
  lamp = await makeVariant(ctx.db, "us", { onHand: 200, priceMinor: 2_999 });
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

type OrderId = `ord_${string}`;

const linesOf = (id: OrderId) =>
  ctx.db.select().from(orderLine).where(eq(orderLine.orderId, id)).orderBy(orderLine.position);
const editsOf = (id: OrderId) => ctx.db.select().from(orderEdit).where(eq(orderEdit.orderId, id)).orderBy(orderEdit.id);
const paymentsOf = (id: OrderId) =>
  ctx.db.select().from(payment).where(eq(payment.orderId, id)).orderBy(payment.attempt);

async function orderOf(id: OrderId) {
  const [row] = await ctx.db.select().from(order).where(eq(order.id, id));
  if (!row) throw new Error("no order");
  return row;
}

async function refundsOf(id: OrderId) {
  const rows = await ctx.db
    .select({ refund })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(eq(payment.orderId, id));
  return rows.map((row) => row.refund);
}

/** Units off the first line, units of another variant on. */
async function ask(id: OrderId, off: number, on: number, variantId = lamp): Promise<EditAsk> {
  const [line] = await linesOf(id);
  return { remove: [{ lineId: line?.id ?? "", quantity: off }], add: [{ variantId, quantity: on }] };
}

/** Previews an edit and confirms it, as staff do. */
async function edit(id: OrderId, asked: EditAsk, as: Partial<TestCtx> = {}) {
  const plan = await previewEdit({ ...ctx, ...as }, id, asked);
  if (!plan.ok) return plan;
  const { totalMinor: expectedTotalMinor, kind: expectedKind } = plan.value;
  return editOrder({ ...ctx, ...as }, id, { ...asked, expectedTotalMinor, expectedKind });
}

/** A paid order of a mug that waits for its buyer to pay for a lamp, too. */
async function offered() {
  const { orderId } = await buyPaid(ctx, [mug, 1]);
  const done = await edit(orderId, await ask(orderId, 0, 1));
  if (!done.ok) throw new Error(done.error.code);
  return orderId;
}

async function openPage(id: OrderId): Promise<string> {
  const opened = await payEdit(ctx, id);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.redirectUrl?.split("/").at(-1) ?? "";
}

test("of a paid order a unit is taken off: its price goes back, the unit to the shelf, the invoice stays as it was sold", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId } = await buyPaid(ctx, [variantId, 3], [mug, 1]);
  const before = await orderOf(orderId);
  const done = await edit(orderId, await ask(orderId, 1, 0));
  // 3 × 19.99 + 4.80 = 64.77 becomes 2 × 19.99 + 3.20 = 43.18.
  expect(done).toMatchObject({ ok: true, value: { kind: "refund", differenceMinor: -2_159 } });
  expect(await orderOf(orderId)).toMatchObject({ status: "paid", totalMinor: before.totalMinor - 2_159 });
  expect((await linesOf(orderId))[0]).toMatchObject({ quantity: 2, taxMinor: 320, grossMinor: 4_318 });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 8, reserved: 0 });
  const [back] = await refundsOf(orderId);
  expect(back).toMatchObject({ reason: "changed", amountMinor: 2_159, taxMinor: 160, status: "requested" });
  await refundPayment(ctx, back?.id ?? "rfd_");
  expect([...ctx.fake.refunds.values()].at(-1)).toMatchObject({ amountMinor: 2_159 });
  expect(await invoiceOf(ctx.db, orderId)).toMatchObject({ totalMinor: before.totalMinor });
  const keys = (await ctx.db.select({ key: message.key }).from(message)).map(({ key }) => key);
  const [edited] = await editsOf(orderId);
  expect(keys).toContain(`order-edited/${orderId}/${edited?.id}`);
  expect(keys).toContain(`order-refund/${orderId}/${back?.id}`);
});

test("what is left of a changed order can be given up like any other: all its money is back", async () => {
  const { orderId } = await buyPaid(ctx, [mug, 2]);
  await edit(orderId, await ask(orderId, 1, 0));
  expect(await cancelOwnOrder(ctx, orderId)).toMatchObject({ ok: true });
  const total = (await refundsOf(orderId)).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  expect(total).toBe((await paymentsOf(orderId))[0]?.amountMinor);
});

test("a line whose refund was refused can still be taken off whole", async () => {
  const { orderId } = await buyPaid(ctx, [mug, 1], [lamp, 1]);
  const [line] = await linesOf(orderId);
  const amount = { lines: [{ lineId: line?.id ?? "", quantity: 0, restock: false, amountMinor: 100 }] };
  const given = await refundOrder(ctx, orderId, {
    ...amount,
    shippingMinor: 0,
    extraMinor: 0,
    reason: "goodwill",
    note: "",
    expectedRefundedMinor: 0,
  });
  expect(given).toMatchObject({ ok: true });
  const [row] = await refundsOf(orderId);
  const refusing = {
    ...ctx.fake,
    refund: async () => ({ status: "failed", providerRefundId: null, why: "no" }) as const,
  };
  await refundPayment({ ...ctx, payments: { stripe: refusing } }, row?.id ?? "rfd_");
  expect(await edit(orderId, { remove: [{ lineId: line?.id ?? "", quantity: 1 }], add: [] })).toMatchObject({
    ok: true,
  });
  expect(await linesOf(orderId)).toHaveLength(1);
});

test("a swap for the same price moves units and no money", async () => {
  const twin = await makeVariant(ctx.db);
  const { orderId } = await buyPaid(ctx, [mug, 1]);
  const { totalMinor } = await orderOf(orderId);
  expect(await edit(orderId, await ask(orderId, 1, 1, twin))).toMatchObject({ value: { kind: "even" } });
  expect(await orderOf(orderId)).toMatchObject({ totalMinor });
  expect(await linesOf(orderId)).toMatchObject([{ variantId: twin, quantity: 1 }]);
  expect(await stockOf(ctx.db, twin)).toEqual({ onHand: 9, reserved: 0 });
  expect(await refundsOf(orderId)).toEqual([]);
});

test("an unpaid order's page is closed before its total changes, and its buyer pays the new one", async () => {
  const { orderId, sessionId } = await buy(ctx, [mug, 2]);
  const done = await edit(orderId, await ask(orderId, 1, 1));
  expect(done).toMatchObject({ ok: true, value: { kind: "unpaid", differenceMinor: 3_239 - 2_159 } });
  expect(await ctx.fake.read({ sessionId })).toMatchObject({ status: "cancelled" });
  const { totalMinor, expiresAt } = await orderOf(orderId);
  expect(expiresAt?.getTime()).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  const opened = await payAgain(ctx, orderId);
  const next = (opened.ok && opened.value.redirectUrl?.split("/").at(-1)) || "";
  expect(ctx.fake.started.at(-1)).toMatchObject({ amountMinor: totalMinor });
  expect(ctx.fake.started.at(-1)?.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(totalMinor);
  ctx.fake.pay(next);
  expect(await settlePayment(ctx, "stripe", { sessionId: next })).toMatchObject({ value: { outcome: "paid" } });
});

test("money of the page from before a change pays nothing: it goes back, and the buyer can still pay", async () => {
  const { orderId, sessionId } = await buy(ctx, [mug, 2]);
  await edit(orderId, await ask(orderId, 1, 0));
  ctx.fake.pay(sessionId);
  expect(await settlePayment(ctx, "stripe", { sessionId })).toMatchObject({ value: { outcome: "refunding" } });
  expect(await orderOf(orderId)).toMatchObject({ status: "pending_payment" });
  expect(await payAgain(ctx, orderId)).toMatchObject({ ok: true });
});

test("cash to be collected follows the total", async () => {
  const cash = { ...ctx, market: { ...ctx.market, paymentMethods: ["stripe", "cash_on_delivery"] } } as TestCtx;
  const orderId = await buyInCash(cash, [mug, 2]);
  await edit(orderId, await ask(orderId, 1, 1));
  const { totalMinor } = await orderOf(orderId);
  expect(await paymentsOf(orderId)).toMatchObject([{ amountMinor: totalMinor, status: "open" }]);
  expect(await settleCash(ctx, orderId)).toMatchObject({ ok: true });
  expect(await edit(orderId, await ask(orderId, 1, 0))).toMatchObject({ ok: true, value: { kind: "refund" } });
});

test("a part of a discount goes with the units it was for, and what is left is still named", async () => {
  const { orderId } = await buy(ctx, [mug, 3]);
  await database.sql.begin(async (sql) => {
    // 10.00 off 59.97, in two discounts: 49.97, tax 3.9976 → 4.00.
    await sql`update order_line set discount_minor = 1000, tax_minor = 400, gross_minor = 5397 where order_id = ${orderId}`;
    await sql`update "order" set discount_minor = 1000, tax_minor = 400, total_minor = 5997 - 1000 + 695 + 400 where id = ${orderId}`;
    await sql`update payment set amount_minor = 5997 - 1000 + 695 + 400 where order_id = ${orderId}`;
    await sql`update "order" set shipping_minor = 695 where id = ${orderId}`;
  });
  const rows = [600, 400].map((goodsMinor, position) => ({
    id: `odi_${orderId}_${position}` as const,
    orderId,
    position,
    label: "Deal",
    goodsMinor,
  }));
  await ctx.db.insert(orderDiscount).values(rows);
  // 6.67 stays of 10.00: 3.33 less, 2.00 of the first and 1.33 of the second.
  expect(await edit(orderId, await ask(orderId, 1, 0))).toMatchObject({ ok: true, value: { discountMinor: 667 } });
  const left = await ctx.db.select().from(orderDiscount).where(eq(orderDiscount.orderId, orderId));
  expect(left.map(({ goodsMinor }) => goodsMinor).sort()).toEqual([267, 400]);
});

test("a preview that is no longer true is refused, and nothing has changed", async () => {
  const dear = await makeVariant(ctx.db, "us", { priceMinor: 999 });
  const { orderId } = await buyPaid(ctx, [mug, 1]);
  const asked = await ask(orderId, 0, 1, dear);
  const plan = await previewEdit(ctx, orderId, asked);
  if (!plan.ok) throw new Error(plan.error.code);
  await database.sql`update variant set price_minor = 1999 where id = ${dear}`;
  const { totalMinor: expectedTotalMinor, kind: expectedKind } = plan.value;
  const confirmed = await editOrder(ctx, orderId, { ...asked, expectedTotalMinor, expectedKind });
  expect(confirmed).toEqual({ ok: false, error: { code: "price_changed", totalMinor: expectedTotalMinor + 1_080 } });
  expect(await editsOf(orderId)).toEqual([]);
});

test("more than there is cannot be added, nor anything to an order that is packed", async () => {
  const last = await makeVariant(ctx.db, "us", { onHand: 1 });
  const { orderId } = await buyPaid(ctx, [mug, 1]);
  expect(await edit(orderId, await ask(orderId, 0, 2, last))).toEqual({
    ok: false,
    error: { code: "out_of_stock", variantId: last, available: 1 },
  });
  await packOrder(ctx, orderId);
  expect(await edit(orderId, await ask(orderId, 0, 1))).toMatchObject({ error: { code: "illegal_transition" } });
});

test("rejects the wrong actor; giving money back needs a second factor shown lately", async () => {
  const { orderId } = await buyPaid(ctx, [mug, 2]);
  const asked = await ask(orderId, 1, 0);
  for (const role of ["customer", "catalogue_manager"] as const) {
    const as = { actor: await makeAccount(ctx.db, { role }) };
    const input = { ...asked, expectedTotalMinor: 0, expectedKind: "refund" } as const;
    await expect(previewEdit({ ...ctx, ...as }, orderId, asked)).rejects.toThrow("forbidden");
    await expect(editOrder({ ...ctx, ...as }, orderId, input)).rejects.toThrow("forbidden");
    await expect(cancelEdit({ ...ctx, ...as }, orderId)).rejects.toThrow("forbidden");
    await expect(findVariants({ ...ctx, ...as }, "en", "x")).rejects.toThrow("forbidden");
  }
  const stale = await makeAccount(ctx.db, { role: "support" });
  const as = { actor: { ...stale, secondFactorAt: new Date(0) } };
  await expect(edit(orderId, asked, as)).rejects.toThrow("second_factor_required");
  expect(await edit("ord_none", asked)).toMatchObject({ error: { code: "not_found" } });
});

test("of two edits at once that cannot both be, one is made; the other is told that the order is not what it was", async () => {
  for (let round = 0; round < 4; round++) {
    const { orderId } = await buyPaid(ctx, [mug, 3]);
    const asked = await ask(orderId, 2, 0);
    const answers = await Promise.all([edit(orderId, asked), edit(orderId, asked)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: "edit_too_many" } });
    expect(await editsOf(orderId)).toHaveLength(1);
    expect((await refundsOf(orderId)).map(({ amountMinor }) => amountMinor)).toEqual([4_318]);
  }
});

test("editing and packing, editing and giving up: whoever comes second sees it", async () => {
  for (let round = 0; round < 8; round++) {
    const { orderId } = await buyPaid(ctx, [mug, 2]);
    const asked = await ask(orderId, 1, round % 2);
    const end = round < 4 ? packOrder(ctx, orderId) : cancelOwnOrder(ctx, orderId);
    const [edited, ended] = await Promise.all([edit(orderId, asked), end]);
    if (!edited.ok) expect(["illegal_transition", "price_changed"]).toContain(edited.error.code);
    if (!ended.ok) expect((await editsOf(orderId))[0]?.status).toBe("waiting");
    const { status } = await orderOf(orderId);
    expect(["paid", "packed", "cancelled"]).toContain(status);
    const rows = await ctx.db.select().from(orderEvent).where(eq(orderEvent.orderId, orderId)).orderBy(orderEvent.id);
    const types = rows.map(({ type }) => type).filter((type) => /^(edited|packed|cancelled)$/.test(type));
    expect(["edited", "packed", "cancelled"].filter((type) => types.includes(type))).toEqual(types);
    if ((await editsOf(orderId))[0]?.status === "waiting") {
      expect(status).toBe("paid");
      await endEdit(ctx, orderId, "cancelled");
    }
    await expectClean(database.sql);
  }
});

test("a dearer order waits for its difference while the units are held, and is changed once it is paid", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId } = await buyPaid(ctx, [mug, 2]);
  const before = await orderOf(orderId);
  const asked = await ask(orderId, 1, 2, variantId);
  // − 21.59 + 2 × 19.99 + 3.20.
  expect(await edit(orderId, asked)).toMatchObject({ ok: true, value: { kind: "charge", differenceMinor: 2_159 } });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 2 });
  expect(await orderOf(orderId)).toMatchObject({ totalMinor: before.totalMinor });
  expect(await packOrder(ctx, orderId)).toMatchObject({ error: { code: "edit_waiting" } });
  expect(await edit(orderId, asked)).toMatchObject({ error: { code: "edit_waiting" } });
  const sessionId = await openPage(orderId);
  expect(ctx.fake.started.at(-1)).toMatchObject({
    amountMinor: 2_159,
    lines: [{ name: "Change of the order", amountMinor: 2_159 }],
  });
  expect(await openPage(orderId)).toBe(sessionId);
  ctx.fake.pay(sessionId);
  const answers = await Promise.all(Array.from({ length: 10 }, () => settlePayment(ctx, "stripe", { sessionId })));
  expect(answers.filter((answer) => answer.ok && answer.value.outcome === "paid")).toHaveLength(1);
  expect(await orderOf(orderId)).toMatchObject({ status: "paid", totalMinor: before.totalMinor + 2_159 });
  expect(await linesOf(orderId)).toMatchObject([
    { variantId: mug, quantity: 1 },
    { variantId, quantity: 2, grossMinor: 4_318 },
  ]);
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 8, reserved: 0 });
  expect(await editsOf(orderId)).toMatchObject([{ status: "applied" }]);
  const types = (await ctx.db.select().from(orderEvent).where(eq(orderEvent.orderId, orderId))).map(({ type }) => type);
  expect(types.filter((type) => type === "edited")).toHaveLength(1);
  expect(await packOrder(ctx, orderId)).toMatchObject({ ok: true });
});

test("what was paid for a change comes back with the rest when the order is given up", async () => {
  const orderId = await offered();
  const sessionId = await openPage(orderId);
  ctx.fake.pay(sessionId);
  await settlePayment(ctx, "stripe", { sessionId });
  const { totalMinor } = await orderOf(orderId);
  expect(await cancelOwnOrder(ctx, orderId)).toMatchObject({ ok: true });
  const given = (await refundsOf(orderId)).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  expect(given).toBe(totalMinor);
});

test("a change that nobody pays ends: the page is closed first, then the units go back, and the order is as it was", async () => {
  const orderId = await offered();
  const sessionId = await openPage(orderId);
  const { reserved } = (await stockOf(ctx.db, lamp)) ?? { reserved: -1 };
  const before = await orderOf(orderId);
  const later = { ...ctx, clock: () => new Date(Date.now() + 25 * 3_600_000) };
  expect(await payEdit(later, orderId)).toMatchObject({ error: { code: "illegal_transition" } });
  expect(await expireEdits(later)).toBe(1);
  expect(await expireOrders(ctx)).toBe(0);
  // A job that was queued for another change finds this one's time not over.
  expect(await endEdit(ctx, orderId, "expired")).toMatchObject({ error: { code: "not_found" } });
  expect(await endEdit(later, orderId, "expired")).toMatchObject({ ok: true });
  expect(await ctx.fake.read({ sessionId })).toMatchObject({ status: "cancelled" });
  expect(await stockOf(ctx.db, lamp)).toMatchObject({ reserved: reserved - 1 });
  expect(await orderOf(orderId)).toEqual(before);
  expect(await endEdit(later, orderId, "expired")).toMatchObject({ error: { code: "not_found" } });
});

test("while the provider does not say whether its page is closed, nothing is released and the order is not given up", async () => {
  const orderId = await offered();
  await openPage(orderId);
  ctx.fake.breakNext("close");
  expect(await cancelEdit(ctx, orderId)).toMatchObject({ error: { code: "unavailable" } });
  ctx.fake.breakNext("close");
  expect(await cancelOwnOrder(ctx, orderId)).toMatchObject({ error: { code: "unavailable" } });
  expect(await editsOf(orderId)).toMatchObject([{ status: "waiting" }]);
  expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
  expect(await cancelOwnOrder(ctx, orderId)).toMatchObject({ ok: true });
  expect(await editsOf(orderId)).toMatchObject([{ status: "cancelled" }]);
});

test("money that comes after its change ended goes back, and the order stays", async () => {
  const orderId = await offered();
  const sessionId = await openPage(orderId);
  expect(await cancelEdit(ctx, orderId)).toMatchObject({ ok: true });
  ctx.fake.pay(sessionId);
  expect(await settlePayment(ctx, "stripe", { sessionId })).toMatchObject({ value: { outcome: "refunding" } });
  expect(await refundsOf(orderId)).toMatchObject([{ reason: "late_payment", amountMinor: 3_239 }]);
  expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
  expect(await linesOf(orderId)).toHaveLength(1);
  expect(await edit(orderId, await ask(orderId, 0, 1))).toMatchObject({ ok: true });
  await endEdit(ctx, orderId, "cancelled");
});

test("paying and taking the change back at the same moment: one of the two, never both", async () => {
  for (let round = 0; round < 4; round++) {
    const orderId = await offered();
    const sessionId = await openPage(orderId);
    ctx.fake.pay(sessionId);
    const [settled, ended] = await Promise.all([settlePayment(ctx, "stripe", { sessionId }), cancelEdit(ctx, orderId)]);
    const [row] = await editsOf(orderId);
    expect(settled.ok).toBe(true);
    expect(row?.status).toBe(ended.ok ? "cancelled" : "applied");
    expect(await linesOf(orderId)).toHaveLength(ended.ok ? 1 : 2);
    await expectClean(database.sql);
  }
});

test("who comes back from a page that takes nothing more is told so, while the change waits", async () => {
  const orderId = await offered();
  const sessionId = await openPage(orderId);
  ctx.fake.set(sessionId, { status: "cancelled" });
  for (let looks = 0; looks < 2; looks += 1) expect(await settleReturn(ctx, orderId)).toBe("ended");
  expect(await cancelEdit(ctx, orderId)).toMatchObject({ ok: true });
  expect(await settleReturn(ctx, orderId)).toBe("done");
});

test("ten calls to pay a difference open one page", async () => {
  const orderId = await offered();
  const opened = await Promise.all(Array.from({ length: 10 }, () => payEdit(ctx, orderId)));
  const urls = new Set(opened.flatMap((one) => (one.ok && one.value.redirectUrl ? [one.value.redirectUrl] : [])));
  expect(urls.size).toBe(1);
  expect((await paymentsOf(orderId)).filter(({ editId }) => editId)).toHaveLength(1);
  await endEdit(ctx, orderId, "cancelled");
});

test("a change that ends while its page is being opened leaves nothing to pay", async () => {
  for (let round = 0; round < 6; round++) {
    const orderId = await offered();
    const [opened, ended] = await Promise.all([payEdit(ctx, orderId), cancelEdit(ctx, orderId)]);
    const live = (await paymentsOf(orderId)).filter(({ status }) => status === "open" || status === "starting");
    const [row] = await editsOf(orderId);
    expect(row?.status).toBe(ended.ok ? "cancelled" : "waiting");
    if (ended.ok) expect(live).toEqual([]);
    else expect(opened.ok).toBe(true);
    if (!ended.ok) await endEdit(ctx, orderId, "cancelled");
  }
});

test("while a change waits nothing of the order's lines is refunded, and it is not given up around the change", async () => {
  const orderId = await offered();
  const input = {
    lines: [],
    shippingMinor: 0,
    extraMinor: 100,
    reason: "goodwill",
    note: "",
    expectedRefundedMinor: 0,
  };
  expect(await refundOrder(ctx, orderId, { ...input, reason: "goodwill" })).toMatchObject({
    error: { code: "edit_waiting" },
  });
  expect(await cancelPaid(ctx, orderId, "staff")).toMatchObject({ error: { code: "illegal_transition" } });
  await endEdit(ctx, orderId, "cancelled");
});

test("the mail about a change says in the order's language what it is, what it costs and until when", async () => {
  const orderId = await offered();
  const view = await orderById(ctx.db, orderId);
  if (!view) throw new Error("no order");
  const part = { editId: view.edits[0]?.id };
  const mail = await renderMail(ctx, { about: "order", template: "order-edit-offered", order: view, part });
  expect(mail.text).toContain("It costs $32.39 more");
  expect(mail.text).toContain("Added: 1 × Product");
  await endEdit(ctx, orderId, "cancelled");
});
