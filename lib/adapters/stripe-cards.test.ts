import { afterAll, beforeAll, expect, test } from "vitest";
import { stripePayments } from "@/lib/adapters/stripe";
import type { PaymentProvider, StartPayment } from "@/lib/payments/provider";
import type { SavedCards } from "@/lib/payments/saved-cards";
import type { Sandbox } from "@/sandbox/server";
import { control, startTestSandbox, stripeFor, submitCard } from "@/sandbox/test-sandbox";

let sandbox: Sandbox;
let provider: PaymentProvider;
let cards: SavedCards;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  provider = stripePayments({ secretKey: "sk_test_sandbox_us", apiUrl: sandbox.urls.stripe });
  if (!provider.cards) throw new Error("Stripe keeps cards");
  cards = provider.cards;
});
afterAll(() => sandbox.close());

let count = 0;
function newCustomer(changes: Partial<Parameters<SavedCards["createCustomer"]>[0]> = {}) {
  count += 1;
  const accountId = `usr_${count}`;
  const person = { market: "us", accountId, email: "ada@example.test", name: "Ada" };
  return cards.createCustomer({ ...person, idempotencyKey: `customer:${accountId}`, ...changes });
}

const setup = (customerId: string) => ({
  market: "us",
  customerId,
  locale: "en-US",
  successUrl: "http://shop.test/added",
  cancelUrl: "http://shop.test/cards",
});

const payment = (customerId: string | null): StartPayment => ({
  market: "us",
  orderId: `ord_${count}`,
  paymentId: `pay_${count}`,
  idempotencyKey: `pay:ord_${count}:1`,
  amountMinor: 2_400,
  currency: "USD",
  lines: [{ name: "Lark", amountMinor: 2_400 }],
  description: "M-1",
  email: "order@example.test",
  customerId,
  expiresAt: null,
  capture: "automatic",
  locale: "en-US",
  successUrl: "http://shop.test/return",
  cancelUrl: "http://shop.test/order",
  codeUrl: "http://shop.test/order/qr",
});

async function startedBy(customerId: string | null) {
  const opened = await provider.start(payment(customerId));
  if (!opened) throw new Error("no page was opened");
  return opened;
}

async function keeper(card = "4242424242424242") {
  const { customerId } = await newCustomer();
  const page = await cards.beginSetup(setup(customerId));
  await submitCard(page?.redirectUrl ?? "", { card });
  const [kept] = await cards.list(customerId);
  if (!kept) throw new Error("no card was kept");
  return { customerId, kept };
}

test("a customer is one per key, also when name and address changed between two tries", async () => {
  const first = await newCustomer({ idempotencyKey: "customer:x", accountId: "usr_x" });
  const second = await newCustomer({
    idempotencyKey: "customer:x",
    accountId: "usr_x",
    email: "new@example.test",
    name: "",
  });
  expect(second).toEqual(first);
  expect(await stripeFor(sandbox, "us").customers.retrieve(first.customerId)).toMatchObject({
    email: "new@example.test",
    name: "Ada",
    metadata: { market: "us", accountId: "usr_x" },
  });
});

test("a card added on the hosted page is listed, has its owner, and is nobody's once detached", async () => {
  const { customerId, kept } = await keeper();
  expect(kept).toMatchObject({ brand: "visa", last4: "4242", expMonth: 12 });
  expect(await cards.ownerOf(kept.id)).toBe(customerId);
  await cards.detach(kept.id);
  expect(await cards.ownerOf(kept.id)).toBeUndefined();
  await cards.detach(kept.id);
  expect(await cards.list(customerId)).toEqual([]);
});

test("what the provider does not know is nobody's and nothing, and deleting it twice is no error", async () => {
  const { customerId, kept } = await keeper();
  await cards.deleteCustomer(customerId);
  await cards.deleteCustomer(customerId);
  expect(await cards.ownerOf(kept.id)).toBeUndefined();
  expect(await cards.ownerOf("pm_none")).toBeUndefined();
  expect(await cards.list(customerId)).toEqual([]);
  expect(await cards.beginSetup(setup(customerId))).toBeUndefined();
});

test("a payment of a customer offers their cards; a guest's asks for none", async () => {
  const { customerId, kept } = await keeper("5555555555554444");
  const theirs = await startedBy(customerId);
  expect(await (await fetch(theirs.redirectUrl)).text()).toContain(kept.id);
  count += 1;
  const session = await startedBy(null);
  expect(await stripeFor(sandbox, "us").checkout.sessions.retrieve(session.sessionId)).toMatchObject({
    customer: null,
    customer_email: "order@example.test",
  });
});

test("a payment whose customer the provider has lost opens one page for anybody, however often it is asked for", async () => {
  const { customerId } = await keeper();
  await cards.deleteCustomer(customerId);
  const opened = await startedBy(customerId);
  expect(await provider.start(payment(customerId))).toEqual(opened);
  expect(await provider.read({ sessionId: opened.sessionId })).toMatchObject({ amountMinor: 2_400, status: "open" });
});

test.each(["refuse", "http500", "garbage"])(
  "a provider in mode %s rejects and is not taken for an empty list",
  async (api) => {
    const { customerId, kept } = await keeper();
    await control(sandbox, "stripe/us/api", { api });
    await expect(cards.list(customerId)).rejects.toThrow();
    await expect(cards.ownerOf(kept.id)).rejects.toThrow();
    await control(sandbox, "stripe/us/api", { api: "ok" });
    expect(await cards.list(customerId)).toHaveLength(1);
  },
);

test("a list that does not come is given up after three seconds", async () => {
  const { customerId } = await keeper();
  await control(sandbox, "stripe/us/api", { api: "hang", count: 1 });
  const began = Date.now();
  await expect(cards.list(customerId)).rejects.toThrow();
  expect(Date.now() - began).toBeLessThan(4_500);
});
