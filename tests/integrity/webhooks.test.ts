import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { inParallel } from "@/tests/rig/barrier";
import { buyOverHttp, effectsOf } from "@/tests/rig/buyer";
import { expectSettled } from "@/tests/rig/expect-settled";
import { randomFrom, seeds } from "@/tests/rig/seed";
import { startTestShop, type TestShop } from "@/tests/rig/shop";
import { send } from "@/tests/rig/shopper";
import { signatureOf, webhookCall } from "@/tests/rig/signed-event";

const US = "whsec_sandbox_us";
const KG = "whsec_sandbox_kg";
let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop();
});
afterEach(() => expectSettled(shop));
afterAll(() => shop?.stop());

const appOf = (index: number) => shop.apps[index % 2] ?? shop.apps[0];
const now = () => Math.floor(Date.now() / 1000);

function paidEvent(id: string, orderId: string) {
  const object = { id: "pi_forged", object: "payment_intent", metadata: { market: "us", orderId } };
  return JSON.stringify({ id, object: "event", type: "payment_intent.succeeded", livemode: false, data: { object } });
}

function flipBit(text: string, random: () => number): string {
  const bytes = Buffer.from(text);
  const at = Math.floor(random() * bytes.length);
  // The lowest bit keeps ASCII ASCII, so that only the signature can tell.
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString();
}

async function rows() {
  const counts = await Promise.all(
    Object.values(shop.databases).map(
      ({ sql }) =>
        sql`select (select count(*)::int from webhook_event) as events, (select count(*)::int from graphile_worker.jobs) as jobs`,
    ),
  );
  return counts.map(([row]) => row);
}

test("1,000 forged deliveries are all refused with 400 and leave no row", async () => {
  const [seed = 1] = seeds();
  const random = randomFrom(seed);
  const { id } = await buyOverHttp(shop, "us");
  await expectSettled(shop);
  const before = await rows();
  const forgeries: ((body: string) => readonly [body: string, header?: string])[] = [
    (body) => [body],
    (body) => [body, ""],
    (body) => [body, "t=,v1="],
    (body) => [body, `t=${now()}`],
    (body) => [body, signatureOf(body, { secret: US, scheme: "v0" })],
    (body) => [body, signatureOf(body, { secret: "whsec_guessed" })],
    (body) => [body, signatureOf(body, { secret: KG })],
    (body) => [flipBit(body, random), signatureOf(body, { secret: US })],
    (body) => [JSON.stringify(JSON.parse(body), null, 1), signatureOf(body, { secret: US })],
    (body) => [body, signatureOf(body, { secret: US, timestamp: now() - 301 })],
  ];
  const answers = await inParallel(Array.from({ length: 1_000 }), 40, async (_, i) => {
    const forge = forgeries[i % forgeries.length];
    if (!forge) throw new Error("no forgery");
    const [body, header] = forge(paidEvent(`evt_forged_${i}`, id));
    return (await send(webhookCall(appOf(i), body, header))).status;
  });
  console.info(`B4 seed ${seed}`);
  expect(answers.filter((status) => status === 400)).toHaveLength(1_000);
  expect(await rows()).toEqual(before);
  expect(await effectsOf(shop, "us", id)).toMatchObject({ status: "pending_payment" });
});

test("a genuine delivery is taken up to 300 seconds after it was signed, once, and not later", async () => {
  const body = paidEvent(`evt_replayed_${Date.now()}`, "ord_none")
    .replace("payment_intent.succeeded", "charge.succeeded")
    .replace('"object":"payment_intent"', '"object":"charge"');
  const signed = (age: number) =>
    webhookCall(shop.apps[0], body, signatureOf(body, { secret: US, timestamp: now() - age }));
  const statuses = [];
  for (const age of [0, 296, 296, 302]) statuses.push((await send(signed(age))).status);
  expect(statuses).toEqual([200, 200, 200, 400]);
  const [stored] = await shop.databases.us
    .sql`select count(*)::int as count from webhook_event where event_id like 'evt_replayed_%'`;
  expect(stored?.count).toBe(1);
});

test("an event of live money is no event of a test shop: taken, noted and not stored", async () => {
  const body = paidEvent(`evt_live_${Date.now()}`, "ord_none").replace('"livemode":false', '"livemode":true');
  const before = await rows();
  const answer = await send(webhookCall(shop.apps[1], body, signatureOf(body, { secret: US })));
  expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { received: true, ignored: true }]);
  expect(await rows()).toEqual(before);
});

test("a body too large, of another encoding, or signed nonsense is refused with its own status and no row", async () => {
  const before = await rows();
  const huge = paidEvent("evt_huge", "x".repeat(600_000));
  const nonsense = ["null", "[]", '"text"', "{}", "{", '{"id":5,"type":{}}', '{"id":"evt_x"}'];
  expect((await send(webhookCall(shop.apps[0], huge, signatureOf(huge, { secret: US })))).status).toBe(413);
  for (const body of nonsense)
    expect((await send(webhookCall(shop.apps[0], body, signatureOf(body, { secret: US })))).status).toBe(400);
  const bytes = await fetch(`${shop.apps[0]}/api/webhooks/stripe`, {
    method: "POST",
    body: Buffer.from([0xff, 0xfe, 0x00]),
    headers: { "stripe-signature": "t=1,v1=a" },
  });
  expect(bytes.status).toBe(400);
  expect(await rows()).toEqual(before);
});
