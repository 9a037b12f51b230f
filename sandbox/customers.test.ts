import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "@/sandbox/server";
import { control, order, startTestSandbox, stripeFor, submitCard } from "@/sandbox/test-sandbox";

let sandbox: Sandbox;
let stripe: Stripe;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  stripe = stripeFor(sandbox, "us");
});
afterAll(() => sandbox.close());

function setup(customer: string): Stripe.Checkout.SessionCreateParams {
  return {
    mode: "setup",
    customer,
    allowed_payment_method_types: ["card"],
    metadata: { market: "us" },
    setup_intent_data: { metadata: { market: "us" } },
    success_url: "http://localhost:3000/added?s={CHECKOUT_SESSION_ID}",
    cancel_url: "http://localhost:3000/cards",
  };
}

function asking(customer: string): Stripe.Checkout.SessionCreateParams {
  return order({ customer, saved_payment_method_options: { payment_method_save: "enabled" } });
}

/** A customer who keeps one card, with the card's id. */
async function keeper(card = "4242424242424242") {
  const customer = await stripe.customers.create({ email: "ada@example.test" });
  const session = await stripe.checkout.sessions.create(setup(customer.id));
  await submitCard(session.url ?? "", { card });
  const [kept] = (await stripe.customers.listPaymentMethods(customer.id)).data;
  if (!kept) throw new Error("no card was kept");
  return { customer: customer.id, card: kept.id, setupSession: session.id };
}

async function paidWith(session: Stripe.Checkout.Session) {
  const read = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ["payment_intent.latest_charge", "payment_intent.payment_method"],
  });
  return read.payment_intent;
}

test("a customer is made once per key, read, changed, and stays deleted once deleted", async () => {
  const twice = await Promise.all(
    [1, 2].map(() => stripeFor(sandbox, "us", 2).customers.create({ metadata: { a: "1" } }, { idempotencyKey: "c:1" })),
  );
  expect(twice[0]?.id).toMatch(/^cus_/);
  expect(twice[1]?.id).toBe(twice[0]?.id);
  const id = twice[0]?.id ?? "";
  await stripe.customers.update(id, { email: "ada@example.test", name: "Ada" });
  expect(await stripe.customers.retrieve(id)).toMatchObject({
    object: "customer",
    email: "ada@example.test",
    name: "Ada",
    metadata: { a: "1" },
    livemode: false,
  });
  expect(await stripe.customers.del(id)).toMatchObject({ id, deleted: true });
  expect(await stripe.customers.retrieve(id)).toMatchObject({ id, deleted: true });
  for (const refused of [
    () => stripe.customers.del(id),
    () => stripe.customers.update(id, { name: "Eve" }),
    () => stripe.customers.listPaymentMethods(id),
    () => stripe.checkout.sessions.create(setup(id)),
    () => stripe.checkout.sessions.create(order({ customer: id })),
  ]) {
    await expect(refused()).rejects.toMatchObject({ code: "resource_missing" });
  }
});

test("a session that names a customer that is gone is refused by the parameter's name", async () => {
  await expect(stripe.checkout.sessions.create(order({ customer: "cus_none" }))).rejects.toMatchObject({
    code: "resource_missing",
    param: "customer",
  });
});

