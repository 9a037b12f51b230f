import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { order } from "@/db/schema/orders";
import { webhookEvent } from "@/db/schema/payments";
import { message } from "@/db/schema/platform";
import { newId } from "@/lib/kernel/ids";
import { processWebhook } from "@/lib/payments/process-webhook";
import { receiveWebhook } from "@/lib/payments/receive-webhook";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

const MINUTE = 60_000;

function event(object: Record<string, unknown>, eventId: string = newId("evt")) {
  return { eventId, type: "checkout.session.completed", live: false, payload: { id: eventId, data: { object } } };
}

const sessionEvent = (sessionId: string) => event({ id: sessionId, object: "checkout.session" });

async function stored(eventId: string) {
  const [row] = await ctx.db.select().from(webhookEvent).where(eq(webhookEvent.eventId, eventId));
  if (!row) throw new Error("the event was not stored");
  return row;
}

async function jobsOf(id: string) {
  return database.sql`select id from graphile_worker.jobs where key = ${`webhook:${id}`}`;
}

async function statusOf(id: `ord_${string}`) {
  const [row] = await ctx.db.select({ status: order.status }).from(order).where(eq(order.id, id));
  return row?.status;
}

test("one event received 100 times at once is stored once, with one job, and every delivery is taken", async () => {
  const { sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  const one = sessionEvent(sessionId);
  const all = await Promise.all(Array.from({ length: 100 }, () => receiveWebhook(ctx, "stripe", one)));
  expect(all.filter(Boolean)).toHaveLength(1);
  expect(await ctx.db.$count(webhookEvent, eq(webhookEvent.eventId, one.eventId))).toBe(1);
  expect(await jobsOf((await stored(one.eventId)).id)).toHaveLength(1);
  await processWebhook(ctx, (await stored(one.eventId)).id);
});

test("an event pays its order once, however often it is worked on", async () => {
  const { orderId, sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  const one = sessionEvent(sessionId);
  await receiveWebhook(ctx, "stripe", one);
  ctx.fake.pay(sessionId);
  const { id } = await stored(one.eventId);
  await Promise.all(Array.from({ length: 10 }, () => processWebhook(ctx, id)));
  expect(await statusOf(orderId)).toBe("paid");
  expect(await stored(one.eventId)).toMatchObject({ status: "processed", processedAt: expect.any(Date) });
  expect(await ctx.db.$count(message, eq(message.key, `order-paid/${orderId}`))).toBe(1);
});

test("events about one payment in any order and number leave the same order", async () => {
  const { orderId, sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  const { providerPaymentId } = ctx.fake.pay(sessionId);
  const events = [
    event({ id: providerPaymentId, object: "payment_intent" }),
    sessionEvent(sessionId),
    event({ id: "ch_1", object: "charge" }),
  ];
  for (const one of [...events].reverse()) {
    await receiveWebhook(ctx, "stripe", one);
    await processWebhook(ctx, (await stored(one.eventId)).id);
  }
  const states = await Promise.all(events.map(async (one) => (await stored(one.eventId)).status));
  expect(states).toEqual(["processed", "processed", "ignored"]);
  expect(await statusOf(orderId)).toBe("paid");
});

test("an event of a payment we do not know yet shows as unmatched, is tried again and can still be matched", async () => {
  const { orderId, sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  const one = sessionEvent("cs_not_readable_yet");
  await receiveWebhook(ctx, "stripe", one);
  const { id } = await stored(one.eventId);
  await expect(processWebhook(ctx, id)).rejects.toThrow("names no payment of ours yet");
  expect(await stored(one.eventId)).toMatchObject({ status: "unmatched", processedAt: null });
  const paid = ctx.fake.pay(sessionId);
  const later = { ...ctx, payments: { stripe: { ...ctx.fake, read: async () => paid } } };
  await processWebhook(later, id);
  expect(await stored(one.eventId)).toMatchObject({ status: "processed" });
  expect(await statusOf(orderId)).toBe("paid");
});

test("an event that stays unmatched is given to a person after five minutes and its job ends", async () => {
  const one = sessionEvent("cs_foreign");
  await receiveWebhook(ctx, "stripe", one);
  const { id } = await stored(one.eventId);
  const at = (ms: number) => ({ ...ctx, clock: () => new Date(Date.now() + ms) });
  await expect(processWebhook(at(4 * MINUTE), id)).rejects.toThrow();
  expect(ctx.errors).not.toContain("webhook matches no payment");
  await processWebhook(at(6 * MINUTE), id);
  expect(await stored(one.eventId)).toMatchObject({ status: "unmatched", processedAt: expect.any(Date) });
  expect(ctx.errors).toContain("webhook matches no payment");
});

test("a provider that cannot be read leaves the event for the next try", async () => {
  const { orderId, sessionId } = await buy(ctx, [await makeVariant(ctx.db), 1]);
  const one = sessionEvent(sessionId);
  await receiveWebhook(ctx, "stripe", one);
  ctx.fake.pay(sessionId);
  ctx.fake.breakNext("read");
  const { id } = await stored(one.eventId);
  await expect(processWebhook(ctx, id)).rejects.toThrow();
  expect((await stored(one.eventId)).status).toBe("received");
  await processWebhook(ctx, id);
  expect(await statusOf(orderId)).toBe("paid");
});

test("an event of a card that was added takes no money and is left at that", async () => {
  const one = event({ id: "cs_setup", object: "checkout.session", mode: "setup" });
  await receiveWebhook(ctx, "stripe", one);
  await processWebhook(ctx, (await stored(one.eventId)).id);
  expect(await stored(one.eventId)).toMatchObject({ status: "ignored", processedAt: expect.any(Date) });
});
