import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cartCookie } from "@/lib/cart/token";
import type { MarketCode } from "@/lib/markets/markets";
import { ask, cookieHeader, MANY_CALLERS } from "@/tests/access/ask";
import { localeOf } from "@/tests/access/belongings";
import { EXPECTATIONS } from "@/tests/access/expectations";
import { isOf, marksIn } from "@/tests/access/marks";
import { surprisesOf } from "@/tests/access/matrix";
import { makePerson } from "@/tests/access/people";
import { listRoutes } from "@/tests/access/route-list";
import { cookiesOf, makeWorld, type World } from "@/tests/access/world";
import { inParallel } from "@/tests/rig/barrier";
import { totalOf } from "@/tests/rig/buyer";
import { type DatabaseProxy, databaseProxy } from "@/tests/rig/database-proxy";
import { makeVariant } from "@/tests/rig/factories";
import { startTestShop, type TestShop } from "@/tests/rig/shop";
import { addOverHttp, codeOf, orderCall, send } from "@/tests/rig/shopper";

const ROUTES = listRoutes(join(import.meta.dirname, "../.."));
const OTHER = { kg: "us", us: "kg" } as const;

let shop: TestShop;
let app: string;
let watches: Readonly<Record<MarketCode, DatabaseProxy>>;
let worlds: Readonly<Record<MarketCode, World>>;

beforeAll(async () => {
  shop = await startTestShop(MANY_CALLERS);
  const { kg, us } = shop.databases;
  watches = { kg: await databaseProxy(kg.url), us: await databaseProxy(us.url) };
  ({ address: app } = await shop.startApp({
    env: { DATABASE_URL_KG: watches.kg.url, DATABASE_URL_US: watches.us.url },
  }));
  worlds = { kg: await makeWorld(shop, "kg"), us: await makeWorld(shop, "us") };
});
afterAll(async () => {
  await shop?.stop();
  await Promise.all(Object.values(watches ?? {}).map((watch) => watch.close()));
});

describe.each(["us", "kg"] as const)(
  "in %s, what another market gave out is worth nothing and its database is not asked",
  (market) => {
    test.each(ROUTES.map((route) => [route.key, route] as const))("%s", async (key, route) => {
      const row = EXPECTATIONS[key];
      if (!row) throw new Error(`no expectations for ${key}`);
      const other = watches[OTHER[market]];
      other.asked();
      const surprises = await surprisesOf(app, worlds[market], route, row, ["other_admin"]);
      const asked = row.bothMarkets ? [] : other.asked();
      expect({ surprises, asked }).toEqual({ surprises: [], asked: [] });
    });
  },
);

test("the watch sees what a page asks its own market's database", async () => {
  const person = await makePerson(worlds.us.place);
  watches.us.asked();
  const answer = await ask(app, {
    method: "GET",
    path: "/en-us/account",
    headers: cookieHeader(cookiesOf(person, "us")),
  });
  expect(marksIn(answer.text)).toEqual([person.mark]);
  expect(watches.us.asked()).toContainEqual(expect.stringContaining('"session"'));
});

test("an Idempotency-Key of one market gives no answer in the other", async () => {
  const key = "the-same-key";
  const carts = { kg: "", us: "" };
  for (const market of ["kg", "us"] as const) {
    const variantId = await makeVariant(shop.databases[market].db, market);
    carts[market] = await addOverHttp(app, market, variantId);
  }
  expect((await send(orderCall(app, "kg", carts.kg, totalOf("kg"), { key }))).status).toBe(201);
  const stolen = await send(orderCall(app, "us", carts.kg, totalOf("us"), { key }));
  expect([stolen.status, codeOf(stolen)]).toEqual([422, "cart_empty"]);
  expect((await send(orderCall(app, "us", carts.us, totalOf("us"), { key }))).status).toBe(201);
});

test("a request is for one market: a header that names none, two or an unknown one is refused, and no forwarded host counts", async () => {
  const { cart: _, ...headers } = { cart: "", ...cookieHeader(cookiesOf(worlds.kg.people.customer_a, "kg")) };
  const about = (named: Record<string, string>) =>
    ask(app, { method: "GET", path: "/api/v1/cart", headers: { ...headers, ...named } });
  for (const name of ["xx", "kg, us", "us, kg", "__proto__", "kg\tus"]) {
    const answer = await about({ "x-market": name });
    expect({ name, status: answer.status, code: codeOf(answer) }).toEqual({ name, status: 400, code: "bad_request" });
  }
  watches.kg.asked();
  for (const named of [
    { "x-forwarded-host": "kg.test" },
    { forwarded: "host=kg.test" },
    { "x-original-host": "kg.test" },
  ]) {
    const answer = await about({ "x-market": "us", ...named });
    expect([answer.status, marksIn(answer.text)]).toEqual([200, []]);
  }
  expect(watches.kg.asked()).toEqual([]);
});

test("equal ids, tokens and addresses in both markets: 1,000 mixed requests, each sees its own market's", async () => {
  const us = await makePerson(worlds.us.place, { slug: "the-same-thing" });
  const kg = await makePerson(worlds.kg.place, { like: us });
  const people = { us, kg };
  const paths = {
    page: (market: MarketCode) => `/${localeOf(market)}/account`,
    order: (market: MarketCode) => `/${localeOf(market)}/orders/${people[market].ids.orderToken}`,
    product: (market: MarketCode) => `/${localeOf(market)}/p/${people[market].ids.productSlug}`,
    cart: () => "/api/v1/cart",
  };
  const kinds = Object.keys(paths) as (keyof typeof paths)[];
  const wrong = await inParallel(Array.from({ length: 1_000 }), 8, async (_, i) => {
    const market = i % 2 === 0 ? "us" : "kg";
    const kind = kinds[Math.floor(i / 2) % 4] ?? "cart";
    // One browser that has been in both shops.
    const cookies = { ...cookiesOf(us, "us"), ...cookiesOf(kg, "kg"), [cartCookie("xx")]: us.ids.cartToken };
    const headers = { ...cookieHeader(cookies), "x-market": market };
    const answer = await ask(shop.apps[i % 2] ?? app, { method: "GET", path: paths[kind](market), headers });
    const marks = marksIn(answer.text);
    const right = marks.includes(people[market].mark) && marks.every((mark) => isOf(market, mark));
    return right ? [] : [`${kind} of ${market}: ${answer.status} ${marks.join()}`];
  });
  expect(wrong.flat()).toEqual([]);
});
