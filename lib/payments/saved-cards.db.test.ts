import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { account } from "@/db/schema/accounts";
import { payment } from "@/db/schema/payments";
import type { AccountActor } from "@/lib/kernel/context";
import { MARKETS } from "@/lib/markets/markets";
import { cancelUnpaid } from "@/lib/orders/cancel-unpaid";
import { addCard } from "@/lib/payments/add-card";
import { ensureCustomer } from "@/lib/payments/ensure-customer";
import { forgetCustomer } from "@/lib/payments/forget-customer";
import { ownCards } from "@/lib/payments/own-cards";
import { removeCard } from "@/lib/payments/remove-card";
import type { SavedCards } from "@/lib/payments/saved-cards";
import { startPayment } from "@/lib/payments/start-payment";
import { expectClean } from "@/tests/rig/expect-clean";
import { buy, makeAccount, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let shop: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  shop = testCtx(database.db);
});
afterEach(() => expectClean(database.sql));
afterAll(() => database.close());

const [LOCALE] = MARKETS.us.locales;
const UNAVAILABLE = { ok: false, error: { code: "payment_provider_unavailable" } };
const NOT_FOUND = { ok: false, error: { code: "not_found" } };

const as = (actor: AccountActor): TestCtx => ({ ...shop, actor });

async function somebody(): Promise<TestCtx & { actor: AccountActor }> {
  const actor = await makeAccount(database.db);
  return { ...as(actor), actor };
}

/** Somebody who keeps a card, with its id and their customer. */
async function keeper() {
  const ctx = await somebody();
  const customer = await ensureCustomer(ctx);
  if (!customer.ok) throw new Error(customer.error.code);
  return { ctx, customerId: customer.value, cardId: shop.fake.cards.keep(customer.value) };
}

/** The same, with a provider that makes customers in another way. */
function withCards<C extends TestCtx>(ctx: C, createCustomer: SavedCards["createCustomer"]): C {
  return { ...ctx, payments: { stripe: { ...shop.fake, cards: { ...shop.fake.cards, createCustomer } } } };
}

async function customerIn({ actor }: { readonly actor: AccountActor }): Promise<string | null | undefined> {
  const [row] = await database.db
    .select({ customerId: account.stripeCustomerId })
    .from(account)
    .where(eq(account.id, actor.accountId));
  return row?.customerId;
}

const customersOf = ({ actor }: { readonly actor: AccountActor }) =>
  [...shop.fake.cards.customers.values()].filter(({ accountId }) => accountId === actor.accountId);

test.each(["guest", "system"] as const)("rejects the wrong actor: a %s has no cards", async (type) => {
  const ctx: TestCtx = { ...shop, actor: type === "guest" ? { type } : { type, name: "test" } };
  for (const verb of [
    ensureCustomer,
    ownCards,
    (c: TestCtx) => addCard(c, LOCALE),
    (c: TestCtx) => removeCard(c, "pm_1"),
  ]) {
    await expect(verb(ctx)).rejects.toMatchObject({ code: "unauthorized" });
  }
});

