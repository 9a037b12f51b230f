import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { order, orderEvent, orderLine } from "@/db/schema/orders";
import { payment, refund, refundLine } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { cancelStaffOrder } from "@/lib/orders/cancel-order";
import { expectClean } from "@/tests/rig/expect-clean";
import { buyInCash, buyPaid, makeAccount, makeVariant, stockOf, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { packOrder } from "../fulfilment/pack-order";
import { settleCash } from "../payments/settle-cash";
import { confirmRefund } from "./confirm-refund";
import { type RefundOrderInput, refundOrder } from "./refund-order";
import { refundPayment } from "./refund-payment";

const REFUSED = { status: "failed", providerRefundId: null, why: "charge_disputed" } as const;

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

async function linesOf(orderId: `ord_${string}`) {
  return ctx.db.select().from(orderLine).where(eq(orderLine.orderId, orderId)).orderBy(orderLine.position);
}

async function orderOf(orderId: `ord_${string}`) {
  const [row] = await ctx.db.select().from(order).where(eq(order.id, orderId));
  if (!row) throw new Error("no order");
  return row;
}

async function refundsOf(orderId: `ord_${string}`) {
  const rows = await ctx.db
    .select({ refund })
    .from(refund)
    .innerJoin(payment, eq(payment.id, refund.paymentId))
    .where(eq(payment.orderId, orderId))
    .orderBy(refund.createdAt);
  return rows.map((row) => row.refund);
}

function ask(changes: Partial<RefundOrderInput>): RefundOrderInput {
  return {
    lines: [],
    shippingMinor: 0,
    extraMinor: 0,
    reason: "goodwill",
    note: "",
    expectedRefundedMinor: 0,
    ...changes,
  };
}

/** Everything at once, as a form that was shown before any refund. */
async function all(orderId: `ord_${string}`): Promise<RefundOrderInput> {
  const lines = await linesOf(orderId);
  const { shippingMinor } = await orderOf(orderId);
  return ask({
    lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity, amountMinor: null, restock: true })),
    shippingMinor,
  });
}

test("units go back at what was paid for them, with their tax, and to the shelf when that is wanted", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId } = await buyPaid(ctx, [variantId, 3]);
  const [line] = await linesOf(orderId);
  if (!line) throw new Error("no line");
  const lines = [{ lineId: line.id, quantity: 1, amountMinor: null, restock: true }];
  expect(await refundOrder(ctx, orderId, ask({ lines }))).toEqual({ ok: true, value: undefined });
  // 3 × 19.99 + 8 % = 59.97 + 4.80 = 64.77; a third of it is 21.59, of its tax 1.60.
  expect(await refundsOf(orderId)).toMatchObject([{ amountMinor: 2_159, taxMinor: 160, status: "requested" }]);
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 8, reserved: 0 });
  const [after] = await linesOf(orderId);
  expect(after).toMatchObject({ refundedQuantity: 1, refundedMinor: 2_159, removedQuantity: 1 });
  const [row] = await refundsOf(orderId);
  await refundPayment(ctx, row?.id ?? "rfd_");
  expect([...ctx.fake.refunds.values()].at(-1)).toMatchObject({ amountMinor: 2_159 });
  expect(await refundsOf(orderId)).toMatchObject([{ status: "succeeded" }]);
  expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
  const [mail] = await ctx.db
    .select()
    .from(message)
    .where(eq(message.key, `order-refund/${orderId}/${row?.id}`));
  expect(mail).toMatchObject({ status: "queued", locale: "en-us" });
});

test("20 parallel full refunds are one", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 2]);
  const input = await all(orderId);
  const answers = await Promise.all(Array.from({ length: 20 }, () => refundOrder(ctx, orderId, input)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.error.code === "conflict")).toHaveLength(19);
  const total = (await orderOf(orderId)).totalMinor;
  expect((await refundsOf(orderId)).map(({ amountMinor }) => amountMinor)).toEqual([total]);
});

