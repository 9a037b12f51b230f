import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { reservation } from "@/db/schema/inventory";
import { order, orderEvent, orderLine } from "@/db/schema/orders";
import { payment, webhookEvent } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { renderMail } from "@/emails/render";
import { issueInvoice } from "@/lib/documents/issue-invoice";
import { editOrder, previewEdit } from "@/lib/edits/edit-order";
import { packOrder } from "@/lib/fulfilment/pack-order";
import { adjustStock } from "@/lib/inventory/adjust-stock";
import { setBackorder } from "@/lib/inventory/set-backorder";
import { newId, newToken } from "@/lib/kernel/ids";
import { MARKETS } from "@/lib/markets/markets";
import { cancelOwnOrder, cancelStaffOrder } from "@/lib/orders/cancel-order";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { orderById } from "@/lib/orders/queries";
import { expectClean } from "@/tests/rig/expect-clean";
import {
  type Bought,
  buy,
  buyHeld,
  makeAccount,
  makeVariant,
  stockOf,
  type TestCtx,
  testCtx,
} from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { capturePayment } from "./capture-payment";
import { payAgain } from "./pay-again";
import { processWebhook } from "./process-webhook";
import type { HeldMoney, ProviderPayment } from "./provider";
import { reconcile } from "./reconcile";
import { releaseHold } from "./release-hold";
import { settlePayment } from "./settle-payment";
import { tellHoldEnding } from "./tell-hold-ending";

let database: TestDatabase;
let ctx: TestCtx;
let mug: `var_${string}`;

const LATER = { ...MARKETS.us, capturedLater: ["stripe"] } as const;
const WEEK_MS = 7 * 86_400_000;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db, "us", { market: LATER });
  mug = await makeVariant(ctx.db, "us", { onHand: 500 });
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

type OrderId = `ord_${string}`;

const settle = (sessionId: string) => settlePayment(ctx, "stripe", { sessionId });
const paymentsOf = (id: OrderId) => ctx.db.select().from(payment).where(eq(payment.orderId, id)).orderBy(payment.id);
const seenOf = (sessionId: string) => ctx.fake.read({ sessionId });

async function orderOf(id: OrderId) {
  const [row] = await ctx.db.select().from(order).where(eq(order.id, id));
  if (!row) throw new Error("no order");
  return row;
}

async function paymentOf(id: OrderId) {
  const row = (await paymentsOf(id)).at(-1);
  if (!row?.providerPaymentId) throw new Error("no payment");
  return { ...row, providerPaymentId: row.providerPaymentId };
}

async function dueOfOrder(id: OrderId) {
  const { totalMinor, creditMinor } = await orderOf(id);
  return totalMinor - creditMinor;
}

async function timeline(id: OrderId) {
  const rows = await ctx.db
    .select({ type: orderEvent.type })
    .from(orderEvent)
    .where(eq(orderEvent.orderId, id))
    .orderBy(orderEvent.createdAt, orderEvent.id);
  return rows.map(({ type }) => type);
}

async function mailsOf(id: OrderId) {
  const rows = await ctx.db.select().from(message);
  return rows
    .filter(({ data }) => data.orderId === id)
    .map(({ template }) => template)
    .sort();
}

/** What was taken of this order's money at the provider. */
async function takenOf(id: OrderId) {
  const ids = (await paymentsOf(id)).map((one) => one.id);
  return [...ctx.fake.captured].filter(([key]) => ids.some((one) => key.startsWith(`capture:${one}:`)));
}

async function capture(id: OrderId) {
  return capturePayment(ctx, id, await dueOfOrder(id));
}

/** Staff take one of the order's units off it. */
async function takeOneOff(id: OrderId) {
  const [line] = await ctx.db.select().from(orderLine).where(eq(orderLine.orderId, id));
  const ask = { remove: [{ lineId: line?.id ?? "", quantity: 1 }], add: [] };
  const plan = await previewEdit(ctx, id, ask);
  if (!plan.ok) throw new Error(plan.error.code);
  return editOrder(ctx, id, { ...ask, expectedTotalMinor: plan.value.totalMinor, expectedKind: plan.value.kind });
}

