import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "@/sandbox/server";
import { control, order, startTestSandbox, stripeFor, submitCard, until } from "@/sandbox/test-sandbox";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

test("a session carries its lines, its total and what the shop attached", async () => {
  const stripe = stripeFor(sandbox, "us");
  const created = await stripe.checkout.sessions.create(order({ expand: ["line_items"] }));
  expect(created).toMatchObject({
    amount_total: 3_067,
    currency: "usd",
    status: "open",
    payment_status: "unpaid",
    payment_intent: null,
    client_reference_id: "ord_1",
    livemode: false,
  });
  expect(created.id).toMatch(/^cs_test_/);
  expect(created.line_items?.data.map((line) => [line.description, line.amount_total])).toEqual([
    ["Keycaps <b>", 2_468],
    ["Delivery", 599],
  ]);
  const read = await stripe.checkout.sessions.retrieve(created.id);
  expect(read.metadata).toEqual({ order: "ord_1", market: "us" });
  expect(read.lastResponse.requestId).toMatch(/^req_/);
  const lines = await stripe.checkout.sessions.listLineItems(created.id, { limit: 1 });
  expect([lines.data[0]?.quantity, lines.has_more]).toEqual([2, true]);
});

test("what a session does not have yet stays null when its whole is asked for", async () => {
  const stripe = stripeFor(sandbox, "us");
  const created = await stripe.checkout.sessions.create(order());
  const read = await stripe.checkout.sessions.retrieve(created.id, { expand: ["payment_intent.latest_charge"] });
  expect(read.payment_intent).toBeNull();
});

test.each([
  ["no line", { line_items: [] }, "line_items"],
  [
    "a negative price",
    { line_items: [{ quantity: 1, price_data: { currency: "usd", unit_amount: -1, product_data: { name: "x" } } }] },
    "line_items[0][price_data][unit_amount]",
  ],
  [
    "a fraction of a cent",
    { line_items: [{ quantity: 1, price_data: { currency: "usd", unit_amount: 1.5, product_data: { name: "x" } } }] },
    "line_items[0][price_data][unit_amount]",
  ],
  [
    "a total of nothing",
    { line_items: [{ quantity: 1, price_data: { currency: "usd", unit_amount: 0, product_data: { name: "x" } } }] },
    "line_items",
  ],
  [
    "a foreign currency",
    { line_items: [{ quantity: 1, price_data: { currency: "eur", unit_amount: 5, product_data: { name: "x" } } }] },
    "line_items[0][price_data][currency]",
  ],
  ["an end in ten minutes", { expires_at: Math.floor(Date.now() / 1000) + 600 }, "expires_at"],
  ["a language Stripe lacks", { locale: "ky" }, "locale"],
  ["an address that is none", { success_url: "/done" }, "success_url"],
])("a session with %s is refused by name", async (_name, wrong, param) => {
  await expect(stripeFor(sandbox, "us").checkout.sessions.create(order(wrong))).rejects.toMatchObject({
    type: "StripeInvalidRequestError",
    statusCode: 400,
    param,
  });
});

test("a parameter nobody knows is refused", async () => {
  const response = await fetch(`${sandbox.urls.stripe}/v1/checkout/sessions`, {
    method: "POST",
    headers: { authorization: "Bearer sk_test_sandbox_us" },
    body: new URLSearchParams({ mode: "payment", sucess_url: "x" }),
  });
  expect([response.status, await response.json()]).toMatchObject([400, { error: { type: "invalid_request_error" } }]);
});

test("without a valid key nothing is answered, and another account's session does not exist", async () => {
  const { id } = await stripeFor(sandbox, "us").checkout.sessions.create(order());
  const bare = await fetch(`${sandbox.urls.stripe}/v1/checkout/sessions/${id}`);
  expect(bare.status).toBe(401);
  const forged = await fetch(`${sandbox.urls.stripe}/v1/checkout/sessions/${id}`, {
    headers: { authorization: "Bearer sk_test_other" },
  });
  expect(forged.status).toBe(401);
  await expect(stripeFor(sandbox, "kg").checkout.sessions.retrieve(id)).rejects.toMatchObject({
    statusCode: 404,
    code: "resource_missing",
  });
});

test("the card that pays brings the shopper back once, however often the form is sent", async () => {
  const stripe = stripeFor(sandbox, "us");
  const session = await stripe.checkout.sessions.create(order());
  const page = await (await fetch(session.url ?? "")).text();
  expect(page).toContain("Sandbox, no real money");
  expect(page).toContain("Keycaps &#60;b&#62;");
  expect(page).toContain("Pay $30.67");
  const answers = await Promise.all(
    [1, 2, 3].map(() => submitCard(session.url ?? "", { card: "4242424242424242", number: "" })),
  );
  for (const answer of answers)
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      `http://localhost:3000/done?s=${session.id}`,
    ]);
  const paid = await stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent.latest_charge"] });
  expect(paid).toMatchObject({ status: "complete", payment_status: "paid", url: null });
  expect(paid.payment_intent).toMatchObject({
    status: "succeeded",
    amount_received: 3_067,
    metadata: { order: "ord_1" },
    latest_charge: { object: "charge", paid: true, amount: 3_067 },
  });
  const charges = await stripe.charges.list({
    payment_intent: typeof paid.payment_intent === "object" ? (paid.payment_intent?.id ?? "") : "",
  });
  expect(charges.data).toHaveLength(1);
  const found = await stripe.checkout.sessions.list({
    payment_intent: typeof paid.payment_intent === "object" ? (paid.payment_intent?.id ?? "") : "",
  });
  expect(found.data.map(({ id }) => id)).toEqual([session.id]);
});

