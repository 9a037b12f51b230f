import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cancelOwnOrder } from "@/lib/orders/cancel-order";
import { buyOverHttp, effectsOf, PAID_ONCE, PRICE, totalOf } from "@/tests/rig/buyer";
import { type DatabaseProxy, databaseProxy } from "@/tests/rig/database-proxy";
import { expectSettled } from "@/tests/rig/expect-settled";
import { makeVariant, stockOf, testCtx } from "@/tests/rig/factories";
import { rounds } from "@/tests/rig/seed";
import { startTestShop, type TestShop } from "@/tests/rig/shop";
import { addOverHttp, codeOf, orderCall, placedOf, send } from "@/tests/rig/shopper";
import { deliveryCall } from "@/tests/rig/signed-event";

/** The jobs of a killed worker are given back within 45 s. */
const GIVEN_BACK = 120_000;
const SECRET = { secret: "whsec_sandbox_us" };
/** How often each process is killed at each point. */
const ROUNDS = rounds({ short: 1, full: 20 });

let shop: TestShop;
let proxy: DatabaseProxy;

beforeAll(async () => {
  shop = await startTestShop();
});
beforeEach(async () => {
  proxy = await databaseProxy(shop.databases.us.url);
});
afterEach(async () => {
  await proxy.close();
  await shop.desk.us.webhooks({ mode: "ok" });
  await expectSettled(shop);
});
afterAll(() => shop?.stop());

const effects = (id: string) => effectsOf(shop, "us", id);
const pollEffects = (id: string, timeout = 60_000) => expect.poll(() => effects(id), { timeout, interval: 100 });
const startVictim = () => shop.startApp({ env: { DATABASE_URL_US: proxy.url } });

/** Waits until statements that match have come one after the other; the last of them never arrives. */
async function stopAt([first, ...rest]: readonly RegExp[]): Promise<void> {
  if (!first) return;
  const { held, release } = proxy.hold(first);
  await held;
  if (rest.length === 0) return;
  const next = stopAt(rest);
  release();
  await next;
}

async function ordersOf(variantId: string) {
  return shop.databases.us
    .sql`select o.id, o.status from "order" o join order_line l on l.order_id = o.id where l.variant_id = ${variantId}`;
}

const RESERVE = /^update "stock" set "reserved"/;
const CHECKOUT: readonly (readonly [string, readonly RegExp[]])[] = [
  ["before its stock is reserved", [RESERVE]],
  ["with its stock reserved, before that is kept", [RESERVE, /^commit/]],
  ["as it was kept, before the provider is asked", [RESERVE, /^commit/, /from "order_line"/]],
  ["with a page at the provider, before its id is kept", [/^update "payment" set/]],
  ["with the page kept, before the buyer is answered", [/^update "idempotency_key" set "response_status"/]],
];