async function jobs(name: string, what: string) {
  return database.sql`select key from graphile_worker.jobs where task_identifier = ${name} and key like ${`%${what}`}`;
}

test("a market whose table says so asks for money to be held, another takes it at once", async () => {
  const { sessionId } = await buy(ctx, [mug, 1]);
  expect(ctx.fake.started.at(-1)).toMatchObject({ capture: "manual" });
  ctx.fake.set(sessionId, { status: "cancelled" });
  await settle(sessionId);
  await buy({ ...ctx, market: MARKETS.us }, [mug, 1]);
  expect(ctx.fake.started.at(-1)).toMatchObject({ capture: "automatic" });
  for (const market of Object.values(MARKETS)) expect(market).not.toHaveProperty("capturedLater");
});

describe("held money", () => {
  test("places its order: stock stays promised until the hold ends, nothing is paid, one mail says so", async () => {
    const before = await stockOf(ctx.db, mug);
    const { orderId, sessionId } = await buy(ctx, [mug, 2]);
    const { captureBefore: until } = ctx.fake.hold(sessionId);
    for (let times = 0; times < 3; times += 1)
      expect(await settle(sessionId)).toMatchObject({ ok: true, value: { outcome: "authorized" } });
    const due = await dueOfOrder(orderId);
    expect(await orderOf(orderId)).toMatchObject({
      status: "pending_payment",
      paidAt: null,
      expiresAt: until,
      authorizedAt: expect.any(Date),
    });
    expect(await paymentOf(orderId)).toMatchObject({
      status: "authorized",
      amountMinor: due,
      authorizedMinor: due,
      authorizedUntil: until,
    });
    const held = await ctx.db.select().from(reservation).where(eq(reservation.orderId, orderId));
    expect(held).toMatchObject([{ status: "active", expiresAt: until }]);
    expect(await stockOf(ctx.db, mug)).toEqual({ onHand: before?.onHand, reserved: (before?.reserved ?? 0) + 2 });
    expect(await mailsOf(orderId)).toEqual(["order-authorized"]);
    expect(await timeline(orderId)).toEqual(["placed", "payment_opened", "authorized"]);
    expect(await payAgain(ctx, orderId)).toEqual({ ok: false, error: { code: "illegal_transition" } });
    expect(await jobs("tell-hold-ending", (await paymentOf(orderId)).id)).toHaveLength(1);
  });

  test.each([
    ["another amount", { amountMinor: 1 }],
    ["another currency", { currency: "kgs" }],
    ["a hold that has ended", { captureBefore: new Date(0) }],
  ] as const)("of %s is released, taken by nobody, and its order can be paid again", async (_, change) => {
    const { orderId, sessionId } = await buy(ctx, [mug, 1]);
    const { providerPaymentId } = ctx.fake.hold(sessionId, change as Partial<ProviderPayment>);
    expect(await settle(sessionId)).toMatchObject({ ok: true, value: { outcome: "not_paid" } });
    expect(await orderOf(orderId)).toMatchObject({ status: "pending_payment", authorizedAt: null });
    expect(await jobs("release-hold", providerPaymentId ?? "-")).toHaveLength(1);
    await releaseHold(ctx, "stripe", providerPaymentId ?? "");
    expect(await paymentOf(orderId)).toMatchObject({ status: "cancelled", authorizedMinor: null });
    expect(await payAgain(ctx, orderId)).toMatchObject({ ok: true });
  });

  test("for an order that was given up is released, and takes no stock back", async () => {
    const { orderId, sessionId } = await buy(ctx, [mug, 1]);
    expect(await cancelUnpaid(ctx, orderId, "customer")).toMatchObject({ ok: true });
    const before = await stockOf(ctx.db, mug);
    ctx.fake.hold(sessionId);
    expect(await settle(sessionId)).toMatchObject({ value: { outcome: "not_paid" } });
    expect((await paymentOf(orderId)).status).toBe("voiding");
    await releaseHold(ctx, "stripe", (await paymentOf(orderId)).providerPaymentId);
    expect([(await seenOf(sessionId))?.status, (await paymentOf(orderId)).status]).toEqual(["cancelled", "cancelled"]);
    expect([(await orderOf(orderId)).status, await stockOf(ctx.db, mug)]).toEqual(["cancelled", before]);
  });

  test("a second time for one order is released while the first stays", async () => {
    const { orderId, sessionId } = await buyHeld(ctx, [mug, 1]);
    const again = ctx.fake.payTwice(sessionId);
    expect(await settle(again.sessionId ?? "")).toMatchObject({ value: { outcome: "not_paid" } });
    await releaseHold(ctx, "stripe", again.providerPaymentId ?? "");
    expect((await seenOf(again.sessionId ?? ""))?.status).toBe("cancelled");
    expect((await paymentOf(orderId)).status).toBe("authorized");
    expect(await capture(orderId)).toMatchObject({ ok: true });
  });
});

