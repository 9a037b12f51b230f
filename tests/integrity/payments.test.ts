import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { together } from "@/tests/rig/barrier";
import { buyOverHttp, effectsOf, PAID_ONCE, PRICE, totalOf } from "@/tests/rig/buyer";
import { expectSettled } from "@/tests/rig/expect-settled";
import { makeVariant, stockOf } from "@/tests/rig/factories";
import { rounds } from "@/tests/rig/seed";
import { startTestShop, type TestShop } from "@/tests/rig/shop";
import { addOverHttp, codeOf, orderCall, placedOf, send } from "@/tests/rig/shopper";
import { deliveryCall } from "@/tests/rig/signed-event";

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop();
});
afterEach(async () => {
  await shop.desk.us.webhooks({ mode: "ok" });
  await shop.desk.us.api({ api: "ok" });
  await expectSettled(shop);
});
afterAll(() => shop?.stop());

/** Long enough for a retried job on a busy machine, ms. */
const PATIENCE = 60_000;
const SECRET = { secret: "whsec_sandbox_us" };
const appOf = (index: number) => shop.apps[index % 2] ?? shop.apps[0];
const effects = (id: string) => effectsOf(shop, "us", id);
const pollEffects = (id: string) => expect.poll(() => effects(id), { timeout: PATIENCE, interval: 100 });
const run = (job: "reconcile" | "expire-orders") => shop.databases.us.sql`select graphile_worker.add_job(${job})`;

async function eventsOf(sessionId: string) {
  const [session] = (await shop.desk.us.sessions()).filter((one) => one.id === sessionId);
  const orderId = session?.metadata.orderId;
  const intents = (await shop.desk.us.payments())
    .filter((one) => one.metadata.orderId === orderId)
    .map((one) => one.id);
  return (await shop.desk.us.events()).filter(({ data }) => [sessionId, ...intents].includes(data.object.id));
}

/** An order whose money is at the provider and whose events were all lost. */
async function paidInSilence(made: Parameters<typeof buyOverHttp>[2] = {}) {
  const bought = await buyOverHttp(shop, "us", made);
  await shop.desk.us.webhooks({ mode: "drop" });
  await shop.desk.us.pay(bought.sessionId);
  const events = await eventsOf(bought.sessionId);
  const paid = events.find((event) => event.type === "payment_intent.succeeded");
  if (!paid) throw new Error("the provider made no event");
  return { ...bought, paid, events };
}

test("one event delivered 100 times, 20 at a time, to both processes: one paid order, one mail, one movement, 100 × 200", async () => {
  const { id, paid, email } = await paidInSilence();
  const event = await shop.desk.us.event(paid.id);
  const statuses: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const answers = await together(Array.from({ length: 20 }, (_, i) => deliveryCall(appOf(i), event, SECRET)));
    statuses.push(...answers.map((answer) => answer.status));
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(100);
  await pollEffects(id).toEqual(PAID_ONCE);
  const stored = await shop.databases.us
    .sql`select count(*)::int as count from webhook_event where event_id = ${paid.id}`;
  expect(stored[0]?.count).toBe(1);
  await expectSettled(shop);
  const inbox = await (await fetch(`${shop.resendUrl}/inbox`)).text();
  expect(inbox.split(email).length - 1).toBe(1);
});