describe("the customer of an account", () => {
  test("is one however many first calls there are at once, and is stored", async () => {
    const ctx = await somebody();
    const { createCustomer } = shop.fake.cards;
    let arrived = 0;
    let release = () => {};
    const everybody = new Promise<void>((resolve) => {
      release = resolve;
    });
    const together = withCards(ctx, async (input) => {
      arrived += 1;
      if (arrived === 8) release();
      await everybody;
      return createCustomer(input);
    });
    const all = await Promise.all(Array.from({ length: 8 }, () => ensureCustomer(together)));
    const ids = new Set(all.map((one) => one.ok && one.value));
    expect(ids.size).toBe(1);
    expect(customersOf(ctx)).toHaveLength(1);
    expect([...ids]).toEqual([await customerIn(ctx)]);
  });

  test("is found again after a lost answer, and nothing is stored meanwhile", async () => {
    const ctx = await somebody();
    shop.fake.breakNext("createCustomer", "after");
    expect(await ensureCustomer(ctx)).toEqual(UNAVAILABLE);
    expect(await customerIn(ctx)).toBeNull();
    expect(await ensureCustomer(ctx)).toMatchObject({ ok: true });
    expect(customersOf(ctx)).toHaveLength(1);
  });

  test("that another call stored first stays", async () => {
    const ctx = await somebody();
    const { createCustomer } = shop.fake.cards;
    const slow = withCards(ctx, async (input) => {
      const made = await createCustomer({ ...input, idempotencyKey: "another" });
      await database.db
        .update(account)
        .set({ stripeCustomerId: "cus_first" })
        .where(eq(account.id, ctx.actor.accountId));
      return made;
    });
    expect(await ensureCustomer(slow)).toEqual({ ok: true, value: "cus_first" });
    expect(await customerIn(ctx)).toBe("cus_first");
  });

  test("whose account was deleted while it was made is forgotten", async () => {
    const ctx = await somebody();
    const { createCustomer } = shop.fake.cards;
    const leaving = withCards(ctx, async (input) => {
      const made = await createCustomer(input);
      await database.db.delete(account).where(eq(account.id, ctx.actor.accountId));
      return made;
    });
    await expect(ensureCustomer(leaving)).rejects.toMatchObject({ code: "unauthorized" });
    const jobs = await database.sql`
      select j.payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'forget-customer'`;
    expect(jobs).toEqual([{ payload: { customerId: expect.stringMatching(/^cus_/) } }]);
  });
});

describe("adding a card", () => {
  test("leads to the provider's page and back to one's cards in one's language", async () => {
    const ctx = await somebody();
    const opened = await addCard(ctx, LOCALE);
    expect(opened).toMatchObject({ ok: true, value: { redirectUrl: expect.stringContaining("https://pay.test/") } });
    expect(shop.fake.cards.setups.at(-1)).toMatchObject({
      market: "us",
      customerId: await customerIn(ctx),
      successUrl: "http://shop.test/en-us/account/cards/added",
      cancelUrl: "http://shop.test/en-us/account/cards",
    });
  });

  test.each(["createCustomer", "beginSetup"] as const)(
    "says so when the provider does not answer to %s",
    async (name) => {
      const ctx = await somebody();
      shop.fake.breakNext(name);
      expect(await addCard(ctx, LOCALE)).toEqual(UNAVAILABLE);
      expect(await addCard(ctx, LOCALE)).toMatchObject({ ok: true });
    },
  );

  test("goes on with another customer, one for all calls, when the provider has lost the first", async () => {
    const { ctx, customerId } = await keeper();
    await shop.fake.cards.deleteCustomer(customerId);
    const all = await Promise.all([1, 2, 3].map(() => addCard(ctx, LOCALE)));
    expect(all.every(({ ok }) => ok)).toBe(true);
    expect(customersOf(ctx)).toHaveLength(1);
    expect(await customerIn(ctx)).not.toBe(customerId);
  });
});

describe("one's cards", () => {
  test("are listed as the provider tells, and nobody else's", async () => {
    const mine = await keeper();
    await keeper();
    expect(await ownCards(mine.ctx)).toEqual({
      ok: true,
      value: [{ id: mine.cardId, brand: "visa", last4: "4242", expMonth: 12, expYear: 2030 }],
    });
  });

  test("are none for who never kept one, and the provider is not asked", async () => {
    const ctx = await somebody();
    const before = shop.fake.calls.length;
    expect(await ownCards(ctx)).toEqual({ ok: true, value: [] });
    expect(shop.fake.calls.length).toBe(before);
  });

  test("are not taken for none when the provider does not answer", async () => {
    const { ctx } = await keeper();
    shop.fake.breakNext("list");
    expect(await ownCards(ctx)).toEqual(UNAVAILABLE);
  });
});