test("money of an attempt that was closed pays the order: what another holds for it is released", async () => {
  const { orderId, sessionId } = await buy(ctx, [mug, 1]);
  ctx.fake.set(sessionId, { status: "cancelled" });
  await settle(sessionId);
  const again = await payAgain(ctx, orderId);
  if (!again.ok) throw new Error(again.error.code);
  const second = again.value.redirectUrl?.split("/").at(-1) ?? "";
  ctx.fake.hold(second);
  expect(await settle(second)).toMatchObject({ value: { outcome: "authorized" } });
  ctx.fake.pay(sessionId);
  expect(await settle(sessionId)).toMatchObject({ value: { outcome: "paid" } });
  expect((await paymentOf(orderId)).status).toBe("voiding");
  expect(await packOrder(ctx, orderId)).toMatchObject({ ok: true });
  await releaseHold(ctx, "stripe", (await paymentOf(orderId)).providerPaymentId);
  expect((await seenOf(second))?.status).toBe("cancelled");
});

describe("capturing", () => {
  test("takes what is due and pays the order once, with one mail and one sale", async () => {
    const { orderId } = await buyHeld(ctx, [mug, 1]);
    const due = await dueOfOrder(orderId);
    expect(await capture(orderId)).toEqual({ ok: true, value: undefined });
    expect(await capture(orderId)).toEqual({ ok: false, error: { code: "illegal_transition" } });
    expect(await takenOf(orderId)).toMatchObject([[expect.any(String), due]]);
    expect(await orderOf(orderId)).toMatchObject({ status: "paid", paidAt: expect.any(Date) });
    expect(await paymentOf(orderId)).toMatchObject({ status: "captured", amountMinor: due, authorizedMinor: due });
    expect(await mailsOf(orderId)).toEqual(["order-authorized", "order-paid"]);
    expect(await timeline(orderId)).toEqual(["placed", "payment_opened", "authorized", "paid"]);
    expect(await packOrder(ctx, orderId)).toMatchObject({ ok: true });
  });

  test("twenty at once take it once, all with one key", async () => {
    const { orderId } = await buyHeld(ctx, [mug, 1]);
    const due = await dueOfOrder(orderId);
    const asked = new Set<string>();
    const take: HeldMoney["capture"] = async (input) => {
      asked.add(`${input.idempotencyKey} ${input.amountMinor}`);
      // So slow that the others find it under way.
      await new Promise((resolve) => setTimeout(resolve, 200));
      return ctx.fake.holds.capture(input);
    };
    const counting = { ...ctx, payments: { stripe: { ...ctx.fake, holds: { ...ctx.fake.holds, capture: take } } } };
    const all = await Promise.all(Array.from({ length: 20 }, () => capturePayment(counting, orderId, due)));
    expect(asked.size).toBe(1);
    expect(all.some(({ ok }) => ok)).toBe(true);
    for (const one of all) if (!one.ok) expect(one.error.code).toBe("illegal_transition");
    expect(await takenOf(orderId)).toHaveLength(1);
    expect((await timeline(orderId)).filter((type) => type === "paid")).toHaveLength(1);
  });

  test("is of the amount that was shown, by staff alone", async () => {
    const { orderId } = await buyHeld(ctx, [mug, 1]);
    expect(await capturePayment(ctx, orderId, 1)).toEqual({ ok: false, error: { code: "conflict" } });
    expect(await capturePayment(ctx, orderId, Number.NaN)).toEqual({ ok: false, error: { code: "conflict" } });
    const actor = await makeAccount(ctx.db);
    await expect(capturePayment({ ...ctx, actor }, orderId, await dueOfOrder(orderId))).rejects.toThrow("forbidden");
    expect(await capturePayment(ctx, "ord_none", 1)).toEqual({ ok: false, error: { code: "not_found" } });
    const { orderId: open } = await buy(ctx, [mug, 1]);
    expect(await capture(open)).toEqual({ ok: false, error: { code: "illegal_transition" } });
    expect(await takenOf(orderId)).toEqual([]);
  });

  test("takes a part where units were taken off before: the invoice is of that part, the rest is free", async () => {
    const { orderId, sessionId } = await buyHeld(ctx, [mug, 3]);
    const held = await dueOfOrder(orderId);
    expect(await takeOneOff(orderId)).toMatchObject({ ok: true });
    const due = await dueOfOrder(orderId);
    expect(due).toBeLessThan(held);
    expect(await paymentOf(orderId)).toMatchObject({ status: "authorized", amountMinor: due, authorizedMinor: held });
    expect(await capturePayment(ctx, orderId, held)).toEqual({ ok: false, error: { code: "conflict" } });
    expect(await capture(orderId)).toMatchObject({ ok: true });
    expect(await seenOf(sessionId)).toMatchObject({ status: "captured", amountMinor: due, refundedMinor: 0 });
    expect(await issueInvoice(ctx, orderId)).toMatchObject({ ok: true, value: { totalMinor: due } });
    expect(await reconcile(ctx, "long")).toMatchObject({ unmatched: [] });
    expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
  });

  test("never takes more than is held: such a change is refused, and the database refuses it too", async () => {
    const { orderId } = await buyHeld(ctx, [mug, 1]);
    const ask = { remove: [], add: [{ variantId: mug, quantity: 1 }] };
    const plan = await previewEdit(ctx, orderId, ask);
    if (!plan.ok) throw new Error(plan.error.code);
    const wanted = { ...ask, expectedTotalMinor: plan.value.totalMinor, expectedKind: plan.value.kind };
    expect(await editOrder(ctx, orderId, wanted)).toEqual({ ok: false, error: { code: "more_than_authorized" } });
    const { id, amountMinor } = await paymentOf(orderId);
    const more = ctx.db
      .update(payment)
      .set({ amountMinor: amountMinor + 1 })
      .where(eq(payment.id, id));
    await expect(more).rejects.toMatchObject({ cause: { constraint_name: "payment_within_authorized" } });
  });

  test("whose answer was lost keeps the order from being given up, and is found out", async () => {
    const { orderId } = await buyHeld(ctx, [mug, 1]);
    ctx.fake.breakNext("capture", "after");
    expect(await capture(orderId)).toEqual({ ok: false, error: { code: "payment_provider_unavailable" } });
    expect((await paymentOf(orderId)).status).toBe("capturing");
    expect(await cancelStaffOrder(ctx, orderId)).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect(await orderOf(orderId)).toMatchObject({ status: "paid" });
    expect(await takenOf(orderId)).toHaveLength(1);
  });

  test("that never arrived is asked for again with its key, by staff or by reconciling", async () => {
    for (const by of ["staff", "reconcile"] as const) {
      const { orderId } = await buyHeld(ctx, [mug, 1]);
      ctx.fake.breakNext("capture");
      expect(await capture(orderId)).toMatchObject({ ok: false });
      const late = { ...ctx, clock: () => new Date(Date.now() + 120_000) };
      await (by === "staff" ? capture(orderId) : reconcile(late));
      expect((await orderOf(orderId)).status).toBe("paid");
      expect(await takenOf(orderId)).toHaveLength(1);
    }
  });

  test("that the bank refuses leaves the money held and the order unpacked", async () => {
    const { orderId, sessionId } = await buyHeld(ctx, [mug, 1]);
    const keys: string[] = [];
    const holds = {
      ...ctx.fake.holds,
      capture: ({ idempotencyKey }: { readonly idempotencyKey: string }) => {
        keys.push(idempotencyKey);
        return ctx.fake.read({ sessionId });
      },
    };
    const refusing = { ...ctx, payments: { stripe: { ...ctx.fake, holds } } };
    const refused = { ok: false, error: { code: "capture_refused" } };
    expect(await capturePayment(refusing, orderId, await dueOfOrder(orderId))).toEqual(refused);
    expect(await packOrder(refusing, orderId)).toEqual(refused);
    expect((await paymentOf(orderId)).status).toBe("authorized");
    // A provider answers a key as it did before: what was refused is asked for by another.
    expect([keys.length, new Set(keys).size]).toEqual([2, 2]);
    expect(await timeline(orderId)).toContain("capture_refused");
    expect(await capture(orderId)).toMatchObject({ ok: true });
  });

  test("comes before packing, once, and an order whose money did not come is not packed", async () => {
    const { orderId } = await buyHeld(ctx, [mug, 1]);
    ctx.fake.breakNext("capture");
    expect(await packOrder(ctx, orderId)).toMatchObject({ error: { code: "payment_provider_unavailable" } });
    expect((await orderOf(orderId)).status).toBe("pending_payment");
    const all = await Promise.all([packOrder(ctx, orderId), packOrder(ctx, orderId), capture(orderId)]);
    expect(all.some(({ ok }) => ok)).toBe(true);
    if ((await orderOf(orderId)).status === "paid") await packOrder(ctx, orderId);
    expect(await orderOf(orderId)).toMatchObject({ status: "packed", paidAt: expect.any(Date) });
    expect(await takenOf(orderId)).toHaveLength(1);
  });

  test("is not done for packing while all of the order has still to come, and is once it is here", async () => {
    const later = await makeVariant(ctx.db, "us", { onHand: 0 });
    await setBackorder(ctx, later, { limit: 5, expectedOn: null });
    const { orderId } = await buyHeld(ctx, [later, 1]);
    expect((await paymentOf(orderId)).status).toBe("authorized");
    expect(await packOrder(ctx, orderId)).toEqual({ ok: false, error: { code: "units_to_come" } });
    expect(await takenOf(orderId)).toEqual([]);
    await adjustStock(ctx, later, { delta: 2, reason: "received", note: "", once: newToken() });
    expect(await packOrder(ctx, orderId)).toMatchObject({ ok: true });
    expect(await takenOf(orderId)).toHaveLength(1);
  });

  test("on the provider's own page pays the order too; of a part it is held for a person", async () => {
    const whole = await buyHeld(ctx, [mug, 1]);
    ctx.fake.set(whole.sessionId, { status: "captured" });
    expect(await settle(whole.sessionId)).toMatchObject({ value: { outcome: "paid" } });
    const part = await buyHeld(ctx, [mug, 1]);
    ctx.fake.set(part.sessionId, { status: "captured", amountMinor: 100 });
    expect(await settle(part.sessionId)).toMatchObject({ value: { outcome: "held" } });
    expect(await orderOf(part.orderId)).toMatchObject({ status: "pending_payment", authorizedAt: null });
    expect(await timeline(part.orderId)).toContain("payment_mismatch");
    // Who is given up then is not told that nothing was taken.
    await cancelUnpaid({ ...ctx, clock: () => new Date(Date.now() + WEEK_MS + 1_000) }, part.orderId, "expired");
    expect(await orderOf(part.orderId)).toMatchObject({ status: "cancelled" });
    expect(await mailsOf(part.orderId)).not.toContain("order-cancelled");
  });
});

