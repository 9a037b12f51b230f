import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { order, orderEvent } from "@/db/schema/orders";
import { dispute, payment, refund, webhookEvent } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { checkout } from "@/lib/checkout/checkout";
import { newId } from "@/lib/kernel/ids";
import { processWebhook } from "@/lib/payments/process-webhook";
import type { ProviderDispute } from "@/lib/payments/provider";
import { receiveWebhook } from "@/lib/payments/receive-webhook";
import { settlePayment } from "@/lib/payments/settle-payment";
import { refundPayment } from "@/lib/refunds/refund-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeCart, makeVariant, orderInput, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
  ctx = { ...ctx, payments: { ...ctx.payments, paypal: ctx.fake } };
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

const OPENED_AT = new Date("2026-03-01T10:00:00Z");

function disputed(change: Partial<ProviderDispute> = {}): ProviderDispute {
  return {
    providerDisputeId: newId("du"),
    amountMinor: 2_000,
    currency: "usd",
    reason: "fraudulent",
    status: "needs_response",
    openedAt: OPENED_AT,
    ...change,
  };
}

async function paid() {
  const bought = await buy(ctx, [await makeVariant(ctx.db), 1]);
  const { providerPaymentId } = ctx.fake.pay(bought.sessionId);
  if (!providerPaymentId) throw new Error("no payment");
  return { ...bought, providerPaymentId };
}

async function deliver(
  provider: "stripe" | "paypal",
  type: string,
  object: Readonly<Record<string, unknown>>,
): Promise<`whk_${string}`> {
  const eventId = newId("evt");
  const stripe = { id: eventId, type, data: { object } };
  const payload = provider === "stripe" ? stripe : { id: eventId, event_type: type, resource: object };
  await receiveWebhook(ctx, provider, { eventId, type, live: false, payload });
  const [row] = await ctx.db
    .select({ id: webhookEvent.id })
    .from(webhookEvent)
    .where(eq(webhookEvent.eventId, eventId));
  if (!row) throw new Error("not stored");
  return row.id;
}

/** What an order and its money have become, without what differs from one order to the next. */
async function rowsOf(orderId: `ord_${string}`) {
  const { db } = ctx;
  const [owner] = await db.select({ status: order.status }).from(order).where(eq(order.id, orderId));
  const [pay] = await db.select().from(payment).where(eq(payment.orderId, orderId));
  if (!pay) throw new Error("no payment");
  const refunds = await db
    .select({ status: refund.status, amountMinor: refund.amountMinor })
    .from(refund)
    .where(eq(refund.paymentId, pay.id));
  const disputes = await db
    .select({ status: dispute.status, amountMinor: dispute.amountMinor, openedAt: dispute.openedAt })
    .from(dispute)
    .where(eq(dispute.paymentId, pay.id));
  const timeline = await db.select({ type: orderEvent.type }).from(orderEvent).where(eq(orderEvent.orderId, orderId));
  return {
    order: owner?.status,
    payment: pay.status,
    refunds,
    disputes,
    timeline: timeline.map(({ type }) => type).sort(),
    mails: await db.$count(message, eq(message.key, `order-paid/${orderId}`)),
  };
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}

const KINDS = ["created", "succeeded", "refunded", "disputed"] as const;
type Kind = (typeof KINDS)[number];
type Sent = Readonly<Record<Kind, readonly [type: string, object: Readonly<Record<string, unknown>>]>>;

