import Stripe from "stripe";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "@/sandbox/server";
import {
  control,
  order,
  type Receiver,
  startReceiver,
  startTestSandbox,
  stripeFor,
  until,
} from "@/sandbox/test-sandbox";

let sandbox: Sandbox;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
  sandbox = await startTestSandbox({ webhookUrls: { us: receiver.url } });
});
afterAll(async () => {
  await sandbox.close();
  await receiver.close();
});
afterEach(() => control(sandbox, "stripe/us/webhooks", { mode: "ok" }));

const PAID = ["charge.succeeded", "payment_intent.succeeded", "checkout.session.completed"];

async function pay(): Promise<string> {
  const session = await stripeFor(sandbox, "us").checkout.sessions.create(order());
  await control(sandbox, `stripe/sessions/${session.id}/pay`, {});
  return session.id;
}
/** What arrived since `from`. */
const since = (from: number) => receiver.received.slice(from);

test("a payment is told in three events that constructEvent accepts and a wrong secret does not", async () => {
  const from = receiver.received.length;
  const id = await pay();
  await until(() => since(from).length === 3);
  expect(
    since(from)
      .map(({ type }) => type)
      .sort(),
  ).toEqual([...PAID].sort());
  for (const { body, signature } of since(from)) {
    expect(Stripe.webhooks.constructEvent(body, signature, "whsec_sandbox_us").livemode).toBe(false);
    expect(() => Stripe.webhooks.constructEvent(body, signature, "whsec_sandbox_kg")).toThrow(/signature/);
    expect(() => Stripe.webhooks.constructEvent(`${body} `, signature, "whsec_sandbox_us")).toThrow(/signature/);
  }
  const completed = since(from).find(({ type }) => type === "checkout.session.completed");
  expect(JSON.parse(completed?.body ?? "")).toMatchObject({ data: { object: { id, payment_status: "paid" } } });
});

test("a refused event is sent again until it is taken", async () => {
  const from = receiver.received.length;
  receiver.answerWith(500, 500, 500, 302, 404);
  await pay();
  await until(() => since(from).length === 8);
  await until(async () => {
    const { json } = await control(sandbox, "stripe/us/events");
    return (json as { data: { delivery: string }[] }).data.every(({ delivery }) => delivery === "delivered");
  });
});

test("mode drop loses events until one is resent by hand", async () => {
  const from = receiver.received.length;
  await control(sandbox, "stripe/us/webhooks", { mode: "drop", count: 3 });
  const id = await pay();
  const { json } = await control(sandbox, "stripe/us/events");
  const lost = (json as { data: { id: string; delivery: string; data: { object: { id: string } } }[] }).data.slice(-3);
  expect(lost.map(({ delivery }) => delivery)).toEqual(["dropped", "dropped", "dropped"]);
  expect(since(from)).toEqual([]);
  const completed = lost.find(({ data }) => data.object.id === id);
  await control(sandbox, `stripe/us/events/${completed?.id}/resend`, {});
  await until(() => since(from).length === 1);
  expect(since(from)[0]?.id).toBe(completed?.id);
  await pay();
  await until(() => since(from).length === 4);
});

test("a mode about one id leaves what does not name it alone", async () => {
  const from = receiver.received.length;
  const stripe = stripeFor(sandbox, "us");
  const [lost, told] = [await stripe.checkout.sessions.create(order()), await stripe.checkout.sessions.create(order())];
  await control(sandbox, "stripe/us/webhooks", { mode: "drop", about: lost.id });
  for (const { id } of [lost, told]) await control(sandbox, `stripe/sessions/${id}/pay`, {});
  // Of the lost one its session's event alone names the session.
  await until(() => since(from).length === 5);
  const completed = since(from).filter(({ type }) => type === "checkout.session.completed");
  expect(completed.map(({ body }) => JSON.parse(body).data.object.id)).toEqual([told.id]);
});

test("mode duplicate sends so many copies of each event", async () => {
  const from = receiver.received.length;
  await control(sandbox, "stripe/us/webhooks", { mode: "duplicate", times: 4 });
  await pay();
  await until(() => since(from).length === 12);
  expect(new Set(since(from).map(({ id }) => id)).size).toBe(3);
});

test("mode delay sends later, and mode reorder newest first", async () => {
  const from = receiver.received.length;
  await control(sandbox, "stripe/us/webhooks", { mode: "delay", delayMs: 150 });
  await pay();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(since(from)).toEqual([]);
  await until(() => since(from).length === 3);
  await control(sandbox, "stripe/us/webhooks", { mode: "reorder", delayMs: 60 });
  await pay();
  await until(() => since(from).length === 6);
  expect(since(from + 3).map(({ type }) => type)).toEqual([...PAID].reverse());
});

test("expiry and refunds are told too", async () => {
  const from = receiver.received.length;
  const stripe = stripeFor(sandbox, "us");
  const session = await stripe.checkout.sessions.create(order());
  await stripe.checkout.sessions.expire(session.id);
  const intent = await stripe.paymentIntents.create({
    amount: 500,
    currency: "usd",
    confirm: true,
    payment_method: "pm_card_visa",
  });
  await stripe.refunds.create({ payment_intent: intent.id, amount: 200 });
  await until(() => since(from).length === 5);
  expect(
    since(from)
      .map(({ type }) => type)
      .sort(),
  ).toEqual([
    "charge.refunded",
    "charge.succeeded",
    "checkout.session.expired",
    "payment_intent.succeeded",
    "refund.created",
  ]);
});

test("modes that make no sense are refused", async () => {
  expect((await control(sandbox, "stripe/us/webhooks", { mode: "drop", times: 2 })).status).toBe(400);
  expect((await control(sandbox, "stripe/us/webhooks", { mode: "lose" })).status).toBe(400);
  expect((await control(sandbox, "stripe/de/webhooks", { mode: "ok" })).status).toBe(404);
  const foreign = await fetch(`${sandbox.urls.control}/stripe/us/webhooks`, {
    method: "POST",
    headers: { origin: "https://evil.example" },
    body: '{"mode":"drop"}',
  });
  expect(foreign.status).toBe(403);
});