describe("giving up", () => {
  async function expectVoided({ orderId, sessionId }: Bought) {
    expect((await paymentOf(orderId)).status).toBe("voiding");
    expect(await mailsOf(orderId)).toEqual(["order-authorized", "order-cancelled"]);
    await releaseHold(ctx, "stripe", (await paymentOf(orderId)).providerPaymentId);
    expect((await seenOf(sessionId))?.status).toBe("cancelled");
    expect((await paymentOf(orderId)).status).toBe("cancelled");
    expect((await timeline(orderId)).slice(-2)).toEqual(["cancelled", "hold_released"]);
    expect(await takenOf(orderId)).toEqual([]);
  }

  test.each(["customer", "staff", "expired"] as const)(
    "by %s voids what is held: the stock is back, nothing was taken, the buyer is told so",
    async (who) => {
      const before = await stockOf(ctx.db, mug);
      const bought = await buyHeld(ctx, [mug, 2]);
      const { orderId } = bought;
      const late = { ...ctx, clock: () => new Date(Date.now() + WEEK_MS + 1_000) };
      if (who === "customer") expect(await cancelOwnOrder(ctx, orderId)).toMatchObject({ ok: true });
      if (who === "staff") expect(await cancelStaffOrder(ctx, orderId)).toMatchObject({ ok: true });
      if (who === "expired") {
        expect(await cancelUnpaid(ctx, orderId, "expired", new Date())).toMatchObject({ ok: false });
        expect(await cancelUnpaid(late, orderId, "expired", late.clock())).toMatchObject({ ok: true });
      }
      expect(await orderOf(orderId)).toMatchObject({ status: "cancelled", cancelReason: who });
      expect(await stockOf(ctx.db, mug)).toEqual(before);
      const view = await orderById(ctx.db, orderId);
      if (!view) throw new Error("no order");
      const mail = await renderMail(ctx, { about: "order", template: "order-cancelled", order: view, part: {} });
      expect(mail.text).toContain("You have not been charged");
      await expectVoided(bought);
      expect(await capture(orderId)).toEqual({ ok: false, error: { code: "illegal_transition" } });
    },
  );

  test("and capturing at one moment, 40 times: captured, or given up with nothing taken", async () => {
    const ends = { paid: 0, cancelled: 0 };
    for (let round = 0; round < 40; round += 1) {
      const { orderId } = await buyHeld(ctx, [mug, 1]);
      const due = await dueOfOrder(orderId);
      const both = [() => capturePayment(ctx, orderId, due), () => cancelUnpaid(ctx, orderId, "customer")] as const;
      const [first, second] = round % 2 ? both : ([both[1], both[0]] as const);
      const one = first();
      // Each has been first alone, so that both ends are seen.
      if (round < 2) await one;
      await Promise.all([one, second()]);
      const { status } = await orderOf(orderId);
      expect(await takenOf(orderId)).toHaveLength(status === "paid" ? 1 : 0);
      expect((await paymentOf(orderId)).status).toBe(status === "paid" ? "captured" : "voiding");
      ends[status === "paid" ? "paid" : "cancelled"] += 1;
    }
    expect(ends.paid + ends.cancelled).toBe(40);
    expect(Math.min(ends.paid, ends.cancelled)).toBeGreaterThan(0);
  });

  test("a release that did not arrive is tried again, and reconciling does it when its job was lost", async () => {
    const { orderId, sessionId } = await buyHeld(ctx, [mug, 1]);
    await cancelStaffOrder(ctx, orderId);
    const { providerPaymentId } = await paymentOf(orderId);
    ctx.fake.breakNext("release");
    await expect(releaseHold(ctx, "stripe", providerPaymentId)).rejects.toThrow("did not arrive");
    await database.sql`select graphile_worker.remove_job(${`release:${providerPaymentId}`})`;
    await reconcile({ ...ctx, clock: () => new Date(Date.now() + 120_000) });
    expect(await jobs("release-hold", providerPaymentId)).toHaveLength(1);
    await releaseHold(ctx, "stripe", providerPaymentId);
    await releaseHold(ctx, "stripe", providerPaymentId);
    expect((await seenOf(sessionId))?.status).toBe("cancelled");
  });

  test("money captured at the provider while it was given up here goes back, and the order stays given up", async () => {
    const { orderId, sessionId } = await buyHeld(ctx, [mug, 1]);
    await cancelStaffOrder(ctx, orderId);
    ctx.fake.set(sessionId, { status: "captured" });
    await releaseHold(ctx, "stripe", (await paymentOf(orderId)).providerPaymentId);
    expect(await orderOf(orderId)).toMatchObject({ status: "cancelled", paidAt: null });
    expect(await timeline(orderId)).toContain("refund_requested");
  });
});