/** What each provider sends of a payment, by the ids it names: its page, its payment. */
const EVENTS: Readonly<Record<"stripe" | "paypal", (page: string, paymentId: string) => Sent>> = {
  stripe: (page: string, paymentId: string) => ({
    created: ["payment_intent.created", { id: paymentId, object: "payment_intent" }],
    succeeded: ["checkout.session.completed", { id: page, object: "checkout.session" }],
    refunded: ["charge.refunded", { id: newId("ch"), object: "charge", payment_intent: paymentId }],
    disputed: ["charge.dispute.created", { id: newId("du"), object: "dispute", payment_intent: paymentId }],
  }),
  paypal: (page: string, paymentId: string) => ({
    created: ["CHECKOUT.ORDER.APPROVED", { id: page }],
    succeeded: ["PAYMENT.CAPTURE.COMPLETED", { id: paymentId }],
    refunded: [
      "PAYMENT.CAPTURE.REFUNDED",
      { id: newId("rf"), links: [{ rel: "up", href: `https://api.paypal.com/v2/payments/captures/${paymentId}` }] },
    ],
    disputed: ["CUSTOMER.DISPUTE.CREATED", { disputed_transactions: [{ seller_transaction_id: paymentId }] }],
  }),
};

describe.each(["stripe", "paypal"] as const)("events of a payment by %s, its refund and its dispute", (provider) => {
  const FINAL = {
    order: "paid",
    payment: "captured",
    refunds: [{ status: "succeeded", amountMinor: 500 }],
    disputes: [{ status: "under_review", amountMinor: 2_000, openedAt: OPENED_AT }],
    timeline: ["dispute_opened", "paid", "payment_opened", "placed", "refunded"],
    mails: 1,
  };

  /** A payment just begun. `happen`: at the provider, with all that must have come before it. */
  async function story() {
    const token = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
    const done = await checkout(ctx, token, await orderInput(ctx, token, { paymentMethod: provider }));
    if (!done.ok) throw new Error(done.error.code);
    const sessionId = done.value.redirectUrl?.split("/").at(-1) ?? "";
    const providerPaymentId = newId("pi");
    ctx.fake.set(sessionId, { providerPaymentId });
    const events = new Map<Kind, `whk_${string}`>();
    const sent = EVENTS[provider](sessionId, providerPaymentId);
    for (const kind of KINDS) events.set(kind, await deliver(provider, ...sent[kind]));
    async function happen(kind: Kind) {
      const before = await ctx.fake.read({ sessionId });
      if (kind !== "created" && before?.status === "open") ctx.fake.pay(sessionId, { providerPaymentId });
      if (kind === "refunded") ctx.fake.refundAtDesk(sessionId, 500);
      if (kind === "disputed") ctx.fake.set(sessionId, { disputes: [disputed({ status: "under_review" })] });
    }
    const work = (kind: Kind) => processWebhook(ctx, events.get(kind) ?? "whk_");
    return { orderId: done.value.orderId, happen, work };
  }

  test.each(permutations(KINDS))("leave the same rows in the order %s, %s, %s, %s", async (...kinds) => {
    const { orderId, happen, work } = await story();
    for (const kind of kinds) {
      await happen(kind);
      await work(kind);
    }
    expect(await rowsOf(orderId)).toEqual(FINAL);
  });

  test("leave the same rows when all are worked on at once, five times each", async () => {
    const { orderId, happen, work } = await story();
    for (const kind of KINDS) await happen(kind);
    const all = Array.from({ length: 5 }, () => KINDS).flat();
    await Promise.all(all.map(work));
    expect(await rowsOf(orderId)).toEqual(FINAL);
  });
});

describe("money given back on the provider's own pages", () => {
  test("in parts is written down part by part, and the order is refunded with the last of it", async () => {
    const { orderId, sessionId } = await paid();
    await settlePayment(ctx, "stripe", { sessionId });
    const [row] = await ctx.db.select().from(order).where(eq(order.id, orderId));
    const total = row?.totalMinor ?? 0;
    ctx.fake.refundAtDesk(sessionId, 400);
    await settlePayment(ctx, "stripe", { sessionId });
    expect(await rowsOf(orderId)).toMatchObject({ order: "paid", refunds: [{ amountMinor: 400 }] });
    ctx.fake.refundAtDesk(sessionId, total - 400);
    await Promise.all(Array.from({ length: 8 }, () => settlePayment(ctx, "stripe", { sessionId })));
    const after = await rowsOf(orderId);
    expect(after.order).toBe("refunded");
    expect(after.refunds.map((one) => one.amountMinor).sort()).toEqual([400, total - 400].sort());
  });
});