test("a declined card comes back with its reason and leaves the session open for another", async () => {
  const stripe = stripeFor(sandbox, "us");
  const session = await stripe.checkout.sessions.create(order());
  const declined = await submitCard(session.url ?? "", { card: "4000 0000 0000 0002" });
  expect(declined.status).toBe(303);
  const page = await fetch(new URL(declined.headers.get("location") ?? "", session.url ?? ""));
  expect(await page.text()).toContain("Your card was declined.");
  expect(await stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] })).toMatchObject({
    status: "open",
    payment_status: "unpaid",
    payment_intent: { status: "requires_payment_method", last_payment_error: { code: "card_declined" } },
  });
  const typed = await submitCard(session.url ?? "", { card: "4000000000000002", number: "4242 4242 4242 4242" });
  expect(typed.headers.get("location")).toContain("/done");
  expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe("complete");
});

test("the late card pays after the window closed, and until then the session can neither be expired nor paid again", async () => {
  const stripe = stripeFor(sandbox, "kg");
  const line = {
    quantity: 1,
    price_data: { currency: "kgs", unit_amount: 1_234_550, product_data: { name: "Клавиатура" } },
  };
  const session = await stripe.checkout.sessions.create(order({ line_items: [line], locale: "ru" }));
  expect(await (await fetch(session.url ?? "")).text()).toContain("Оплатить 12\u00a0345,50\u00a0сом");
  const answer = await submitCard(session.url ?? "", { card: "4000000000003220" });
  expect([answer.status, (await answer.text()).includes("окно можно закрыть")]).toEqual([200, true]);
  await expect(stripe.checkout.sessions.expire(session.id)).rejects.toMatchObject({ statusCode: 400 });
  await submitCard(session.url ?? "", { card: "4242424242424242" });
  expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe("open");
  await until(async () => (await stripe.checkout.sessions.retrieve(session.id)).payment_status === "paid");
  const { json } = await control(sandbox, "stripe/kg/payments");
  expect(json).toMatchObject({
    data: [{ amount: 1_234_550, amount_received: 1_234_550, amount_refunded: 0, status: "succeeded" }],
  });
});

test("an expired session takes no money and cannot be expired twice", async () => {
  const stripe = stripeFor(sandbox, "us");
  const session = await stripe.checkout.sessions.create(order());
  expect((await stripe.checkout.sessions.expire(session.id)).status).toBe("expired");
  await expect(stripe.checkout.sessions.expire(session.id)).rejects.toMatchObject({
    type: "StripeInvalidRequestError",
    statusCode: 400,
  });
  expect(await (await submitCard(session.url ?? "", { card: "4242424242424242" })).text()).toContain("expired");
  expect((await stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe("unpaid");
  expect((await control(sandbox, `stripe/sessions/${session.id}/pay`, {})).status).toBe(409);
  expect((await control(sandbox, `stripe/sessions/${session.id}/pay`, { evenIfExpired: true })).json).toMatchObject({
    outcome: "paid",
  });
});

test("a complete session cannot be expired", async () => {
  const stripe = stripeFor(sandbox, "us");
  const session = await stripe.checkout.sessions.create(order());
  await control(sandbox, `stripe/sessions/${session.id}/pay`, { card: "4242424242424242" });
  await expect(stripe.checkout.sessions.expire(session.id)).rejects.toThrow(/status of complete/);
});

test("five hundred sessions at once are all made, in seconds even on a busy machine", async () => {
  const started = Date.now();
  const body = new URLSearchParams({
    mode: "payment",
    success_url: "http://localhost/",
    "line_items[0][quantity]": "1",
  });
  for (const [field, value] of [
    ["currency", "usd"],
    ["unit_amount", "1234"],
    ["product_data][name", "Cable"],
  ])
    body.set(`line_items[0][price_data][${field}]`, String(value));
  const create = () =>
    fetch(`${sandbox.urls.stripe}/v1/checkout/sessions`, {
      method: "POST",
      headers: { authorization: "Bearer sk_test_sandbox_us" },
      body,
    });
  const answers = await Promise.all(Array.from({ length: 500 }, create));
  const sessions: { id: string }[] = await Promise.all(answers.map((answer) => answer.json()));
  expect(new Set(sessions.map(({ id }) => id)).size).toBe(500);
  expect(Date.now() - started).toBeLessThan(5_000);
}, 10_000);
