import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { variant } from "@/db/schema/catalog";
import { creditEntry } from "@/db/schema/credit";
import { order, orderEvent, orderLine } from "@/db/schema/orders";
import { payment, refund } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { returnLine } from "@/db/schema/returns";
import { renderMail } from "@/emails/render";
import { checkout } from "@/lib/checkout/checkout";
import { issueGiftCard } from "@/lib/credit/issue-gift-card";
import { editOrder, previewEdit } from "@/lib/edits/edit-order";
import { deliverParcel } from "@/lib/fulfilment/deliver-parcel";
import { packOrder } from "@/lib/fulfilment/pack-order";
import { shipParcel } from "@/lib/fulfilment/ship-parcel";
import { newToken } from "@/lib/kernel/ids";
import { sendMessage } from "@/lib/notifications/send-message";
import { cancelStaffOrder } from "@/lib/orders/cancel-order";
import { orderMoney } from "@/lib/orders/order-money";
import { orderById } from "@/lib/orders/queries";
import { settlePayment } from "@/lib/payments/settle-payment";
import { decideReturn } from "@/lib/returns/decide-return";
import { exchangeReturn } from "@/lib/returns/exchange-return";
import { receiveReturn } from "@/lib/returns/receive-return";
import { refundReturn } from "@/lib/returns/refund-return";
import { requestReturn } from "@/lib/returns/request-return";
import { expectClean } from "@/tests/rig/expect-clean";
import { makeCart, makeVariant, orderInput, type TestCtx, testCtx } from "@/tests/rig/factories";
import { quoteOf, typeCode } from "@/tests/rig/promotions";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { type RefundOrderInput, refundOrder } from "./refund-order";
import { refundPayment } from "./refund-payment";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

type OrderId = `ord_${string}`;
const PARCEL = { carrier: "ups", trackingNumber: "1Z999" };

/** An order of three units at 19.99 that gift cards of these amounts paid, the rest the provider. */
async function bought(...cards: readonly number[]) {
  const variantId = await makeVariant(ctx.db);
  const token = await makeCart(ctx, [variantId, 3]);
  for (const amountMinor of cards) {
    const { code } = await issueGiftCard(ctx, { amountMinor, note: "", expiresAt: null, once: newToken() });
    expect(await typeCode(ctx, token, code)).toMatchObject({ ok: true });
  }
  const { totalMinor } = await quoteOf(ctx, token, "NY");
  const done = await checkout(ctx, token, await orderInput(ctx, token, { expectedTotalMinor: totalMinor }));
  if (!done.ok) throw new Error(done.error.code);
  const sessionId = done.value.redirectUrl?.split("/").at(-1) ?? "";
  if (done.value.redirectUrl?.includes("cs_")) {
    ctx.fake.pay(sessionId);
    await settlePayment(ctx, "stripe", { sessionId });
  }
  const orderId = done.value.orderId;
  const [line] = await ctx.db.select().from(orderLine).where(eq(orderLine.orderId, orderId));
  if (!line) throw new Error("no line");
  return { orderId, totalMinor, variantId, lineId: line.id };
}

const ALL_BY_CARD = 1_000_000;

async function statusOf(id: OrderId) {
  const [row] = await ctx.db.select({ status: order.status }).from(order).where(eq(order.id, id));
  return row?.status;
}

async function toProvider(id: OrderId) {
  const rows = await ctx.db
    .select({ id: refund.id, amountMinor: refund.amountMinor })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(eq(payment.orderId, id));
  return { ids: rows.map((row) => row.id), sum: rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0) };
}

async function toCards(id: OrderId) {
  const back = and(eq(creditEntry.orderId, id), eq(creditEntry.reason, "returned"));
  const rows = await ctx.db.select().from(creditEntry).where(back);
  return rows.reduce((sum, { deltaMinor }) => sum + deltaMinor, 0);
}

async function counted(id: OrderId) {
  const view = await orderById(ctx.db, id);
  if (!view) throw new Error("no order");
  return orderMoney(view).countedMinor;
}

async function giveBack(id: OrderId, changes: Partial<RefundOrderInput>) {
  const plain = { lines: [], shippingMinor: 0, extraMinor: 0, reason: "goodwill", note: "" } as const;
  return refundOrder(ctx, id, { ...plain, expectedRefundedMinor: await counted(id), ...changes });
}

