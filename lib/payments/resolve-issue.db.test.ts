import { eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { order, orderEvent } from "@/db/schema/orders";
import { payment, reconciliationIssue, refund } from "@/db/schema/payments";
import { NEVER_USED } from "@/lib/documents/queries";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { reconcile } from "@/lib/payments/reconcile";
import { resolveIssue } from "@/lib/payments/resolve-issue";
import { settlePayment } from "@/lib/payments/settle-payment";
import { refundPayment } from "@/lib/refunds/refund-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeAccount, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

const HOUR_MS = 3_600_000;

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
beforeEach(async () => {
  await database.sql`update reconciliation_issue set resolved_at = now(), resolution = 'known' where resolved_at is null`;
});
afterAll(() => database.close());

const at = (hours: number): TestCtx => ({ ...ctx, clock: () => new Date(Date.now() + hours * HOUR_MS) });
const open = () => ctx.db.select().from(reconciliationIssue).where(isNull(reconciliationIssue.resolvedAt));

async function onlyIssue() {
  const [issue, ...more] = await open();
  if (!issue || more.length > 0) throw new Error(`${more.length + (issue ? 1 : 0)} issues`);
  return issue;
}

async function bought() {
  return buy(ctx, [await makeVariant(ctx.db), 1]);
}

async function admin(): Promise<TestCtx> {
  const actor = await makeAccount(ctx.db, { role: "admin" });
  return { ...ctx, actor: { ...actor, secondFactorAt: new Date() } };
}

const settle = (sessionId: string) => settlePayment(ctx, "stripe", { sessionId });
const resolution = async (id: `rci_${string}`) =>
  (await ctx.db.select().from(reconciliationIssue).where(eq(reconciliationIssue.id, id)))[0];

test("two of 200 payments whose events were lost are healed by one run, and nothing is left to a person", async () => {
  const all = [];
  for (let i = 0; i < 200; i += 1) all.push(await bought());
  for (const [i, { sessionId }] of all.entries()) {
    ctx.fake.pay(sessionId);
    if (i % 100 !== 7) await settle(sessionId);
  }
  expect(await reconcile(at(1))).toEqual({ settled: 2, unmatched: [] });
  const unpaid = await ctx.db.$count(order, eq(order.status, "pending_payment"));
  expect(unpaid).toBe(0);
  expect(await open()).toEqual([]);
}, 60_000);

test("a refund made on the provider's own pages whose event was lost is written down by the next run", async () => {
  const { sessionId } = await bought();
  const { providerPaymentId } = ctx.fake.pay(sessionId);
  await settle(sessionId);
  ctx.fake.refundAtDesk(sessionId, 250);
  await reconcile(at(1));
  const rows = await ctx.db
    .select()
    .from(refund)
    .where(eq(refund.providerPaymentId, providerPaymentId ?? ""));
  expect(rows).toMatchObject([{ amountMinor: 250, status: "succeeded" }]);
  expect(await open()).toEqual([]);
});

describe("what cannot be healed is an issue, once, and its one action ends it:", () => {
  test("money that nothing of ours asked for is given back", async () => {
    const { sessionId } = await bought();
    const lost = ctx.fake.pay(sessionId, { paymentId: "pay_lost", orderId: null });
    await reconcile(at(1));
    await reconcile(at(2));
    const issue = await onlyIssue();
    expect(issue).toMatchObject({ kind: "payment_unknown", theirsMinor: lost.amountMinor, orderId: null });
    const staff = await admin();
    const both = await Promise.all([1, 2].map(() => resolveIssue(staff, issue.id, { action: "refund", note: "" })));
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    const rows = await ctx.db
      .select()
      .from(refund)
      .where(eq(refund.providerPaymentId, lost.providerPaymentId ?? ""));
    expect(rows).toMatchObject([{ amountMinor: lost.amountMinor, status: "requested", paymentId: null }]);
    if (rows[0]) await refundPayment(ctx, rows[0].id);
    await reconcile(at(3));
    expect(await open()).toEqual([]);
  });

  test("money of another amount holds its order and is given back", async () => {
    const { orderId, sessionId } = await bought();
    ctx.fake.pay(sessionId, { amountMinor: 1 });
    expect(await settle(sessionId)).toMatchObject({ value: { outcome: "held" } });
    await reconcile(at(1));
    const issue = await onlyIssue();
    expect(issue).toMatchObject({ kind: "amount_differs", orderId, theirsMinor: 1 });
    expect(await resolveIssue(await admin(), issue.id, { action: "settle", note: "" })).toEqual({
      ok: false,
      error: { code: "still_differs" },
    });
    expect(await resolveIssue(await admin(), issue.id, { action: "refund", note: "" })).toMatchObject({ ok: true });
    const [held] = await ctx.db.select({ status: order.status }).from(order).where(eq(order.id, orderId));
    expect(held?.status).toBe("pending_payment");
    for (const { id } of await ctx.db.select().from(refund).where(eq(refund.status, "requested")))
      await refundPayment(ctx, id);
    const told = await ctx.db.select().from(orderEvent).where(eq(orderEvent.orderId, orderId));
    expect(told.map(({ type }) => type)).toEqual(expect.arrayContaining(["refund_requested", "refunded"]));
    // The order itself was never paid: nothing of it was given back.
    const [back] = await ctx.db
      .select({ reason: refund.reason })
      .from(refund)
      .innerJoin(payment, eq(payment.id, refund.paymentId))
      .where(eq(payment.orderId, orderId));
    expect(back && NEVER_USED).toContain(back?.reason);
    await expectClean(database.sql);
  });

  test("money that we have and the provider has not is called known, with a word why", async () => {
    const { sessionId } = await bought();
    ctx.fake.pay(sessionId);
    await settle(sessionId);
    ctx.fake.set(sessionId, { status: "cancelled" });
    await reconcile(at(5));
    const issue = await onlyIssue();
    expect(issue.kind).toBe("payment_missing");
    const staff = await admin();
    expect(await resolveIssue(staff, issue.id, { action: "refund", note: "" })).toMatchObject({
      error: { code: "not_refundable" },
    });
    expect(await resolveIssue(staff, issue.id, { action: "known", note: "" })).toMatchObject({
      error: { code: "note_missing" },
    });
    expect(await resolveIssue(staff, issue.id, { action: "known", note: "test account" })).toMatchObject({ ok: true });
    await reconcile(at(5));
    expect(await open()).toEqual([]);
    expect(await resolution(issue.id)).toMatchObject({ resolution: "known", note: "test account" });
  });

  test("a refund that was refused", async () => {
    const { sessionId } = await bought();
    ctx.fake.pay(sessionId);
    await settle(sessionId);
    const [pay] = await ctx.db.select().from(payment).where(eq(payment.providerSessionId, sessionId));
    if (!pay?.providerPaymentId) throw new Error("not paid");
    const { provider, providerPaymentId, currency } = pay;
    const id = newId("rfd");
    const row = { id, paymentId: pay.id, provider, providerPaymentId, currency, amountMinor: 100, reason: "other" };
    await ctx.db.insert(refund).values({ ...row, status: "failed" });
    await reconcile(at(1));
    expect(await onlyIssue()).toMatchObject({ kind: "refund_stuck", subject: id, oursMinor: 100 });
  });
});

/** Money that came too late for its order, whose refund the provider refuses; with the issue that tells of it. */
async function refusedLateRefund() {
  const variantId = await makeVariant(ctx.db, "us", { onHand: 1 });
  const { orderId, sessionId } = await buy(ctx, [variantId, 1]);
  await cancelUnpaid(ctx, orderId, "expired");
  await buy(ctx, [variantId, 1]);
  ctx.fake.pay(sessionId);
  await settle(sessionId);
  const [pay] = await ctx.db.select().from(payment).where(eq(payment.orderId, orderId));
  const refunds = () =>
    ctx.db
      .select()
      .from(refund)
      .where(eq(refund.paymentId, pay?.id ?? "pay_"))
      .orderBy(refund.createdAt);
  const [late] = await refunds();
  if (!late) throw new Error("nothing goes back");
  const refusing = {
    ...ctx.fake,
    refund: async () => ({ status: "failed", providerRefundId: null, why: "no" }) as const,
  };
  await refundPayment({ ...ctx, payments: { stripe: refusing } }, late.id);
  await reconcile(at(1));
  return { late, refunds, issue: await onlyIssue() };
}

describe("a refund that the provider refused for good", () => {
  test("is asked for anew under another id, once, whoever else tries", async () => {
    const { late, refunds, issue } = await refusedLateRefund();
    const staff = await admin();
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => resolveIssue(staff, issue.id, { action: "settle", note: "" })),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    const [, anew, ...more] = await refunds();
    expect(more).toEqual([]);
    expect(anew).toMatchObject({
      status: "requested",
      reason: `asked_anew:${late.id}`,
      amountMinor: late.amountMinor,
      paymentId: late.paymentId,
    });
    await refundPayment(ctx, anew?.id ?? "rfd_");
    expect(await refunds()).toMatchObject([{ status: "failed" }, { status: "succeeded" }]);
    await reconcile(at(2));
    expect(await open()).toEqual([]);
    await expectClean(database.sql);
  });

  test("is given back on its order's page when it is of its lines", async () => {
    const { late, issue } = await refusedLateRefund();
    await ctx.db.update(refund).set({ reason: "goodwill" }).where(eq(refund.id, late.id));
    expect(await resolveIssue(await admin(), issue.id, { action: "settle", note: "" })).toMatchObject({
      error: { code: "still_differs" },
    });
    await ctx.db.update(refund).set({ reason: "late_payment" }).where(eq(refund.id, late.id));
  });
});

test("an issue that goes away by itself is closed as healed; is it there again, it waits again", async () => {
  const { sessionId } = await bought();
  const { paymentId } = ctx.fake.pay(sessionId);
  ctx.fake.set(sessionId, { paymentId: "pay_lost" });
  await reconcile(at(1));
  const issue = await onlyIssue();
  ctx.fake.set(sessionId, { paymentId });
  await reconcile(at(1));
  expect(await resolution(issue.id)).toMatchObject({ resolution: "healed", resolvedBy: "test" });
});

test("only who may reconcile ends an issue, and with a second factor shown lately", async () => {
  const { sessionId } = await bought();
  ctx.fake.pay(sessionId, { paymentId: "pay_lost" });
  await reconcile(at(1));
  const issue = await onlyIssue();
  for (const role of ["customer", "support", "catalogue_manager"] as const) {
    const actor = { ...(await makeAccount(ctx.db, { role })), secondFactorAt: new Date() };
    const tried = resolveIssue({ ...ctx, actor }, issue.id, { action: "known", note: "x" });
    await expect(tried, role).rejects.toThrow(AppError);
  }
  expect(await onlyIssue()).toMatchObject({ id: issue.id });
});