test("parallel parts that sum to 130 % give back no more than came", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 1]);
  const { totalMinor } = await orderOf(orderId);
  const part = Math.floor((totalMinor * 13) / 100);
  const refundOnce = async () => {
    for (;;) {
      const done = (await refundsOf(orderId)).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      const answer = await refundOrder(ctx, orderId, ask({ extraMinor: part, expectedRefundedMinor: done }));
      if (answer.ok || answer.error.code !== "conflict") return answer;
    }
  };
  const answers = await Promise.all(Array.from({ length: 10 }, refundOnce));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(7);
  expect(answers.filter((answer) => !answer.ok && answer.error.code === "refund_too_much")).toHaveLength(3);
});

test("the database itself keeps refunds within what came", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 1]);
  const [pay] = await ctx.db.select().from(payment).where(eq(payment.orderId, orderId));
  if (!pay) throw new Error("no payment");
  const row = (id: string, amountMinor: number) => ({
    id: `rfd_${id}${orderId}` as const,
    paymentId: pay.id,
    provider: pay.provider,
    providerPaymentId: pay.providerPaymentId ?? "",
    amountMinor,
    currency: pay.currency,
    reason: "late_payment",
  });
  const both = ctx.db.transaction(async (tx) => {
    await tx.insert(refund).values(row("a", pay.amountMinor));
    await tx.insert(refund).values({ ...row("b", 1), reason: "duplicate_payment" });
  });
  await expect(both).rejects.toMatchObject({ cause: { constraint_name: "payment_refunded_bounds" } });
});

test("when all of it is back the order is refunded", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 1]);
  await refundOrder(ctx, orderId, await all(orderId));
  const [row] = await refundsOf(orderId);
  expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
  await refundPayment(ctx, row?.id ?? "rfd_");
  expect(await orderOf(orderId)).toMatchObject({ status: "refunded" });
});

test("a refund that is refused for good fails: its money counts as kept and can be given back anew", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 1]);
  await refundOrder(ctx, orderId, await all(orderId));
  const [row] = await refundsOf(orderId);
  const refusing = {
    ...ctx,
    payments: { stripe: { ...ctx.fake, refund: async () => REFUSED } },
  };
  await refundPayment(refusing, row?.id ?? "rfd_");
  expect(await refundsOf(orderId)).toMatchObject([{ status: "failed", failure: "charge_disputed" }]);
  const [pay] = await ctx.db.select().from(payment).where(eq(payment.orderId, orderId));
  expect(pay?.refundedMinor).toBe(0);
  expect(await linesOf(orderId)).toMatchObject([{ refundedQuantity: 0, refundedMinor: 0 }]);
  expect(await orderOf(orderId)).toMatchObject({ shippingRefundedMinor: 0 });
  const entries = await ctx.db.select().from(orderEvent).where(eq(orderEvent.orderId, orderId));
  expect(entries.map(({ type }) => type)).toContain("refund_failed");
  const { totalMinor } = await orderOf(orderId);
  expect(await refundOrder(ctx, orderId, ask({ extraMinor: totalMinor }))).toMatchObject({ ok: true });
});

test("a provider that does not answer leaves the refund to be asked for again", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 1]);
  await refundOrder(ctx, orderId, ask({ extraMinor: 100 }));
  const [row] = await refundsOf(orderId);
  ctx.fake.breakNext("refund", "after");
  await expect(refundPayment(ctx, row?.id ?? "rfd_")).rejects.toThrow();
  expect(await refundsOf(orderId)).toMatchObject([{ status: "requested" }]);
  await refundPayment(ctx, row?.id ?? "rfd_");
  expect(await refundsOf(orderId)).toMatchObject([{ status: "succeeded" }]);
});

