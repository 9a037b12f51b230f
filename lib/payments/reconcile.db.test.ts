import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import { order } from "@/db/schema/orders";
import { payment, reconciliationIssue, refund } from "@/db/schema/payments";
import { checkout } from "@/lib/checkout/checkout";
import { newId } from "@/lib/kernel/ids";
import { reconcile } from "@/lib/payments/reconcile";
import { databaseProxy } from "@/tests/rig/database-proxy";
import { expectClean } from "@/tests/rig/expect-clean";
import { type Bought, buy, makeCart, makeVariant, orderInput, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Time enough for a webhook to be given up waiting for. */
const later = (ctx: TestCtx): TestCtx => ({ ...ctx, clock: () => new Date(Date.now() + 61_000) });

async function statusOf(ctx: TestCtx, { orderId }: Pick<Bought, "orderId">) {
  const [row] = await ctx.db.select({ status: order.status }).from(order).where(eq(order.id, orderId));
  return row?.status;
}

test("a payment whose webhook never came is healed, once", async () => {
  const ctx = testCtx(database.db);
  const [paid, open] = [await buy(ctx, [await makeVariant(ctx.db), 1]), await buy(ctx, [await makeVariant(ctx.db), 1])];
  ctx.fake.pay(paid.sessionId);
  expect(await reconcile(later(ctx))).toEqual({ settled: 1, unmatched: [] });
  expect(await reconcile(later(ctx))).toEqual({ settled: 0, unmatched: [] });
  expect([await statusOf(ctx, paid), await statusOf(ctx, open)]).toEqual(["paid", "pending_payment"]);
  await expectClean(database.sql);
});

test("a payment whose session we never learned of is found in the provider's list", async () => {
  const ctx = testCtx(database.db);
  const token = await makeCart(ctx, [await makeVariant(ctx.db), 1]);
  ctx.fake.breakNext("start", "after");
  const done = await checkout(ctx, token, await orderInput(ctx, token));
  if (done.ok || done.error.code !== "payment_provider_unavailable") throw new Error("the page was opened");
  const [row] = await ctx.db.select().from(payment).where(eq(payment.orderId, done.error.orderId));
  expect(row).toMatchObject({ status: "starting", providerSessionId: null });
  const asked = ctx.fake.started.at(-1);
  if (!asked) throw new Error("nothing was asked");
  const { sessionId } = await ctx.fake.start(asked);
  ctx.fake.pay(sessionId);
  expect(await reconcile(later(ctx))).toEqual({ settled: 1, unmatched: [] });
  expect(await statusOf(ctx, done.error)).toBe("paid");
});

test("money that fits no order is named and logged; another market's and what was refunded is not", async () => {
  const ctx = testCtx(database.db);
  const bought = await buy(ctx, [await makeVariant(ctx.db), 1]);
  const lost = ctx.fake.pay(bought.sessionId, { paymentId: "pay_lost" });
  for (const change of [{ market: "kg" }, { refundedMinor: 1e9 }]) {
    const { sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
    ctx.fake.pay(sessionId, { paymentId: "pay_lost", ...change });
  }
  expect(await reconcile(later(ctx))).toEqual({ settled: 0, unmatched: [lost.providerPaymentId] });
  expect(ctx.errors).toContain("captured payments fit no order");
});

test("a payment that cannot be read keeps no other from being healed", async () => {
  const ctx = testCtx(database.db);
  const [broken, fine] = [
    await buy(ctx, [await makeVariant(ctx.db), 1]),
    await buy(ctx, [await makeVariant(ctx.db), 1]),
  ];
  for (const { sessionId } of [broken, fine]) ctx.fake.pay(sessionId);
  const read: TestCtx["fake"]["read"] = async (reference) => {
    if ("sessionId" in reference && reference.sessionId === broken.sessionId) throw new Error("unreadable");
    return ctx.fake.read(reference);
  };
  const listCaptured = async function* () {};
  const result = await reconcile({ ...later(ctx), payments: { stripe: { ...ctx.fake, read, listCaptured } } });
  expect(result.settled).toBe(1);
  expect([await statusOf(ctx, broken), await statusOf(ctx, fine)]).toEqual(["pending_payment", "paid"]);
  await reconcile(later(ctx));
  expect(await statusOf(ctx, broken)).toBe("paid");
});

test("a provider that is away is given up after five calls, so that the next run can begin", async () => {
  const ctx = testCtx(database.db);
  for (let made = 0; made < 7; made += 1) await buy(ctx, [await makeVariant(ctx.db), 1]);
  let reads = 0;
  const read = async () => {
    reads += 1;
    throw new Error("away");
  };
  await expect(reconcile({ ...later(ctx), payments: { stripe: { ...ctx.fake, read } } })).rejects.toThrow("away");
  expect(reads).toBe(5);
});

test("refused refunds become issues a hundred at a time, and those that have one are not written again", async () => {
  const ctx = testCtx(database.db);
  const refused = (provider: "stripe" | "bank_transfer") => {
    const id = newId("rfd");
    const money = { amountMinor: 100, currency: "USD", reason: "late_payment" } as const;
    return { id, provider, providerPaymentId: `pi_${id}`, status: "failed" as const, ...money };
  };
  const byHand = refused("bank_transfer");
  await ctx.db.insert(refund).values([byHand, ...Array.from({ length: 130 }, () => refused("stripe"))]);
  const told = () => ctx.db.$count(reconciliationIssue, eq(reconciliationIssue.kind, "refund_stuck"));
  await reconcile(ctx);
  expect(await told()).toBe(100);
  await reconcile(ctx);
  expect(await told()).toBe(130);
  const watch = await databaseProxy(database.url);
  const watched = connect(watch.url, { max: 1, applicationName: "marque-test" });
  await reconcile({ ...ctx, db: watched.db });
  expect(watch.asked().filter((one) => one.startsWith('insert into "reconciliation_issue"'))).toEqual([]);
  await watched.close();
  await watch.close();
  expect(await ctx.db.$count(reconciliationIssue, eq(reconciliationIssue.subject, byHand.id))).toBe(0);
});

test("every issue is looked at again in turn, also one behind a hundred older ones that stay", async () => {
  const ctx = testCtx(database.db);
  const issue = (subject: string, firstSeenAt: Date) =>
    ({
      id: newId("rci"),
      kind: "payment_missing",
      provider: "stripe",
      subject,
      providerPaymentId: subject,
      firstSeenAt,
      currency: "USD",
    }) as const;
  const bought = await buy(ctx, [await makeVariant(ctx.db), 1]);
  const { providerPaymentId } = ctx.fake.pay(bought.sessionId);
  const gone = issue(providerPaymentId ?? "", new Date("2026-03-02"));
  const lasting = Array.from({ length: 250 }, (_, i) => issue(`pi_missing${i}`, new Date("2026-03-01")));
  await ctx.db.insert(reconciliationIssue).values([...lasting, gone]);
  for (let run = 0; run < 4; run += 1) await reconcile(ctx);
  const [row] = await ctx.db.select().from(reconciliationIssue).where(eq(reconciliationIssue.id, gone.id));
  expect(row?.resolution).toBe("healed");
});