describe("a refund of ours", () => {
  async function asked(amountMinor = 300) {
    const bought = await paid();
    await settlePayment(ctx, "stripe", { sessionId: bought.sessionId });
    const [pay] = await ctx.db.select().from(payment).where(eq(payment.orderId, bought.orderId));
    if (!pay?.providerPaymentId) throw new Error("not captured");
    const id = newId("rfd");
    const { provider, providerPaymentId, currency } = pay;
    await ctx.db
      .insert(refund)
      .values({ id, paymentId: pay.id, provider, providerPaymentId, currency, amountMinor, reason: "test" });
    return { ...bought, refundId: id };
  }
  const statusOf = async (id: `rfd_${string}`) =>
    (await ctx.db.select({ status: refund.status }).from(refund).where(eq(refund.id, id)))[0]?.status;

  test("that the provider told of first is finished once and not written a second time", async () => {
    const { orderId, sessionId, refundId } = await asked();
    ctx.fake.breakNext("refund", "after");
    await expect(refundPayment(ctx, refundId)).rejects.toThrow("lost");
    await Promise.all([settlePayment(ctx, "stripe", { sessionId }), refundPayment(ctx, refundId)]);
    expect(await rowsOf(orderId)).toMatchObject({ refunds: [{ status: "succeeded", amountMinor: 300 }] });
    expect((await rowsOf(orderId)).timeline.filter((type) => type === "refunded")).toHaveLength(1);
  });

  test("that is under way waits for its end; one that is refused for good has failed and says so", async () => {
    const slow = await asked();
    const pending = async () => ({ status: "pending", providerRefundId: `re_${slow.refundId}` }) as const;
    await refundPayment({ ...ctx, payments: { stripe: { ...ctx.fake, refund: pending } } }, slow.refundId);
    expect(await statusOf(slow.refundId)).toBe("requested");
    ctx.fake.refundAtDesk(slow.sessionId, 300, { providerRefundId: `re_${slow.refundId}` });
    await settlePayment(ctx, "stripe", { sessionId: slow.sessionId });
    expect(await statusOf(slow.refundId)).toBe("succeeded");

    const bad = await asked();
    const refused = async () => ({ status: "failed", providerRefundId: null, why: "charge_disputed" }) as const;
    await refundPayment({ ...ctx, payments: { stripe: { ...ctx.fake, refund: refused } } }, bad.refundId);
    expect(await statusOf(bad.refundId)).toBe("failed");
    expect((await rowsOf(bad.orderId)).timeline).toContain("refund_failed");
  });

  test("that a bank sends back days later has failed after all", async () => {
    const { orderId, sessionId, refundId } = await asked();
    await refundPayment(ctx, refundId);
    const [sent] = (await ctx.fake.read({ sessionId }))?.refunds ?? [];
    if (!sent) throw new Error("no refund");
    ctx.fake.set(sessionId, { refunds: [{ ...sent, status: "failed" }], refundedMinor: 0 });
    await settlePayment(ctx, "stripe", { sessionId });
    expect(await statusOf(refundId)).toBe("failed");
    expect((await rowsOf(orderId)).timeline).toContain("refund_failed");
  });
});

test("a dispute only moves on: an answer read earlier never undoes the bank's decision", async () => {
  const { orderId, sessionId } = await paid();
  const one = disputed();
  const seen = async (status: ProviderDispute["status"]) => {
    ctx.fake.set(sessionId, { disputes: [{ ...one, status }] });
    await settlePayment(ctx, "stripe", { sessionId });
    const [row] = await ctx.db
      .select({ status: dispute.status })
      .from(dispute)
      .where(eq(dispute.providerDisputeId, one.providerDisputeId));
    return row?.status;
  };
  expect(await seen("needs_response")).toBe("needs_response");
  expect(await seen("lost")).toBe("lost");
  expect(await seen("under_review")).toBe("lost");
  expect((await rowsOf(orderId)).timeline.filter((type) => type.startsWith("dispute"))).toEqual([
    "dispute_lost",
    "dispute_opened",
  ]);
});