describe.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))("round %i", (round) => {
  test.each(CHECKOUT)(
    "a process killed while it takes an order, %s: the buyer's next try with the same key ends that order, paid once",
    async (_, statements) => {
      const { sql, db } = shop.databases.us;
      const victim = await startVictim();
      const variantId = await makeVariant(db, "us", { priceMinor: PRICE, onHand: 1 });
      const token = await addOverHttp(victim.address, "us", variantId);
      const key = `crash-${variantId}`;
      const call = (app: string) => orderCall(app, "us", token, totalOf("us"), { key });
      const stopped = stopAt(statements);
      const cut = send(call(victim.address)).then(
        () => "answered",
        () => "no answer",
      );
      await stopped;
      await victim.kill();
      expect(await cut).toBe("no answer");

      const early = await send(call(shop.apps[0]));
      expect([early.status, codeOf(early)]).toEqual([409, "idempotency_in_flight"]);
      // A minute later: no request lives as long.
      await sql`update idempotency_key set locked_until = now() - interval '1 second' where key = ${key}`;
      const placed = placedOf(await send(call(shop.apps[0])));
      expect((await shop.desk.us.sessions()).filter((one) => one.metadata.orderId === placed.id)).toHaveLength(1);
      await shop.desk.us.pay(placed.sessionId);
      await pollEffects(placed.id).toEqual(PAID_ONCE);
      expect([...(await ordersOf(variantId))]).toEqual([{ id: placed.id, status: "paid" }]);
      expect(await stockOf(db, variantId)).toEqual({ onHand: 0, reserved: 0 });
    },
  );

  test("a process killed before it kept an event: the provider's next delivery pays the order", async () => {
    const { bought, event } = await paidInSilence();
    const victim = await startVictim();
    const stopped = stopAt([/^insert into "webhook_event"/, /^commit/]);
    const cut = send(deliveryCall(victim.address, event, SECRET)).catch(() => undefined);
    await stopped;
    await victim.kill();
    expect(await cut).toBeUndefined();
    expect((await send(deliveryCall(shop.apps[1], event, SECRET))).status).toBe(200);
    await pollEffects(bought.id).toEqual(PAID_ONCE);
  });

  test("a process killed with an event kept and no worker there: a worker that comes pays the order", async () => {
    const { bought, event } = await paidInSilence();
    const victim = await startVictim();
    await shop.stopWorkers();
    expect((await send(deliveryCall(victim.address, event, SECRET))).status).toBe(200);
    await victim.kill();
    expect(await effects(bought.id)).toMatchObject({ status: "pending_payment", announced: 0 });
    await shop.startWorkers();
    await pollEffects(bought.id).toEqual(PAID_ONCE);
  });

  test("a worker killed in the middle of paying an order, before a mail, after a mail and after a refund: each is done once", async () => {
    const { db } = shop.databases.us;
    const [mailed, unmailed, returned] = [await paidInSilence(), await paidInSilence(), await paidInSilence()];
    const { bought: half, event } = await paidInSilence();
    await shop.stopWorkers();
    // Paid by the shoppers' returns, so that mails wait; then one is cancelled, so that a refund does.
    for (const { bought } of [mailed, unmailed, returned]) {
      await fetch(`${shop.apps[0]}/en-us/orders/${bought.publicToken}/return`, { redirect: "manual" });
      expect(await effects(bought.id)).toMatchObject({ status: "paid" });
    }
    expect(await cancelOwnOrder(testCtx(db), returned.bought.id)).toMatchObject({ ok: true });
    expect((await send(deliveryCall(shop.apps[0], event, SECRET))).status).toBe(200);

    const points = [/^update "stock" set "on_hand"/, /from "message"/, /^update "message" set/, /^update "refund" set/];
    const stopped = Promise.all(points.map((point) => stopAt([point])));
    const victim = shop.startWorker({ env: { DATABASE_URL_US: proxy.url } });
    await stopped;
    await victim.kill();
    await shop.startWorkers();
    for (const { bought } of [mailed, unmailed, { bought: half }]) {
      await pollEffects(bought.id, GIVEN_BACK).toEqual(PAID_ONCE);
    }
    await expectSettled(shop, GIVEN_BACK);
    expect(await effects(returned.bought.id)).toMatchObject({ status: "cancelled", refunds: 1 });
    const payments = await shop.desk.us.payments();
    const money = payments.filter((one) => one.metadata.orderId === returned.bought.id && one.status === "succeeded");
    expect(money.map((one) => one.amount_refunded)).toEqual([totalOf("us")]);
    const inbox = await (await fetch(`${shop.resendUrl}/inbox`)).text();
    for (const { bought } of [mailed, unmailed, { bought: half }]) {
      expect([bought.email, inbox.split(bought.email).length - 1]).toEqual([bought.email, 1]);
    }
    console.info(`C1 round ${round}: 11 points`);
  });
});

/** An order whose money is at the provider and of whose events nobody was told; the one that would have paid it. */
async function paidInSilence() {
  const bought = await buyOverHttp(shop, "us");
  await shop.desk.us.webhooks({ mode: "drop" });
  await shop.desk.us.pay(bought.sessionId);
  const payments = (await shop.desk.us.payments()).filter((one) => one.metadata.orderId === bought.id);
  const ids = payments.map((one) => one.id);
  const told = (await shop.desk.us.events()).find(
    ({ type, data }) => type === "payment_intent.succeeded" && ids.includes(data.object.id),
  );
  if (!told) throw new Error("the provider made no event");
  return { bought, event: await shop.desk.us.event(told.id) };
}
