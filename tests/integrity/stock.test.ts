import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { MarketCode } from "@/lib/markets/markets";
import { type Answer, inParallel, together } from "@/tests/rig/barrier";
import { PRICE, totalOf } from "@/tests/rig/buyer";
import { expectSettled } from "@/tests/rig/expect-settled";
import { makeVariant, stockOf } from "@/tests/rig/factories";
import { rounds, seeds, shuffled } from "@/tests/rig/seed";
import { startTestShop, type TestShop } from "@/tests/rig/shop";
import { addCall, addOverHttp, codeOf, orderCall, placedOf, send } from "@/tests/rig/shopper";
import { staffBrowser } from "@/tests/rig/staff-browser";

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop();
});
afterEach(() => expectSettled(shop));
afterAll(() => shop?.stop());

const Refused = z.object({ code: z.string(), totalMinor: z.number().optional() });

const appOf = (index: number) => shop.apps[index % 2] ?? shop.apps[0];

async function statuses(market: MarketCode) {
  const rows = await shop.databases[market].sql`select status, count(*)::int as count from "order" group by 1`;
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
}

test.each(seeds())(
  "500 buyers, 50 units, one moment: exactly 50 orders paid, 450 told sold out (seed %i)",
  async (seed) => {
    const { db } = shop.databases.us;
    const variantId = await makeVariant(db, "us", { onHand: 50, priceMinor: PRICE });
    const before = (await statuses("us")).paid ?? 0;
    const buyers = Array.from({ length: 500 }, (_, i) => i);
    const tokens = await inParallel(buyers, 16, (i) => addOverHttp(appOf(i), "us", variantId));
    const calls = shuffled(tokens, seed).map((token, i) => orderCall(appOf(i), "us", token, totalOf("us")));
    const answers = await together(calls);

    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    const lost = answers.filter((answer) => answer.status === 409);
    const slowest = Math.max(...answers.map((answer) => answer.ms));
    console.info(`A1 seed ${seed}: ${count(201)} × 201, ${count(409)} × 409, slowest ${Math.round(slowest)} ms`);
    const others = answers
      .filter((answer) => ![201, 409].includes(answer.status))
      .map(({ status, text }) => `${status} ${text}`);
    expect({ won: count(201), lost: lost.length, others }).toEqual({ won: 50, lost: 450, others: [] });
    expect(new Set(lost.map(codeOf))).toEqual(new Set(["out_of_stock"]));
    expect(slowest).toBeLessThanOrEqual(10_000);
    expect(await stockOf(db, variantId)).toEqual({ onHand: 50, reserved: 50 });

    const won = answers.filter((answer) => answer.status === 201).map(placedOf);
    await inParallel(won, 10, (order) => shop.desk.us.pay(order.sessionId));
    await expect.poll(async () => (await statuses("us")).paid, { timeout: 60_000, interval: 200 }).toBe(before + 50);
    expect(await stockOf(db, variantId)).toEqual({ onHand: 0, reserved: 0 });
  },
);

test("a cart of 2 + 2 against a stock of 3 is refused whole; of two carts of 2 one wins", async () => {
  const { db, sql } = shop.databases.us;
  const variantId = await makeVariant(db, "us", { onHand: 4, priceMinor: PRICE });
  const both = await addOverHttp(shop.apps[0], "us", variantId, 2);
  await addOverHttp(shop.apps[1], "us", variantId, 2, both);
  await sql`insert into stock_movement (id, variant_id, delta, reason, actor) values (${`mov_${variantId}`}, ${variantId}, -1, 'adjustment', 'test')`;
  await sql`update stock set on_hand = 3 where variant_id = ${variantId}`;
  const refused = await send(orderCall(shop.apps[0], "us", both, totalOf("us", 4)));
  expect([refused.status, codeOf(refused)]).toEqual([409, "out_of_stock"]);
  expect(await stockOf(db, variantId)).toEqual({ onHand: 3, reserved: 0 });

  const tokens = [
    await addOverHttp(shop.apps[0], "us", variantId, 2),
    await addOverHttp(shop.apps[1], "us", variantId, 2),
  ];
  const answers = await together(tokens.map((token, i) => orderCall(appOf(i), "us", token, totalOf("us", 2))));
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  expect(await stockOf(db, variantId)).toEqual({ onHand: 3, reserved: 2 });
});

test("50 parallel adds of one unit over two processes are 50 units", async () => {
  const { db, sql } = shop.databases.kg;
  const variantId = await makeVariant(db, "kg", { onHand: 60, priceMinor: PRICE });
  const other = await makeVariant(db, "kg", { priceMinor: PRICE });
  const token = await addOverHttp(shop.apps[0], "kg", other);
  const answers = await together(Array.from({ length: 50 }, (_, i) => addCall(appOf(i), "kg", variantId, token)));
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
  const rows = await sql`select quantity from cart_item where variant_id = ${variantId}`;
  expect(rows.map((row) => row.quantity)).toEqual([50]);
});