describe("an event that comes", () => {
  test("before our own payment can be found waits and then pays the order", async () => {
    const { sql } = shop.databases.us;
    const bought = await buyOverHttp(shop, "us");
    const [pay] = await sql`update payment set id = id || 'hidden' where order_id = ${bought.id} returning id`;
    await shop.desk.us.pay(bought.sessionId);
    const unmatched = async () =>
      (
        await sql`select count(*)::int as count from webhook_event where status = 'unmatched' and payload::text like ${`%${bought.id}%`}`
      )[0]?.count;
    await expect.poll(unmatched, { timeout: PATIENCE }).toBeGreaterThan(0);
    await sql`update payment set id = replace(id, 'hidden', '') where id = ${pay?.id}`;
    await pollEffects(bought.id).toEqual(PAID_ONCE);
  });

  test("72 hours late, signed anew, finds the order paid by the sweeper's look and changes nothing", async () => {
    const { sql } = shop.databases.us;
    const { id, events } = await paidInSilence();
    await sql`update "order" set created_at = created_at - interval '72 hours', expires_at = expires_at - interval '72 hours' where id = ${id}`;
    await sql`update reservation set expires_at = expires_at - interval '72 hours' where order_id = ${id}`;
    await run("expire-orders");
    await pollEffects(id).toEqual(PAID_ONCE);
    await shop.desk.us.webhooks({ mode: "ok" });
    for (const event of events) await shop.desk.us.resend(event.id);
    await expect
      .poll(async () => (await eventsOf((await sessionOf(id)) ?? "")).map((e) => e.delivery), { timeout: PATIENCE })
      .not.toContain("dropped");
    await expectSettled(shop);
    expect(await effects(id)).toEqual(PAID_ONCE);
  });

  test("after its money went back leaves the order given up and the refund single", async () => {
    const { sql, db } = shop.databases.us;
    const bought = await buyOverHttp(shop, "us", { onHand: 1 });
    await sql`update "order" set expires_at = now() - interval '1 second' where id = ${bought.id}`;
    await run("expire-orders");
    await expect.poll(() => stockOf(db, bought.variantId), { timeout: PATIENCE }).toEqual({ onHand: 1, reserved: 0 });
    const token = await addOverHttp(shop.apps[0], "us", bought.variantId);
    expect((await send(orderCall(shop.apps[0], "us", token, totalOf("us")))).status).toBe(201);
    await shop.desk.us.pay(bought.sessionId, { evenIfExpired: true });
    await pollEffects(bought.id).toEqual({
      status: "cancelled",
      reason: "late_payment",
      announced: 0,
      movements: 0,
      mails: 0,
      refunds: 1,
    });
    await expectSettled(shop);
    for (const event of await eventsOf(bought.sessionId)) await shop.desk.us.resend(event.id);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expectSettled(shop);
    expect(await effects(bought.id)).toEqual({
      status: "cancelled",
      reason: "late_payment",
      announced: 0,
      movements: 0,
      mails: 0,
      refunds: 1,
    });
    const [money] = (await shop.desk.us.payments()).filter(
      (one) => one.metadata.orderId === bought.id && one.status === "succeeded",
    );
    expect(money?.amount_refunded).toBe(totalOf("us"));
  });

  test("about nobody's money ends unmatched, for a person to see", async () => {
    const { sql } = shop.databases.us;
    const event = {
      id: `evt_foreign_${Date.now()}`,
      object: "event",
      type: "payment_intent.succeeded",
      livemode: false,
      data: { object: { id: "pi_foreign", object: "payment_intent", metadata: { market: "us" } } },
    };
    expect((await send(deliveryCall(shop.apps[0], event, SECRET))).status).toBe(200);
    const row = async () =>
      (await sql`select status, processed_at is not null as done from webhook_event where event_id = ${event.id}`)[0];
    await expect.poll(row, { timeout: PATIENCE }).toEqual({ status: "unmatched", done: false });
    await sql`update webhook_event set received_at = received_at - interval '6 minutes' where event_id = ${event.id}`;
    await expect.poll(row, { timeout: PATIENCE }).toEqual({ status: "unmatched", done: true });
  });
});

async function sessionOf(orderId: string) {
  return (await shop.desk.us.sessions()).find((one) => one.metadata.orderId === orderId)?.id;
}