describe("removing a card", () => {
  test("takes one's own away, once", async () => {
    const { ctx, cardId } = await keeper();
    expect(await removeCard(ctx, cardId)).toEqual({ ok: true, value: undefined });
    expect(await ownCards(ctx)).toEqual({ ok: true, value: [] });
    expect(await removeCard(ctx, cardId)).toEqual(NOT_FOUND);
  });

  test("of somebody else is not found, like one that is not there, and leaves it with its owner", async () => {
    const [mine, theirs] = [await keeper(), await keeper()];
    expect(await removeCard(mine.ctx, theirs.cardId)).toEqual(NOT_FOUND);
    expect(await removeCard(await somebody(), theirs.cardId)).toEqual(NOT_FOUND);
    expect(await removeCard(mine.ctx, "pm_0000000000000000")).toEqual(NOT_FOUND);
    expect(await ownCards(theirs.ctx)).toMatchObject({ value: [{ id: theirs.cardId }] });
  });

  test.each(["", "pm_", "../customers/cus_1", "pm_1/detach", "pm_\u0000", "x".repeat(5_000)])(
    "asks the provider nothing about %j",
    async (id) => {
      const { ctx } = await keeper();
      const before = shop.fake.calls.length;
      expect(await removeCard(ctx, id)).toEqual(NOT_FOUND);
      expect(shop.fake.calls.length).toBe(before);
    },
  );

  test.each(["ownerOf", "detach"] as const)("says so when the provider does not answer to %s", async (name) => {
    const { ctx, cardId } = await keeper();
    shop.fake.breakNext(name);
    expect(await removeCard(ctx, cardId)).toEqual(UNAVAILABLE);
    expect(await removeCard(ctx, cardId)).toMatchObject({ ok: true });
  });
});

test("a customer is forgotten with their cards, however often the job runs", async () => {
  const { ctx, customerId } = await keeper();
  shop.fake.breakNext("deleteCustomer", "after");
  await expect(forgetCustomer(shop, customerId)).rejects.toThrow();
  await forgetCustomer(shop, customerId);
  expect(shop.fake.cards.customers.has(customerId)).toBe(false);
  expect(await ownCards(ctx)).toEqual({ ok: true, value: [] });
});

describe("paying", () => {
  const asked = () => shop.fake.started.at(-1);

  async function paymentOf(orderId: `ord_${string}`) {
    const [row] = await database.db.select().from(payment).where(eq(payment.orderId, orderId));
    if (!row) throw new Error("no payment");
    return row;
  }

  test("names no customer for a guest", async () => {
    const { orderId } = await buy({ ...shop, actor: { type: "guest" } }, [await makeVariant(database.db), 1]);
    expect(asked()).toMatchObject({ customerId: null, email: "ada@example.test", idempotencyKey: `pay:${orderId}:1` });
    expect((await paymentOf(orderId)).customerId).toBeNull();
  });

  test("signed in names one's customer, made at the first payment, and asks for the same as ever", async () => {
    const ctx = await somebody();
    const { orderId } = await buy(ctx, [await makeVariant(database.db), 1]);
    const row = await paymentOf(orderId);
    expect(row.customerId).toBe(await customerIn(ctx));
    expect(asked()).toMatchObject({
      customerId: row.customerId,
      idempotencyKey: `pay:${orderId}:1`,
      amountMinor: row.amountMinor,
      market: "us",
      orderId,
      paymentId: row.id,
    });
  });

  test("goes on without a customer when the provider makes none, and asks for the same at every later try", async () => {
    const ctx = await somebody();
    shop.fake.breakNext("createCustomer");
    shop.fake.breakNext("start", "after");
    await expect(buy(ctx, [await makeVariant(database.db), 1])).rejects.toThrow("payment_provider_unavailable");
    const first = asked();
    expect(first?.customerId).toBeNull();
    await ensureCustomer(ctx);
    const orderId = first?.orderId as `ord_${string}`;
    expect(await startPayment(ctx, orderId)).toMatchObject({ ok: true });
    expect(asked()).toEqual(first);
  });

  test("on a page with kept cards is for their owner alone, whoever has the order's address", async () => {
    const ctx = await somebody();
    const { orderId, redirectUrl } = await buy(ctx, [await makeVariant(database.db), 1]);
    for (const other of [{ ...shop, actor: { type: "guest" } as const }, await somebody(), (await keeper()).ctx]) {
      expect(await startPayment(other, orderId)).toEqual({ ok: false, error: { code: "unauthorized" } });
    }
    expect(await startPayment(ctx, orderId)).toEqual({ ok: true, value: { redirectUrl } });
    expect(await cancelUnpaid(shop, orderId, "expired")).toMatchObject({ ok: true });
  });
});
