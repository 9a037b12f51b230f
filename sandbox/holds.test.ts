import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "@/sandbox/server";
import { control, order, startReceiver, startTestSandbox, stripeFor, until } from "@/sandbox/test-sandbox";

const WEEK_S = 7 * 24 * 60 * 60;

let sandbox: Sandbox;
let stripe: Stripe;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  stripe = stripeFor(sandbox, "us");
});
afterAll(() => sandbox.close());

/** The id of a payment of 3,067 that a session holds. */
async function held(from = sandbox, by = stripe): Promise<string> {
  const payment_intent_data = { metadata: { order: "ord_1" }, capture_method: "manual" } as const;
  const session = await by.checkout.sessions.create(order({ payment_intent_data }));
  await control(from, `stripe/sessions/${session.id}/pay`, {});
  const paid = await by.checkout.sessions.retrieve(session.id, { expand: ["payment_intent.latest_charge"] });
  expect(paid).toMatchObject({ status: "complete", payment_status: "unpaid" });
  const intent = paid.payment_intent as Stripe.PaymentIntent;
  expect(intent).toMatchObject({ status: "requires_capture", amount_capturable: 3_067, amount_received: 0 });
  const charge = intent.latest_charge as Stripe.Charge;
  expect(charge).toMatchObject({ captured: false, amount_captured: 0 });
  expect(charge.payment_method_details?.card?.capture_before).toBe(charge.created + WEEK_S);
  return intent.id;
}

test("held money is captured once, whoever asks, and only then given back", async () => {
  const id = await held();
  await expect(stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({ statusCode: 400 });
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => stripe.paymentIntents.capture(id)));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(stripe.paymentIntents.cancel(id)).rejects.toMatchObject({ statusCode: 400 });
  expect((await stripe.refunds.create({ payment_intent: id })).amount).toBe(3_067);
});

test("a repeated capture of one key finds the first one's answer", async () => {
  const id = await held();
  const once = () => stripe.paymentIntents.capture(id, { amount_to_capture: 100 }, { idempotencyKey: `once:${id}` });
  expect([(await once()).amount_received, (await once()).amount_received]).toEqual([100, 100]);
});

test("what is captured in part releases the rest, which is listed as given back and is not to be had again", async () => {
  const id = await held();
  expect(await stripe.paymentIntents.capture(id, { amount_to_capture: 2_000 })).toMatchObject({
    status: "succeeded",
    amount: 3_067,
    amount_received: 2_000,
    amount_capturable: 0,
  });
  const [released, ...others] = (await stripe.refunds.list({ payment_intent: id })).data;
  expect(released).toMatchObject({ amount: 1_067, status: "succeeded", metadata: {} });
  expect(others).toEqual([]);
  await expect(stripe.refunds.create({ payment_intent: id, amount: 2_001 })).rejects.toMatchObject({ statusCode: 400 });
  expect((await stripe.refunds.create({ payment_intent: id })).amount).toBe(2_000);
});

test("a hold is given up once, and then neither captured nor paid again", async () => {
  const id = await held();
  const all = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) =>
      index % 2 ? stripe.paymentIntents.cancel(id) : stripe.paymentIntents.capture(id),
    ),
  );
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const late = await held();
  expect(await stripe.paymentIntents.cancel(late)).toMatchObject({ status: "canceled", amount_capturable: 0 });
  await expect(stripe.paymentIntents.capture(late)).rejects.toMatchObject({ code: "payment_intent_unexpected_state" });
});

test("the shop is told of what is held, taken, given up and run out", async () => {
  const receiver = await startReceiver();
  const own = await startTestSandbox({ webhookUrls: { us: receiver.url } });
  try {
    const by = stripeFor(own, "us");
    await by.paymentIntents.capture(await held(own, by), { amount_to_capture: 1 });
    await by.paymentIntents.cancel(await held(own, by));
    const forgotten = await held(own, by);
    await control(own, `stripe/payments/${forgotten}/expire`, {});
    await until(() => receiver.received.filter(({ type }) => type === "payment_intent.canceled").length === 2);
    const types = receiver.received.map(({ type }) => type);
    const count = (what: string) => types.filter((type) => type === what).length;
    expect(count("payment_intent.amount_capturable_updated")).toBe(3);
    expect(count("payment_intent.succeeded")).toBe(1);
    expect(count("charge.expired")).toBe(1);
  } finally {
    await own.close();
    await receiver.close();
  }
});