describe("a hold that ended at the provider", () => {
  test("ends its order: told once, stock back, nothing taken", async () => {
    const before = await stockOf(ctx.db, mug);
    const { orderId, sessionId } = await buyHeld(ctx, [mug, 1]);
    ctx.fake.set(sessionId, { status: "cancelled" });
    for (let times = 0; times < 3; times += 1)
      expect(await settle(sessionId)).toMatchObject({ value: { outcome: "not_paid" } });
    expect(await jobs("expire-order", orderId)).toHaveLength(1);
    expect(await cancelUnpaid(ctx, orderId, "expired", new Date())).toMatchObject({ ok: true });
    expect(await orderOf(orderId)).toMatchObject({ status: "cancelled", cancelReason: "expired" });
    expect(await stockOf(ctx.db, mug)).toEqual(before);
    expect(await timeline(orderId)).toEqual(["placed", "payment_opened", "authorized", "hold_ended", "cancelled"]);
    expect(await mailsOf(orderId)).toEqual(["order-authorized", "order-cancelled"]);
  });

  test("is found out by who captures it, and by reconciling in the night", async () => {
    for (const by of ["staff", "reconcile"] as const) {
      const { orderId, sessionId } = await buyHeld(ctx, [mug, 1]);
      ctx.fake.set(sessionId, { status: "cancelled" });
      if (by === "staff") expect(await capture(orderId)).toEqual({ ok: false, error: { code: "hold_ended" } });
      else await reconcile({ ...ctx, clock: () => new Date(Date.now() + 120_000) }, "long");
      expect((await paymentOf(orderId)).status).toBe("cancelled");
      const late = new Date(Date.now() + 300_000);
      expect(await cancelUnpaid({ ...ctx, clock: () => late }, orderId, "expired", late)).toMatchObject({ ok: true });
    }
  });
});