test("50 parallel orders with one Idempotency-Key are one order and one payment page; another body is refused; 25 hours later it is still that order", async () => {
  const { sql, db } = shop.databases.us;
  const variantId = await makeVariant(db, "us", { priceMinor: PRICE });
  const token = await addOverHttp(shop.apps[0], "us", variantId);
  const call = (i: number, note = "") => orderCall(appOf(i), "us", token, totalOf("us"), { key: "b6-key", note });
  const answers = await together(Array.from({ length: 50 }, (_, i) => call(i)));
  const taken = answers.filter((answer) => answer.status === 201);
  const flying = answers.filter((answer) => answer.status === 409);
  console.info(`B6: ${taken.length} × 201, ${flying.length} × 409`);
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.length + flying.length).toBe(50);
  expect(new Set(flying.map(codeOf))).toEqual(flying.length > 0 ? new Set(["idempotency_in_flight"]) : new Set());
  const again = await send(call(0));
  expect(new Set([...taken.map((answer) => answer.text), again.text]).size).toBe(1);
  const mismatch = await send(call(1, "another body"));
  expect([mismatch.status, codeOf(mismatch)]).toEqual([422, "idempotency_mismatch"]);

  const order = placedOf(again);
  expect((await shop.desk.us.sessions()).filter((session) => session.metadata.orderId === order.id)).toHaveLength(1);
  await shop.desk.us.pay(order.sessionId);
  await pollEffects(order.id).toEqual(PAID_ONCE);
  await sql`update idempotency_key set created_at = created_at - interval '25 hours', locked_until = locked_until - interval '25 hours' where key = 'b6-key'`;
  const dayAfter = placedOf(await send(call(1, "another body")));
  expect(dayAfter).toMatchObject({ id: order.id, payment: { redirectUrl: null } });
  expect(
    (
      await sql`select count(*)::int as count from "order" o join order_line l on l.order_id = o.id where l.variant_id = ${variantId}`
    )[0]?.count,
  ).toBe(1);
});

test("the shopper's return and the webhook at one moment: one paid order each time, no error shown", async () => {
  const until = Date.now() + rounds({ short: 30_000, full: 1_200_000 });
  const ids: string[] = [];
  while (ids.length < 200 && Date.now() < until) {
    const i = ids.length;
    const { id, publicToken, paid } = await paidInSilence();
    const back = { url: `${appOf(i)}/en-us/orders/${publicToken}/return`, method: "GET" } as const;
    const hook = deliveryCall(appOf(i + 1), await shop.desk.us.event(paid.id), SECRET);
    const [shown, received] = await together([back, hook]);
    expect([shown?.status, received?.status]).toEqual([303, 200]);
    expect(String(shown?.headers.location)).toMatch(new RegExp(`/en-us/orders/${publicToken}(\\?wait=\\d+)?$`));
    ids.push(id);
  }
  console.info(`B7: ${ids.length} runs`);
  expect(ids.length).toBeGreaterThanOrEqual(rounds({ short: 6, full: 200 }));
  await expectSettled(shop);
  for (const id of ids) expect(await effects(id)).toEqual(PAID_ONCE);
});

test("payments whose webhooks were all lost are found by the reconciler", async () => {
  const lost = [await paidInSilence(), await paidInSilence(), await paidInSilence()];
  await shop.databases.us.sql`update payment set created_at = created_at - interval '5 minutes' where status = 'open'`;
  await run("reconcile");
  for (const { id } of lost) await pollEffects(id).toEqual(PAID_ONCE);
});

test("an order past its time: the page is closed at the provider first, and nothing is released while it does not answer", async () => {
  const { sql, db } = shop.databases.us;
  const bought = await buyOverHttp(shop, "us");
  await shop.desk.us.api({ api: "http500", path: "/v1/checkout/sessions" });
  await sql`update "order" set expires_at = now() - interval '1 second' where id = ${bought.id}`;
  await run("expire-orders");
  const tried = async () =>
    (
      await sql`select coalesce(max(attempts), 0) as n from graphile_worker.jobs where key = ${`expire:${bought.id}`} and last_error is not null`
    )[0]?.n;
  await expect.poll(tried, { timeout: PATIENCE }).toBeGreaterThan(0);
  expect(await stockOf(db, bought.variantId)).toEqual({ onHand: 10, reserved: 1 });
  expect(await effects(bought.id)).toMatchObject({ status: "pending_payment" });
  await shop.desk.us.api({ api: "ok" });
  await run("expire-orders");
  await expect
    .poll(() => effects(bought.id), { timeout: PATIENCE })
    .toMatchObject({ status: "cancelled", reason: "expired" });
  expect(await stockOf(db, bought.variantId)).toEqual({ onHand: 10, reserved: 0 });
  expect((await shop.desk.us.sessions()).find((one) => one.id === bought.sessionId)?.status).toBe("expired");
});
