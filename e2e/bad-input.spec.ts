import { newProduct } from "./fixtures/catalogue";
import { ask, cookieOf, send } from "./fixtures/http";
import { LOCALES, placeFor } from "./fixtures/places";
import { settings } from "./fixtures/settings";
import { expect, test } from "./fixtures/shop";

const FORM = "application/x-www-form-urlencoded";
const NO_SUCH_VARIANT = "var_00000000000000000000000000";

/** Long enough to be a sentence, and no key or code. */
function expectSentence(text: unknown, where: string): void {
  expect(text, where).toEqual(expect.stringMatching(/^\p{Lu}.{8,}[.!?]$/su));
}

for (const quantity of [0, -1, 0.5, 1e9, "abc", "", null, true, [], { a: 1 }, "1; drop table cart", "٣"]) {
  test(`a quantity of ${JSON.stringify(quantity)} is refused with a reason and changes nothing`, async ({ db }) => {
    const product = await newProduct(db, "us");
    const answer = await send(
      "/api/v1/cart/items",
      { variantId: product.variantId, quantity },
      { market: "us", "accept-language": "ru" },
    );
    expect(answer.status).toBe(400);
    const body = JSON.parse(answer.text);
    expect(body).toMatchObject({ code: "validation_failed", errors: [{ path: "quantity" }] });
    expect(body.detail).toBe(placeFor("ru-kg").t("errors.validation_failed"));

    const form = new URLSearchParams({ variantId: product.variantId, quantity: String(quantity) });
    const posted = await ask("/en-us/cart/add", {
      method: "POST",
      headers: { "content-type": FORM },
      body: form.toString(),
    });
    expect(posted.status).toBe(303);
    const page = await ask(posted.location ?? "");
    expect(page.text).toContain(placeFor("en-us").t("cart.problem.bad_quantity", { max: 99 }));

    const [items] = await db(
      "us",
    )`select count(*)::int as count from cart_item where variant_id = ${product.variantId}`;
    expect(items).toEqual({ count: 0 });
  });
}

test("a line's quantity is refused the same way and stays as it was", async ({ db }) => {
  const product = await newProduct(db, "us");
  const added = await send("/api/v1/cart/items", { variantId: product.variantId, quantity: 2 }, { market: "us" });
  const cookie = cookieOf(added);
  const { itemId } = JSON.parse(added.text);
  for (const quantity of [0, -1, 0.5, 1e9, "abc"]) {
    const answer = await send(`/api/v1/cart/items/${itemId}`, { quantity }, { market: "us", method: "PATCH", cookie });
    expect(answer.status, String(quantity)).toBe(400);
    const form = new URLSearchParams({ itemId, quantity: String(quantity) });
    const posted = await ask("/en-us/cart/quantity", {
      method: "POST",
      headers: { "content-type": FORM, cookie },
      body: form.toString(),
    });
    const page = await ask(posted.location ?? "", { headers: { cookie } });
    expect(page.text, String(quantity)).toContain(placeFor("en-us").t("cart.problem.bad_quantity", { max: 99 }));
  }
  const [row] = await db("us")`select quantity from cart_item where id = ${itemId}`;
  expect(row).toEqual({ quantity: 2 });
});

test("more than there is, and more than one order may have, say how many", async ({ db }) => {
  const { t } = placeFor("en-us");
  const few = await newProduct(db, "us", { stock: 3 });
  const short = await send(
    "/api/v1/cart/items",
    { variantId: few.variantId, quantity: 4 },
    { market: "us", "accept-language": "en" },
  );
  expect(short.status).toBe(409);
  expect(JSON.parse(short.text)).toMatchObject({
    code: "out_of_stock",
    available: 3,
    detail: t("errors.out_of_stock", { available: 3 }),
  });

  const many = await newProduct(db, "us", { stock: 500 });
  const first = await send("/api/v1/cart/items", { variantId: many.variantId, quantity: 99 }, { market: "us" });
  const more = await send(
    "/api/v1/cart/items",
    { variantId: many.variantId, quantity: 1 },
    { market: "us", cookie: cookieOf(first) },
  );
  expect(more.status).toBe(422);
  expect(JSON.parse(more.text)).toMatchObject({ code: "quantity_limit", max: 99 });
});

test("a missing, malformed or foreign variant is refused with a reason", async ({ db }) => {
  const kyrgyz = await newProduct(db, "kg");
  const cases: readonly [unknown, number][] = [
    [NO_SUCH_VARIANT, 404],
    [kyrgyz.variantId, 404],
    ["lark-65", 400],
    ["var_'; drop table variant; --", 400],
    ["var_\u0000", 400],
    [42, 400],
    [undefined, 400],
  ];
  for (const [variantId, status] of cases) {
    const answer = await send(
      "/api/v1/cart/items",
      { variantId, quantity: 1 },
      { market: "us", "accept-language": "ky" },
    );
    expect(answer.status, String(variantId)).toBe(status);
    expectSentence(JSON.parse(answer.text).detail, String(variantId));
    expect(answer.headers.getSetCookie(), String(variantId)).toEqual([]);
  }
  const form = new URLSearchParams({ variantId: kyrgyz.variantId, quantity: "1" });
  const posted = await ask("/en-us/cart/add", {
    method: "POST",
    headers: { "content-type": FORM },
    body: form.toString(),
  });
  expect(posted.status).toBe(303);
  expect((await ask(posted.location ?? "")).text).toContain(placeFor("en-us").t("errors.variant_not_found"));
});