test("a unit added while an order is being placed is in it with its price or in a new cart: what is charged is the order, 40 times", async () => {
  const { db, sql } = shop.databases.kg;
  const variantId = await makeVariant(db, "kg", { onHand: 500, priceMinor: PRICE });
  const tokens = await inParallel(Array.from({ length: 40 }), 8, () => addOverHttp(shop.apps[0], "kg", variantId));
  const outcomes = { placed: 0, told: 0 };
  for (const [i, token] of tokens.entries()) {
    const order = orderCall(appOf(i), "kg", token, totalOf("kg"));
    const add = addCall(appOf(i + 1), "kg", variantId, token);
    const [done, added] = await together(i % 2 ? [order, add] : [add, order]).then((a) => (i % 2 ? a : a.reverse()));
    expect(added?.status).toBe(201);
    if (done?.status === 201) {
      outcomes.placed += 1;
      await shop.desk.kg.pay(placedOf(done).sessionId);
    } else {
      outcomes.told += 1;
      expect([done?.status, done && codeOf(done)]).toEqual([409, "price_changed"]);
    }
  }
  console.info(`A8: ${outcomes.placed} placed, ${outcomes.told} told of the new total`);
  // AUDIT beside the provider's list, after each test, holds every charge to its order; this holds orders to their carts.
  const loose = await sql`select o.id from "order" o join cart c on c.id = o.cart_id
    where o.cart_version <> c.version or (select sum(quantity) from order_line where order_id = o.id) <> (select sum(quantity) from cart_item where cart_id = c.id)`;
  expect([...loose]).toEqual([]);
});

test("staff change stock and prices while 200 orders are placed: each costs what its buyer agreed to, and no unit is lost", async () => {
  const { db, sql } = shop.databases.us;
  const staff = await staffBrowser(shop, "us");
  const variantId = await makeVariant(db, "us", { onHand: 150, priceMinor: PRICE });
  const tokens = await inParallel(Array.from({ length: 200 }), 16, (_, i) => addOverHttp(appOf(i), "us", variantId));
  let selling = true;
  const pricing = (async () => {
    for (let i = 0; selling; i += 1) {
      await sql`update variant set price_minor = ${PRICE + (i % 5) * 250} where id = ${variantId}`;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  const entries: string[] = [];
  const counting = (async () => {
    for (let i = 0; selling && i < 150; i += 1) {
      const { once, ...call } = staff.adjust(appOf(i), variantId, i % 2 ? 3 : -2);
      const answer = await send(call);
      expect([answer.status, answer.text]).toEqual([303, ""]);
      entries.push(`mov_${once}`);
    }
  })();
  const agreed = new Map<string, number>();
  let told = 0;
  let soldOut = 0;
  /** Agrees to each new total that is told, as somebody does who wants it at any price. */
  const buy = async (token: string, i: number) => {
    for (let total = totalOf("us"), tries = 0; tries < 60; tries += 1) {
      const answer = await send(orderCall(appOf(i), "us", token, total));
      if (answer.status === 201) {
        const placed = placedOf(answer);
        agreed.set(placed.id, total);
        await shop.desk.us.pay(placed.sessionId);
        return;
      }
      const { code, totalMinor } = Refused.parse(JSON.parse(answer.text));
      expect(answer.status).toBe(409);
      if (code === "out_of_stock") {
        soldOut += 1;
        return;
      }
      expect(code).toBe("price_changed");
      told += 1;
      total = totalMinor ?? 0;
    }
    throw new Error("never placed");
  };
  await inParallel(tokens, 16, buy);
  selling = false;
  await Promise.all([pricing, counting]);
  await expectSettled(shop);
  const rows = await sql`select o.id, o.total_minor::int as total, p.amount_minor::int as paid
    from "order" o join order_line l on l.order_id = o.id join payment p on p.order_id = o.id and p.status = 'captured'
    where l.variant_id = ${variantId}`;
  const [ledger] = await sql`select sum(delta)::int as delta from stock_movement where id = any(${entries})`;
  const changed = Number(ledger?.delta);
  console.info(
    `A10: ${agreed.size} placed, ${told} told of another price, ${soldOut} sold out; staff changed stock ${entries.length} times, by ${changed}`,
  );
  expect(new Map(rows.map((row) => [String(row.id), Number(row.total)]))).toEqual(agreed);
  expect(new Map(rows.map((row) => [String(row.id), Number(row.paid)]))).toEqual(agreed);
  expect(agreed.size + soldOut).toBe(200);
  expect(Math.min(told, entries.length)).toBeGreaterThan(20);
  expect(await stockOf(db, variantId)).toEqual({ onHand: 150 + changed - agreed.size, reserved: 0 });
});

test("many orders at once over both markets and both processes: each has a number of its own in its market", async () => {
  const markets = ["kg", "us"] as const;
  const goods = await Promise.all(
    markets.map((market) => makeVariant(shop.databases[market].db, market, { onHand: 1_000, priceMinor: PRICE })),
  );
  const calls = await inParallel(Array.from({ length: rounds({ short: 100, full: 1_000 }) }), 16, async (_, i) => {
    const market = markets[i % 2] ?? "us";
    const app = appOf(i >> 1);
    return orderCall(app, market, await addOverHttp(app, market, goods[i % 2] ?? ""), totalOf(market));
  });
  const answers: Pick<Answer, "status" | "text">[] = await together(calls);
  const busy = answers.flatMap(({ status }, i) => (status === 503 ? [i] : []));
  // Who was told that the provider is too busy tries again, as shoppers do: with the same key it is the same order.
  if (busy.length > 0) await new Promise((resolve) => setTimeout(resolve, 5_500));
  await inParallel(busy, 4, async (i) => {
    const again = calls[i];
    if (again) answers[i] = await send(again);
  });
  const placed = answers.map(placedOf);
  for (const [at, market] of markets.entries()) {
    const ids = placed.filter((_, i) => i % 2 === at).map(({ id }) => id);
    const rows = await shop.databases[market].sql`select number from "order" where id = any(${ids})`;
    expect([ids.length, new Set(rows.map(({ number }) => String(number))).size]).toEqual([
      calls.length / 2,
      calls.length / 2,
    ]);
    const [twice] = await shop.databases[market].sql`select number from "order" group by 1 having count(*) > 1`;
    expect(twice).toBeUndefined();
  }
});
