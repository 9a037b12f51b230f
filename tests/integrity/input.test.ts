import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { PRICE, totalOf } from "@/tests/rig/buyer";
import { expectSettled } from "@/tests/rig/expect-settled";
import { makeVariant, stockOf } from "@/tests/rig/factories";
import { startTestShop, type TestShop } from "@/tests/rig/shop";
import { addCall, addOverHttp, codeOf, orderCall, send } from "@/tests/rig/shopper";

let shop: TestShop;
let variantId: `var_${string}`;
let token: string;

beforeAll(async () => {
  shop = await startTestShop();
  variantId = await makeVariant(shop.databases.us.db, "us", { priceMinor: PRICE });
  token = await addOverHttp(shop.apps[0], "us", variantId);
});
afterEach(async () => {
  await expectSettled(shop);
  expect(await stockOf(shop.databases.us.db, variantId)).toEqual({ onHand: 10, reserved: 0 });
});
afterAll(() => shop?.stop());

const QUOTE = "' or 1=1 --";
/** Fields whose words are free: a quote in them is text like any other. */
const FREE_TEXT = ["customerName", "shippingAddress.line1", "shippingAddress.city"];

/** Values that no field of the API takes as they are. */
const BROKEN: readonly unknown[] = [
  null,
  true,
  [],
  {},
  "",
  " ",
  QUOTE,
  "\u0000",
  "\ud800",
  "x".repeat(5_000),
  0,
  -1,
  0.5,
  1e9,
  1e308,
  -0,
  2 ** 53 + 1,
  ["a"],
  { toString: 1 },
];

function withField(body: string, path: readonly string[], value: unknown): string {
  const parsed: Record<string, unknown> = JSON.parse(body);
  let at = parsed;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) ?? ""] = value;
  return JSON.stringify(parsed);
}

test("a cart takes no broken variant or quantity: each is answered with 4xx and a code, and the cart stays", async () => {
  const call = addCall(shop.apps[1], "us", variantId, token);
  for (const field of ["variantId", "quantity"]) {
    for (const value of BROKEN) {
      const answer = await send({ ...call, body: withField(call.body ?? "", [field], value) });
      expect({ field, value, status: answer.status, code: codeOf(answer) }).toMatchObject({
        status: expect.toSatisfy((s: number) => s >= 400 && s < 500),
        code: expect.stringMatching(/^[a-z_]+$/),
      });
    }
  }
  const others = [await makeVariant(shop.databases.kg.db, "kg"), "var_missing"];
  for (const id of others) {
    const answer = await send(addCall(shop.apps[0], "us", id, token));
    expect([answer.status, codeOf(answer)]).toEqual([404, "variant_not_found"]);
  }
  const cart = await fetch(`${shop.apps[0]}/api/v1/cart`, { headers: { "x-market": "us", "x-cart-token": token } });
  expect(await cart.json()).toMatchObject({ count: 1 });
});

test("an order takes no broken field: nothing is written, nothing reserved, never a 5xx", async () => {
  const call = orderCall(shop.apps[0], "us", token, totalOf("us"));
  const paths = [
    "email",
    "customerName",
    "phone",
    "paymentMethod",
    "expectedTotalMinor",
    "expectedDueMinor",
    "shippingAddress",
    "shippingAddress.region",
    "shippingAddress.line1",
    "shippingAddress.city",
    "shippingAddress.postalCode",
  ];
  const surprising: unknown[] = [];
  for (const path of paths) {
    for (const value of BROKEN.filter((one) => one !== QUOTE || !FREE_TEXT.includes(path))) {
      const { status, text } = await send({ ...call, body: withField(call.body ?? "", path.split("."), value) });
      if (status < 400 || status >= 500) surprising.push({ path, value, status, text: text.slice(0, 200) });
    }
  }
  expect(surprising).toEqual([]);
  const [row] = await shop.databases.us.sql`select count(*)::int as count from "order"`;
  expect(row?.count).toBe(0);
});

test("what a client sends of prices, state and other orders is not read", async () => {
  const spoiled = {
    totalMinor: 1,
    status: "paid",
    cartId: "crt_x",
    id: "ord_x",
    number: 1,
    currency: "KGS",
    unitPriceMinor: 1,
    paidAt: "2020-01-01",
  };
  const other = await makeVariant(shop.databases.us.db, "us", { priceMinor: PRICE });
  const own = await addOverHttp(shop.apps[0], "us", other);
  expect((await send(orderCall(shop.apps[0], "us", own, totalOf("us"), spoiled))).status).toBe(201);
  const [row] = await shop.databases.us
    .sql`select status, currency, total_minor::int as total, paid_at from "order" where id <> 'ord_x'`;
  expect(row).toEqual({ status: "pending_payment", currency: "USD", total: totalOf("us"), paid_at: null });
});

test("bodies, tokens, items and keys of the wrong shape are refused with their own status", async () => {
  const call = orderCall(shop.apps[1], "us", token, totalOf("us"));
  const json = { "content-type": "application/json", "x-market": "us", "x-cart-token": token };
  const items = `${shop.apps[0]}/api/v1/cart/items`;
  const expected: [name: string, status: number, call: Parameters<typeof send>[0] & { method?: string }][] = [
    ["no body", 400, { ...call, body: "" }],
    ["an array", 400, { ...call, body: "[]" }],
    ["deep nesting", 400, { ...call, body: "[".repeat(40_000) }],
    ["too large", 413, { ...call, body: JSON.stringify({ note: "x".repeat(100_001) }) }],
    ["text", 415, { ...call, headers: { ...call.headers, "content-type": "text/plain" } }],
    ["another site", 403, { ...call, headers: { ...call.headers, origin: "https://evil.test" } }],
    ["a broken origin", 403, { ...call, headers: { ...call.headers, origin: "%%%" } }],
    ["an unknown market", 400, { ...call, headers: { ...call.headers, "x-market": "xx" } }],
    ["another market's cart", 422, orderCall(shop.apps[0], "kg", token, totalOf("kg"))],
    ["a forged cart", 422, orderCall(shop.apps[0], "us", "0".repeat(32), totalOf("us"))],
    ["a key with blanks", 400, { ...call, headers: { ...call.headers, "idempotency-key": "a b" } }],
    ["a key too long", 400, { ...call, headers: { ...call.headers, "idempotency-key": "k".repeat(201) } }],
    ["an item in an address that cannot be read", 400, { url: `${items}/%00`, headers: json, body: '{"quantity":1}' }],
    ["an item that is no id", 404, { url: `${items}/itm_%27`, headers: json, body: '{"quantity":1}' }],
  ];
  for (const [name, status, one] of expected) {
    const method = name.startsWith("an item") ? "PATCH" : "POST";
    const response = await fetch(one.url, { method, headers: one.headers ?? {}, body: one.body ?? "" });
    expect([name, response.status]).toEqual([name, status]);
  }
  for (const id of ["itm_missing", "%E0%A4%A", "..%2f..", "itm_%27"]) {
    const response = await fetch(`${items}/${id}`, { method: "DELETE", headers: json });
    expect({ id, status: response.status }).toMatchObject({
      status: expect.toSatisfy((s: number) => s >= 400 && s < 500),
    });
  }
});