for (const slug of LOCALES) {
  test(`${slug}: a refusal is told in the language asked for`, async () => {
    const { t, market, locale } = placeFor(slug);
    const headers = { market: market.code, "accept-language": `${locale.tag},en;q=0.5` };
    const missing = await send("/api/v1/cart/items", { variantId: NO_SUCH_VARIANT, quantity: 1 }, headers);
    expect(JSON.parse(missing.text).detail).toBe(t("errors.variant_not_found"));
    const empty = await send("/api/v1/orders", {}, headers);
    expect(JSON.parse(empty.text).detail).toBe(t("errors.validation_failed"));
  });
}

test("a body of the wrong kind or size is refused before it is read", async () => {
  const at = "/api/v1/cart/items";
  const us = { "x-market": "us" };
  const json = { ...us, "content-type": "application/json" };
  const big = JSON.stringify({ variantId: NO_SUCH_VARIANT, quantity: 1, pad: "x".repeat(200_000) });
  const cases: readonly [string, Record<string, string>, string | Uint8Array<ArrayBuffer>, number][] = [
    ["a form where JSON belongs", { ...us, "content-type": FORM }, "variantId=1", 415],
    ["text", { ...us, "content-type": "text/plain" }, "{}", 415],
    ["half a JSON", json, '{"variantId":', 400],
    ["no body", json, "", 400],
    ["an array", json, "[]", 400],
    ["a number", json, "7", 400],
    ["null", json, "null", 400],
    ["200 kB", json, big, 413],
    ["a NUL in a text", json, '{"variantId":"var_\\u0000","quantity":1}', 400],
    ["bytes that are no text", json, new Uint8Array([0xff, 0xfe, 0x00]), 400],
    ["very deep", json, `${"[".repeat(40_000)}${"]".repeat(40_000)}`, 400],
  ];
  for (const [what, headers, body, status] of cases) {
    const answer = await ask(at, { method: "POST", headers, body });
    expect(answer.status, what).toBe(status);
    expect(answer.headers.get("content-type"), what).toContain("application/problem+json");
    expectSentence(JSON.parse(answer.text).detail, what);
  }
});