test("events in any order and twice over end in one captured payment", async () => {
  const orders = [
    [0, 1, 2],
    [2, 1, 0],
    [1, 2, 0, 1, 0, 2],
    [2, 0, 2, 1],
  ];
  for (const sequence of orders) {
    const { orderId, sessionId } = await buyHeld(ctx, [mug, 1]);
    const { providerPaymentId } = await paymentOf(orderId);
    const objects = [
      { id: sessionId, object: "checkout.session", mode: "payment" },
      { id: providerPaymentId, object: "payment_intent" },
      { id: newId("evt"), object: "refund", payment_intent: providerPaymentId },
    ];
    const happen = async (index: number) => {
      const id = newId("whk");
      const payload = { type: "any", data: { object: objects[index] } };
      await ctx.db.insert(webhookEvent).values({ id, provider: "stripe", eventId: id, type: "any", payload });
      await processWebhook(ctx, id);
    };
    await Promise.all([...sequence.map(happen), capture(orderId)]);
    for (const index of sequence) await happen(index);
    expect((await orderOf(orderId)).status).toBe("paid");
    expect(await takenOf(orderId)).toHaveLength(1);
    expect((await timeline(orderId)).filter((type) => type === "paid")).toHaveLength(1);
  }
});

test("staff who look after orders are told once that a hold ends, and not of money that was taken", async () => {
  const email = `${newId("usr").replace("_", "-")}@example.test`;
  await makeAccount(ctx.db, { email, role: "support" });
  await makeAccount(ctx.db, { role: "customer" });
  const tell = (id: `pay_${string}`) => ctx.db.transaction((tx) => tellHoldEnding({ db: tx }, id));
  const [taken, held] = [await buyHeld(ctx, [mug, 1]), await buyHeld(ctx, [mug, 1])];
  await capture(taken.orderId);
  for (const { orderId } of [taken, held, held]) await tell((await paymentOf(orderId)).id);
  expect((await mailsOf(taken.orderId)).filter((template) => template === "hold-ending")).toEqual([]);
  const told = (await ctx.db.select().from(message)).filter(({ template }) => template === "hold-ending");
  expect(told.map(({ recipient, data }) => [recipient, data.orderId])).toEqual([[email, held.orderId]]);
  const view = await orderById(ctx.db, held.orderId);
  if (!view) throw new Error("no order");
  const mail = await renderMail(ctx, { about: "hold", template: "hold-ending", locale: "en-us", order: view });
  expect(mail.text).toContain(`/admin/us/orders/${held.orderId}`);
});