test("a card added on the page belongs to the customer and brings the shopper back", async () => {
  const customer = await stripe.customers.create({ email: "ada@example.test" });
  const session = await stripe.checkout.sessions.create(setup(customer.id));
  expect(session).toMatchObject({
    mode: "setup",
    status: "open",
    amount_total: null,
    currency: null,
    customer: customer.id,
    customer_details: { email: "ada@example.test" },
    customer_email: null,
    payment_intent: null,
    payment_status: "no_payment_required",
    setup_intent: expect.stringMatching(/^seti_/),
  });
  const page = await (await fetch(session.url ?? "")).text();
  expect(page).toContain("Nothing is charged");
  const back = await submitCard(session.url ?? "", { card: "5555 5555 5555 4444" });
  expect([back.status, back.headers.get("location")]).toEqual([303, `http://localhost:3000/added?s=${session.id}`]);
  const again = await submitCard(session.url ?? "", { card: "4242424242424242" });
  expect(again.status).toBe(303);
  const [card, ...more] = (await stripe.customers.listPaymentMethods(customer.id, { type: "card" })).data;
  expect(more).toEqual([]);
  expect(card).toMatchObject({
    object: "payment_method",
    type: "card",
    allow_redisplay: "always",
    customer: customer.id,
    card: { brand: "mastercard", last4: "4444", exp_month: 12, exp_year: expect.any(Number) },
  });
  const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ["setup_intent.payment_method"] });
  expect(done).toMatchObject({
    status: "complete",
    setup_intent: {
      object: "setup_intent",
      status: "succeeded",
      customer: customer.id,
      metadata: { market: "us" },
      payment_method: { id: card?.id },
    },
  });
  const events = (await stripe.events.list({ limit: 3 })).data.map(({ type }) => type);
  expect(events).toEqual(["checkout.session.completed", "setup_intent.succeeded", "payment_method.attached"]);
});

test("a card that is declined is not kept, and the page can be used again", async () => {
  const customer = await stripe.customers.create();
  const session = await stripe.checkout.sessions.create(setup(customer.id));
  const declined = await submitCard(session.url ?? "", { card: "4000000000000002" });
  expect(declined.headers.get("location")).toMatch(/\?declined=generic_decline$/);
  expect((await stripe.customers.listPaymentMethods(customer.id)).data).toEqual([]);
  const intent = await stripe.setupIntents.retrieve(String(session.setup_intent));
  expect(intent).toMatchObject({ status: "requires_payment_method", last_setup_error: { code: "card_declined" } });
  await submitCard(session.url ?? "", { card: "4242424242424242" });
  expect((await stripe.customers.listPaymentMethods(customer.id)).data).toHaveLength(1);
});

test("an expired page adds no card", async () => {
  const customer = await stripe.customers.create();
  const session = await stripe.checkout.sessions.create(setup(customer.id));
  await stripe.checkout.sessions.expire(session.id);
  await submitCard(session.url ?? "", { card: "4242424242424242" });
  expect((await stripe.customers.listPaymentMethods(customer.id)).data).toEqual([]);
  expect(await stripe.setupIntents.retrieve(String(session.setup_intent))).toMatchObject({ status: "canceled" });
});

test("a kept card is offered first on the payment page and pays", async () => {
  const { customer, card } = await keeper();
  const session = await stripe.checkout.sessions.create(asking(customer));
  const page = await (await fetch(session.url ?? "")).text();
  expect(page).toContain("Visa •••• 4242");
  expect(page.indexOf(card)).toBeLessThan(page.indexOf('value="4242424242424242"'));
  const back = await submitCard(session.url ?? "", { card, number: "" });
  expect(back.headers.get("location")).toBe(`http://localhost:3000/done?s=${session.id}`);
  expect(await paidWith(session)).toMatchObject({
    status: "succeeded",
    customer,
    payment_method: { id: card },
    latest_charge: { customer, payment_method: card, payment_method_details: { card: { last4: "4242" } } },
  });
});

test.each([
  ["is kept when the box is ticked", { keep: "on" }, 1],
  ["is not kept without it", {}, 0],
])("a card typed while paying %s", async (_name, box, count) => {
  const customer = await stripe.customers.create();
  const session = await stripe.checkout.sessions.create(asking(customer.id));
  expect(session.saved_payment_method_options).toMatchObject({ payment_method_save: "enabled" });
  await submitCard(session.url ?? "", { card: "5555555555554444", ...box });
  const kept = (await stripe.customers.listPaymentMethods(customer.id)).data;
  expect(kept.map((one) => [one.card?.last4, one.allow_redisplay])).toEqual(Array(count).fill(["4444", "always"]));
});