test("a form of the wrong kind or size is refused with a page in the shop's language", async () => {
  const { t } = placeFor("ru-kg");
  const cases: readonly [string, string, string, number][] = [
    ["200 kB", FORM, `variantId=${"x".repeat(200_000)}`, 413],
    ["JSON", "application/json", "{}", 415],
    ["no type", "", "x", 415],
    ["half a multipart", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition", 400],
  ];
  for (const path of ["/ru-kg/cart/add", "/ru-kg/cart/quantity", "/ru-kg/cart/remove"]) {
    for (const [what, type, body, status] of cases) {
      const answer = await ask(path, { method: "POST", headers: { "content-type": type }, body });
      expect(answer.status, `${path}: ${what}`).toBe(status);
      expect(answer.text, `${path}: ${what}`).toContain('lang="ru-KG"');
      expect(answer.text, `${path}: ${what}`).toContain(t("cart.backToCart"));
    }
  }
});

test("NULs, control characters and broken letters in a form are an answer, never a crash", async () => {
  for (const body of [
    "variantId=%00&quantity=%00",
    "variantId=var_%ED%A0%80",
    "=&&&=",
    "quantity=1",
    "",
    "variantId=%",
  ]) {
    for (const path of ["/en-us/cart/add", "/en-us/cart/quantity", "/en-us/cart/remove"]) {
      const answer = await ask(path, { method: "POST", headers: { "content-type": FORM }, body });
      expect(answer.status, `${path}: ${body}`).toBeLessThan(500);
    }
  }
});

test("a forged or foreign cart cookie is an empty cart, and nobody else's", async ({ db }) => {
  const { t } = placeFor("en-us");
  const product = await newProduct(db, "us");
  const added = await send("/api/v1/cart/items", { variantId: product.variantId, quantity: 1 }, { market: "us" });
  const { itemId, cartToken } = JSON.parse(added.text);
  const forged = [
    "",
    "x",
    "0".repeat(32),
    `${cartToken}x`,
    cartToken.slice(0, -1),
    cartToken.toUpperCase(),
    "%00",
    "a".repeat(4_000),
    `${cartToken}' or '1'='1`,
  ];
  for (const token of forged) {
    const cookie = `marque_cart_us=${token}`;
    const page = await ask("/en-us/cart", { headers: { cookie } });
    expect(page.status, token).toBe(200);
    expect(page.text, token).toContain(t("cart.empty.title"));
    const api = await ask("/api/v1/cart", { headers: { cookie, "x-market": "us" } });
    expect(JSON.parse(api.text), token).toMatchObject({ count: 0, items: [] });
    const removed = await ask(`/api/v1/cart/items/${itemId}`, {
      method: "DELETE",
      headers: { cookie, "x-market": "us" },
    });
    expect(removed.status, token).toBe(404);
  }
  const foreign = await ask("/ru-kg/cart", { headers: { cookie: `marque_cart_kg=${cartToken}` } });
  expect(foreign.status).toBe(200);
  expect(foreign.text).toContain(placeFor("ru-kg").t("cart.empty.title"));
  const [row] = await db("us")`select count(*)::int as count from cart_item where id = ${itemId}`;
  expect(row).toEqual({ count: 1 });
});

test("a forged webhook is refused and leaves no row", async ({ db }) => {
  const count = async () => {
    const rows = await Promise.all(
      [db("kg"), db("us")].map(
        (sql) => sql`select count(*)::int as count from webhook_event where event_id like 'evt_forged%'`,
      ),
    );
    return rows.map(([row]) => row?.count);
  };
  const body = JSON.stringify({
    id: "evt_forged_1",
    type: "checkout.session.completed",
    data: { object: { id: "cs_1", payment_status: "paid" } },
  });
  const now = Math.floor(Date.now() / 1000);
  const signatures = [
    undefined,
    "",
    "t=1,v1=0",
    `t=${now},v1=${"0".repeat(64)}`,
    `t=${now},v0=${"0".repeat(64)}`,
    "\u00ff",
  ];
  for (const signature of signatures) {
    const headers = {
      "content-type": "application/json",
      ...(signature !== undefined && { "stripe-signature": signature }),
    };
    const answer = await ask("/api/webhooks/stripe?market=us", { method: "POST", headers, body });
    expect(answer.status, String(signature)).toBe(400);
  }
  const big = await ask("/api/webhooks/stripe", {
    method: "POST",
    headers: { "stripe-signature": "t=1,v1=0" },
    body: "x".repeat(600_000),
  });
  expect(big.status).toBe(413);
  expect(await count()).toEqual([0, 0]);
});

test("an order's token that is none, or of another market, is not found", async () => {
  const tokens = ["a".repeat(32), "x", "0", "..%2F..%2Fetc%2Fpasswd", "A".repeat(32), "a".repeat(5_000)];
  for (const slug of LOCALES) {
    for (const token of tokens) {
      const answer = await ask(`/${slug}/orders/${token}`);
      expect(answer.status, `${slug} ${token.slice(0, 40)}`).toBe(404);
    }
    expect((await ask(`/${slug}/orders/%00`)).status, `${slug}: an address that cannot be read`).toBe(400);
  }
  expect((await ask(`/en-us/orders/${"a".repeat(32)}`)).text).toContain(placeFor("en-us").t("notFound.page.title"));
});

test("another site cannot change a cart or place an order", async ({ db }) => {
  const product = await newProduct(db, "us");
  const body = { variantId: product.variantId, quantity: 1 };
  const strangers: readonly Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: settings.baseUrl },
  ];
  for (const headers of strangers) {
    const what = JSON.stringify(headers);
    expect((await send("/api/v1/cart/items", body, { market: "us", ...headers })).status, what).toBe(403);
    expect((await send("/api/v1/orders", {}, { market: "us", ...headers })).status, what).toBe(403);
    const form = new URLSearchParams({ variantId: product.variantId, quantity: "1" }).toString();
    for (const path of ["/en-us/cart/add", "/en-us/checkout/place"]) {
      const answer = await ask(path, { method: "POST", headers: { "content-type": FORM, ...headers }, body: form });
      expect(answer.status, `${path} ${what}`).toBe(403);
    }
  }
  const [items] = await db("us")`select count(*)::int as count from cart_item where variant_id = ${product.variantId}`;
  expect(items).toEqual({ count: 0 });
});

test("an unknown market is refused, in headers and in methods nobody offers", async () => {
  expect((await ask("/api/v1/cart", { headers: { "x-market": "moon" } })).status).toBe(400);
  for (const [method, path] of [
    ["DELETE", "/api/v1/cart"],
    ["PUT", "/api/v1/cart/items"],
    ["GET", "/en-us/cart/add"],
    ["GET", "/api/v1/nothing"],
  ] as const) {
    const { status } = await ask(path, { method });
    expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
    expect(status, `${method} ${path}`).toBeLessThan(500);
  }
});

test("addresses that cannot be read are an answer, never a crash", async () => {
  const paths = [
    "/en-us/p/%",
    "/en-us/p/%00",
    "/en-us/p/%ED%A0%80",
    `/en-us/p/${"x".repeat(6_000)}`,
    "/en-us/c/%2e%2e/%2e%2e",
    "/en-us/c/electronics%00",
    "/en-us/c/electronics?page=0",
    "/en-us/c/electronics?page=-1",
    "/en-us/c/electronics?page=abc&sort=evil",
    "/en-us/c/electronics?page=99999999999",
    "/en-us/%ff",
    "/%00",
    "/en-us//p//lark-65",
  ];
  for (const path of paths) expect((await ask(path)).status, path.slice(0, 60)).toBeLessThan(500);
});