/** What a return of some units that came back needs. */
async function received(of: Awaited<ReturnType<typeof bought>>, quantity: number) {
  const { orderId, lineId } = of;
  await packOrder(ctx, orderId);
  const parcel = await shipParcel(ctx, orderId, { ...PARCEL, lines: [{ lineId, quantity: 3 }] });
  await deliverParcel(ctx, orderId, parcel.ok ? parcel.value : "shp_");
  const lines = [{ lineId, quantity, reason: "damaged" as const }];
  const asked = await requestReturn(ctx, orderId, { lines, wants: "refund", note: "" });
  if (!asked.ok) throw new Error(asked.error.code);
  await decideReturn(ctx, orderId, asked.value, { to: "approved", answer: "" });
  const [line] = await ctx.db.select().from(returnLine).where(eq(returnLine.returnId, asked.value));
  const came = { lineId: line?.id ?? "", received: quantity, restocked: 0 };
  await receiveReturn(ctx, orderId, asked.value, { lines: [came] });
  return { returnId: asked.value, returnLineId: came.lineId };
}

describe("an order that a gift card paid whole", () => {
  test("goes back to the card in part, then the rest, and is refunded by that", async () => {
    const { orderId, lineId, totalMinor } = await bought(ALL_BY_CARD);
    const lines = [{ lineId, quantity: 1, amountMinor: null, restock: true }];
    expect(await giveBack(orderId, { lines })).toEqual({ ok: true, value: undefined });
    // 3 × 19.99 + 8 % = 64.77; a third.
    expect(await toCards(orderId)).toBe(2_159);
    expect(await statusOf(orderId)).toBe("paid");
    const view = await orderById(ctx.db, orderId);
    expect(view && orderMoney(view)).toMatchObject({ refundedMinor: 2_159, keptMinor: totalMinor - 2_159 });
    expect(await giveBack(orderId, { extraMinor: totalMinor - 2_159 })).toMatchObject({ ok: true });
    expect([await toCards(orderId), await statusOf(orderId)]).toEqual([totalMinor, "refunded"]);
    expect((await toProvider(orderId)).sum).toBe(0);
    expect(await giveBack(orderId, { extraMinor: 1 })).toMatchObject({ error: { code: "illegal_transition" } });
    const told = await ctx.db.select().from(orderEvent).where(eq(orderEvent.orderId, orderId));
    expect(told.filter(({ type }) => type === "refunded").map(({ data }) => data.amountMinor)).toEqual([
      2_159,
      totalMinor - 2_159,
    ]);
  });

  test("its buyer is told once which card has the money", async () => {
    const { orderId } = await bought(ALL_BY_CARD);
    await giveBack(orderId, { extraMinor: 1_234 });
    const [back] = (await orderById(ctx.db, orderId))?.creditReturns ?? [];
    const mails = await ctx.db
      .select()
      .from(message)
      .where(eq(message.key, `order-refund/${orderId}/${back?.id}`));
    expect(mails).toHaveLength(1);
    await sendMessage(ctx, renderMail, mails[0]?.id ?? "msg_");
    expect(ctx.mails.at(-1)?.text).toContain("$12.34");
    expect(ctx.mails.at(-1)?.text).toContain(back?.ending);
  });

  test("20 parallel full refunds are one", async () => {
    const { orderId, totalMinor } = await bought(ALL_BY_CARD);
    const ask = { extraMinor: totalMinor, expectedRefundedMinor: 0 };
    const answers = await Promise.all(Array.from({ length: 20 }, () => giveBack(orderId, ask)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await toCards(orderId)).toBe(totalMinor);
  });

  test("of 20 parallel parts, all shown the same, one goes back", async () => {
    const { orderId } = await bought(ALL_BY_CARD);
    const ask = { extraMinor: 100, expectedRefundedMinor: 0 };
    const answers = await Promise.all(Array.from({ length: 20 }, () => giveBack(orderId, ask)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === "conflict")).toHaveLength(19);
    expect(await toCards(orderId)).toBe(100);
  });

  test("units that came back are paid for, once, and a cheaper thing in their place gives the difference back", async () => {
    const one = await bought(ALL_BY_CARD);
    const { returnId } = await received(one, 2);
    const answers = await Promise.all(Array.from({ length: 10 }, () => refundReturn(ctx, one.orderId, returnId)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await toCards(one.orderId)).toBe(4_318);

    const two = await bought(ALL_BY_CARD);
    const swap = await received(two, 1);
    const cheaper = await makeVariant(ctx.db, "us", { priceMinor: 999 });
    const [{ sku } = { sku: "" }] = await ctx.db.select().from(variant).where(eq(variant.id, cheaper));
    const lines = [{ lineId: swap.returnLineId, sku }];
    expect(await exchangeReturn(ctx, two.orderId, swap.returnId, { ...PARCEL, lines })).toMatchObject({ ok: true });
    // 19.99 and 9.99 with 8 %: 21.59 − 10.79.
    expect(await toCards(two.orderId)).toBe(1_080);
  });

  test("costs less after a change: the difference is on the card, and what is left goes back when it is given up", async () => {
    const { orderId, lineId, totalMinor } = await bought(ALL_BY_CARD);
    const asked = { remove: [{ lineId, quantity: 1 }], add: [] };
    const plan = await previewEdit(ctx, orderId, asked);
    if (!plan.ok) throw new Error(plan.error.code);
    const { totalMinor: expectedTotalMinor, kind: expectedKind } = plan.value;
    expect(await editOrder(ctx, orderId, { ...asked, expectedTotalMinor, expectedKind })).toMatchObject({ ok: true });
    expect(await toCards(orderId)).toBe(totalMinor - expectedTotalMinor);
    const view = await orderById(ctx.db, orderId);
    expect(view).toMatchObject({ creditMinor: expectedTotalMinor, credits: [{ paidMinor: expectedTotalMinor }] });
    await expectClean(database.sql);
    expect(await giveBack(orderId, { extraMinor: 500 })).toMatchObject({ ok: true });
    await expectClean(database.sql);
    expect(await cancelStaffOrder(ctx, orderId)).toMatchObject({ ok: true });
    expect(await toCards(orderId)).toBe(totalMinor);
  });
});

describe("an order that two gift cards and the provider paid", () => {
  test("gives the provider's money back first, then what the cards paid, and no more", async () => {
    const { orderId, totalMinor } = await bought(1_500, 500);
    const byProvider = totalMinor - 2_000;
    expect(await giveBack(orderId, { extraMinor: byProvider - 100 })).toMatchObject({ ok: true });
    expect([(await toProvider(orderId)).sum, await toCards(orderId)]).toEqual([byProvider - 100, 0]);
    expect(await giveBack(orderId, { extraMinor: 2_101 })).toMatchObject({ error: { code: "refund_too_much" } });
    expect(await giveBack(orderId, { extraMinor: 1_800 })).toMatchObject({ ok: true });
    expect([(await toProvider(orderId)).sum, await toCards(orderId)]).toEqual([byProvider, 1_700]);
    expect(await giveBack(orderId, { extraMinor: 300 })).toMatchObject({ ok: true });
    expect(await toCards(orderId)).toBe(2_000);
    expect(await statusOf(orderId)).toBe("paid");
    for (const id of (await toProvider(orderId)).ids) await refundPayment(ctx, id);
    expect(await statusOf(orderId)).toBe("refunded");
  });

  test("parallel parts that sum to 130 % give back no more than came", async () => {
    const { orderId, totalMinor } = await bought(1_500, 500);
    const part = Math.floor((totalMinor * 13) / 100);
    const refundOnce = async () => {
      for (;;) {
        const answer = await giveBack(orderId, { extraMinor: part });
        if (answer.ok || answer.error.code !== "conflict") return answer;
      }
    };
    const answers = await Promise.all(Array.from({ length: 10 }, refundOnce));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(7);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === "refund_too_much")).toHaveLength(3);
    expect((await toProvider(orderId)).sum + (await toCards(orderId))).toBe(part * 7);
  });

  test("a part that the provider refuses can be given back anew; what is on the cards stays there", async () => {
    const { orderId, totalMinor } = await bought(1_500, 500);
    await giveBack(orderId, { extraMinor: totalMinor });
    const refuse = async () => ({ status: "failed", providerRefundId: null, why: "charge_disputed" }) as const;
    for (const id of (await toProvider(orderId)).ids)
      await refundPayment({ ...ctx, payments: { stripe: { ...ctx.fake, refund: refuse } } }, id);
    await expectClean(database.sql);
    expect(await giveBack(orderId, { extraMinor: totalMinor - 2_000 })).toMatchObject({ ok: true });
    expect(await toCards(orderId)).toBe(2_000);
  });

  test("a change gives the provider's money back first, then what the cards paid", async () => {
    const { orderId, lineId, totalMinor } = await bought(3_500, 500);
    const asked = { remove: [{ lineId, quantity: 2 }], add: [] };
    const plan = await previewEdit(ctx, orderId, asked);
    if (!plan.ok) throw new Error(plan.error.code);
    const { totalMinor: expectedTotalMinor, kind: expectedKind } = plan.value;
    expect(await editOrder(ctx, orderId, { ...asked, expectedTotalMinor, expectedKind })).toMatchObject({ ok: true });
    const back = totalMinor - expectedTotalMinor;
    const byProvider = totalMinor - 4_000;
    expect(back).toBeGreaterThan(byProvider);
    expect([(await toProvider(orderId)).sum, await toCards(orderId)]).toEqual([byProvider, back - byProvider]);
    const view = await orderById(ctx.db, orderId);
    expect(view?.credits.reduce((sum, { paidMinor }) => sum + paidMinor, 0)).toBe(expectedTotalMinor);
  });
});