test("a card kept by the shop's wish alone is not offered again", async () => {
  const customer = await stripe.customers.create();
  const first = order({ customer: customer.id, payment_intent_data: { setup_future_usage: "off_session" } });
  const session = await stripe.checkout.sessions.create(first);
  await submitCard(session.url ?? "", { card: "4242424242424242" });
  const [kept] = (await stripe.paymentMethods.list({ customer: customer.id })).data;
  expect(kept?.allow_redisplay).toBe("limited");
  const next = await stripe.checkout.sessions.create(asking(customer.id));
  expect(await (await fetch(next.url ?? "")).text()).not.toContain(kept?.id);
  const wider = await stripe.checkout.sessions.create({
    ...asking(customer.id),
    saved_payment_method_options: { allow_redisplay_filters: ["always", "limited"] },
  });
  expect(await (await fetch(wider.url ?? "")).text()).toContain(kept?.id);
});

test("another customer's card neither shows nor pays", async () => {
  const mine = await keeper();
  const theirs = await keeper();
  const session = await stripe.checkout.sessions.create(asking(mine.customer));
  expect(await (await fetch(session.url ?? "")).text()).not.toContain(theirs.card);
  const tried = await submitCard(session.url ?? "", { card: theirs.card });
  expect(tried.headers.get("location")).toContain("declined=incorrect_number");
  expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe("open");
});

test("a kept card may be declined later, when it pays", async () => {
  const { customer, card } = await keeper("4000000000000341");
  const session = await stripe.checkout.sessions.create(asking(customer));
  const declined = await submitCard(session.url ?? "", { card });
  expect(declined.headers.get("location")).toContain("declined=generic_decline");
});

test("a detached card is nobody's, pays nothing and cannot be detached again", async () => {
  const { customer, card } = await keeper();
  expect(await stripe.paymentMethods.detach(card)).toMatchObject({ id: card, customer: null });
  expect(await stripe.paymentMethods.retrieve(card)).toMatchObject({ customer: null });
  await expect(stripe.paymentMethods.detach(card)).rejects.toMatchObject({ type: "StripeInvalidRequestError" });
  const session = await stripe.checkout.sessions.create(asking(customer));
  expect(await (await fetch(session.url ?? "")).text()).not.toContain(card);
});

test("deleting a customer takes their cards away and leaves what they paid", async () => {
  const { customer, card } = await keeper();
  const session = await stripe.checkout.sessions.create(asking(customer));
  await submitCard(session.url ?? "", { card });
  await stripe.customers.del(customer);
  expect(await stripe.paymentMethods.retrieve(card)).toMatchObject({ customer: null });
  expect(await paidWith(session)).toMatchObject({ status: "succeeded", amount_received: 3_067 });
});

test("an expiry that a bank renewed is changed on the card", async () => {
  const { card } = await keeper();
  const changed = await stripe.paymentMethods.update(card, { card: { exp_month: 1, exp_year: 2024 } });
  expect(changed.card).toMatchObject({ exp_month: 1, exp_year: 2024 });
});

test("customers and cards of one account do not exist in another", async () => {
  const { customer, card } = await keeper();
  const other = stripeFor(sandbox, "kg");
  for (const asked of [
    () => other.customers.retrieve(customer),
    () => other.customers.listPaymentMethods(customer),
    () => other.paymentMethods.retrieve(card),
    () => other.paymentMethods.detach(card),
    () => other.checkout.sessions.create(setup(customer)),
  ]) {
    await expect(asked()).rejects.toMatchObject({ statusCode: 404, code: "resource_missing" });
  }
});

test.each([
  ["both a customer and an address", { customer_email: "a@example.test" }, "customer"],
  ["lines to pay", { line_items: order().line_items }, "line_items"],
  ["neither a currency nor kinds of payment", { allowed_payment_method_types: undefined }, "currency"],
])("a setup with %s is refused by name", async (_name, wrong, param) => {
  const customer = await stripe.customers.create();
  const asked = { ...setup(customer.id), ...wrong } as Stripe.Checkout.SessionCreateParams;
  await expect(stripe.checkout.sessions.create(asked)).rejects.toMatchObject({ statusCode: 400, param });
});

test("the desk lists customers and the cards they keep", async () => {
  const { customer, card } = await keeper();
  const listed = async (kind: string) => JSON.stringify((await control(sandbox, `stripe/us/${kind}`)).json);
  expect(await listed("customers")).toContain(customer);
  expect(await listed("payment_methods")).toContain(card);
  expect(await listed("payment_methods")).not.toContain("4242424242424242");
});
