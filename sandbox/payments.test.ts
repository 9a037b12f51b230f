import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "@/sandbox/server";
import { control, order, startTestSandbox, stripeFor } from "@/sandbox/test-sandbox";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

async function paidIntent(): Promise<string> {
  const stripe = stripeFor(sandbox, "us");
  const session = await stripe.checkout.sessions.create(order());
  await control(sandbox, `stripe/sessions/${session.id}/pay`, {});
  const paid = await stripe.checkout.sessions.retrieve(session.id);
  if (typeof paid.payment_intent !== "string") throw new Error("The session has no payment.");
  return paid.payment_intent;
}

test("refunds add up to what was captured and never beyond", async () => {
  const stripe = stripeFor(sandbox, "us");
  const payment_intent = await paidIntent();
  const first = await stripe.refunds.create({
    payment_intent,
    amount: 1_000,
    reason: "requested_by_customer",
    metadata: { order: "ord_1" },
  });
  expect(first).toMatchObject({ amount: 1_000, status: "succeeded", payment_intent, metadata: { order: "ord_1" } });
  await expect(stripe.refunds.create({ payment_intent, amount: 2_068 })).rejects.toThrow(
    "Refund amount ($20.68) is greater than unrefunded amount on charge ($20.67)",
  );
  expect((await stripe.refunds.create({ payment_intent })).amount).toBe(2_067);
  await expect(stripe.refunds.create({ payment_intent, amount: 1 })).rejects.toMatchObject({
    code: "charge_already_refunded",
    statusCode: 400,
  });
  const charge = await stripe.charges.retrieve(String(first.charge), { expand: ["refunds"] });
  expect(charge).toMatchObject({ refunded: true, amount_refunded: 3_067 });
  expect(charge.refunds?.data.map(({ amount }) => amount)).toEqual([2_067, 1_000]);
  expect((await stripe.refunds.list({ payment_intent })).data).toHaveLength(2);
  const { json } = await control(sandbox, "stripe/us/payments");
  expect(json).toMatchObject({
    data: expect.arrayContaining([expect.objectContaining({ id: payment_intent, amount_refunded: 3_067 })]),
  });
});

test("twenty equal refunds at once give back at most the captured amount", async () => {
  const stripe = stripeFor(sandbox, "us");
  const payment_intent = await paidIntent();
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, () => stripe.refunds.create({ payment_intent, amount: 1_000 })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
});

test("what was not paid cannot be refunded", async () => {
  const stripe = stripeFor(sandbox, "us");
  const intent = await stripe.paymentIntents.create({ amount: 500, currency: "usd" });
  await expect(stripe.refunds.create({ payment_intent: intent.id })).rejects.toMatchObject({ statusCode: 400 });
  await expect(stripe.refunds.create({ payment_intent: "pi_none" })).rejects.toMatchObject({ statusCode: 404 });
});

test("an intent is confirmed, declined, held, captured in part and cancelled as Stripe does it", async () => {
  const stripe = stripeFor(sandbox, "us");
  const declined = await stripe.paymentIntents.create({ amount: 500, currency: "usd" });
  await expect(
    stripe.paymentIntents.confirm(declined.id, { payment_method: "pm_card_chargeDeclined" }),
  ).rejects.toMatchObject({ type: "StripeCardError", code: "card_declined", decline_code: "generic_decline" });
  expect((await stripe.paymentIntents.cancel(declined.id)).status).toBe("canceled");
  await expect(stripe.paymentIntents.confirm(declined.id, { payment_method: "pm_card_visa" })).rejects.toMatchObject({
    code: "payment_intent_unexpected_state",
  });
  const held = await stripe.paymentIntents.create({
    amount: 500,
    currency: "usd",
    capture_method: "manual",
    confirm: true,
    payment_method: "pm_card_visa",
  });
  expect(held).toMatchObject({ status: "requires_capture", amount_capturable: 500, amount_received: 0 });
  await expect(stripe.paymentIntents.capture(held.id, { amount_to_capture: 501 })).rejects.toMatchObject({
    code: "amount_too_large",
  });
  expect(await stripe.paymentIntents.capture(held.id, { amount_to_capture: 300 })).toMatchObject({
    status: "succeeded",
    amount_received: 300,
  });
  await expect(stripe.paymentIntents.cancel(await paidIntent())).rejects.toMatchObject({ statusCode: 400 });
});

test("lists walk every payment and event once, newest first, within the asked time", async () => {
  const fresh = await startTestSandbox();
  try {
    const stripe = stripeFor(fresh, "us");
    const made: string[] = [];
    for (let index = 0; index < 7; index += 1)
      made.push(
        (
          await stripe.paymentIntents.create({
            amount: 500 + index,
            currency: "usd",
            confirm: true,
            payment_method: "pm_card_visa",
          })
        ).id,
      );
    const seen: string[] = [];
    for await (const intent of stripe.paymentIntents.list({
      limit: 3,
      created: { gte: Math.floor(Date.now() / 1000) - 60 },
    }))
      seen.push(intent.id);
    expect(seen).toEqual(made.toReversed());
    expect((await stripe.paymentIntents.list({ created: { gt: Math.floor(Date.now() / 1000) + 60 } })).data).toEqual(
      [],
    );
    const events = await stripe.events.list({ type: "payment_intent.succeeded", limit: 100 });
    expect(events.data).toHaveLength(7);
    expect((await stripeFor(fresh, "kg").paymentIntents.list()).data).toEqual([]);
  } finally {
    await fresh.close();
  }
});