test("cash goes back by hand, once", async () => {
  const kg = testCtx(ctx.db, "kg");
  const us = {
    ...ctx,
    market: { ...ctx.market, paymentMethods: ["stripe", "cash_on_delivery"] },
  } as unknown as TestCtx;
  expect(kg.market.code).toBe("kg");
  const orderId = await buyInCash(us, [await makeVariant(ctx.db), 1]);
  expect(await settleCash(us, orderId)).toEqual({ ok: true, value: undefined });
  expect(await settleCash(us, orderId)).toEqual({ ok: false, error: { code: "illegal_transition" } });
  await refundOrder(us, orderId, await all(orderId));
  const [row] = await refundsOf(orderId);
  const id = row?.id ?? "rfd_";
  await refundPayment(us, id);
  expect(await refundsOf(orderId)).toMatchObject([{ status: "requested" }]);
  const answers = await Promise.all([confirmRefund(us, orderId, id), confirmRefund(us, orderId, id)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await orderOf(orderId)).toMatchObject({ status: "refunded" });
});

test("only who may refund does, and only what is there", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 1]);
  for (const role of ["customer", "catalogue_manager"] as const) {
    const actor = await makeAccount(ctx.db, { role });
    await expect(refundOrder({ ...ctx, actor }, orderId, await all(orderId))).rejects.toThrow("forbidden");
  }
  const stale = {
    ...(await makeAccount(ctx.db, { role: "support" })),
    secondFactorAt: new Date(Date.now() - 3_600_000),
  };
  await expect(refundOrder({ ...ctx, actor: stale }, orderId, await all(orderId))).rejects.toThrow(
    "second_factor_required",
  );
  expect(await refundOrder(ctx, "ord_missing", ask({ extraMinor: 1 }))).toEqual({
    ok: false,
    error: { code: "not_found" },
  });
  expect(await refundOrder(ctx, orderId, ask({}))).toEqual({ ok: false, error: { code: "refund_empty" } });
});

test("cancelling a paid order and packing it at the same moment end in one of the two, 30 times", async () => {
  const variantId = await makeVariant(ctx.db, "us", { onHand: 60 });
  let cancelled = 0;
  for (let run = 0; run < 30; run += 1) {
    const { orderId } = await buyPaid(ctx, [variantId, 2]);
    const both = [() => packOrder(ctx, orderId), () => cancelStaffOrder(ctx, orderId)] as const;
    const answers = await Promise.all(run % 2 ? [both[0](), both[1]()] : [both[1](), both[0]()].reverse());
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { status } = await orderOf(orderId);
    const back = (await refundsOf(orderId)).length;
    expect([status, back]).toEqual(answers[0]?.ok ? ["packed", 0] : ["cancelled", 1]);
    cancelled += back;
  }
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 60 - (30 - cancelled) * 2, reserved: 0 });
});

test("a line of what was given back is written for each of its parts", async () => {
  const { orderId } = await buyPaid(ctx, [await makeVariant(ctx.db), 1], [await makeVariant(ctx.db), 2]);
  await refundOrder(ctx, orderId, ask({ extraMinor: 1_001 }));
  const [row] = await refundsOf(orderId);
  const parts = await ctx.db
    .select()
    .from(refundLine)
    .where(eq(refundLine.refundId, row?.id ?? "rfd_"));
  expect(parts.reduce((sum, { amountMinor }) => sum + amountMinor, row?.shippingMinor ?? 0)).toBe(1_001);
});

test("units that a refused refund put on the shelf are not put there again, nor taken off what is sent", async () => {
  const variantId = await makeVariant(ctx.db);
  const { orderId } = await buyPaid(ctx, [variantId, 2]);
  const [line] = await linesOf(orderId);
  const lines = [{ lineId: line?.id ?? "", quantity: 1, amountMinor: null, restock: true }];
  expect(await refundOrder(ctx, orderId, ask({ lines }))).toMatchObject({ ok: true });
  const [first] = await refundsOf(orderId);
  const refusing = { ...ctx, payments: { stripe: { ...ctx.fake, refund: async () => REFUSED } } };
  await refundPayment(refusing, first?.id ?? "rfd_");
  expect(await refundOrder(ctx, orderId, ask({ lines }))).toMatchObject({ ok: true });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 9, reserved: 0 });
  expect(await linesOf(orderId)).toMatchObject([{ removedQuantity: 1, restockedQuantity: 1, refundedQuantity: 1 }]);
  expect(await cancelStaffOrder(ctx, orderId)).toMatchObject({ ok: true });
  expect(await stockOf(ctx.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
});
