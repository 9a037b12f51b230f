import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { account } from "@/db/schema/accounts";
import { hashPassword } from "@/lib/accounts/password";
import { newId } from "@/lib/kernel/ids";
import { inParallel, together } from "@/tests/rig/barrier";
import { PRICE } from "@/tests/rig/buyer";
import { makeVariant } from "@/tests/rig/factories";
import { startTestShop, type TestShop } from "@/tests/rig/shop";
import { addOverHttp, codeOf, send } from "@/tests/rig/shopper";
import { newEmail, signInCall, takenOf } from "@/tests/rig/sign-in-calls";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop({ TRUSTED_PROXIES: "0", API_LIMIT_PER_MINUTE: "100", ADDRESS_LIMIT_PER_MINUTE: "1000" });
});
afterAll(() => shop?.stop());
beforeEach(async () => {
  await shop.databases.us.sql`delete from rate_hit`;
});

const appOf = (index: number) => shop.apps[index % 2] ?? shop.apps[0];
const times = (count: number) => Array.from({ length: count }, (_, i) => i);

async function signInFailing(i: number, headers: Record<string, string> = {}) {
  const call = signInCall(appOf(i), newEmail(), headers);
  const response = await fetch(call.url, { method: "POST", headers: call.headers ?? {}, body: call.body ?? "" });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test("X-Forwarded-For written by the client is not believed: 100 of them are still 5 tries, from two processes", async () => {
  const claims = [
    (i: number) => `198.51.100.${i}`,
    (i: number) => `2001:db8:${i.toString(16)}::1, 198.51.100.${i}`,
    (i: number) => `${i}`,
    () => "",
    (i: number) => `127.0.0.${i}`,
  ];
  const answers = [];
  for (const i of times(100)) {
    const forwarded = claims[i % claims.length]?.(i) ?? "";
    answers.push(
      await signInFailing(i, { "x-forwarded-for": forwarded, "x-real-ip": forwarded, forwarded: `for=${forwarded}` }),
    );
  }
  expect(takenOf(answers)).toBe(5);
});

test("the 6th try is told in JSON with 429 and Retry-After, and by the page in words", async () => {
  for (const i of times(5)) expect((await signInFailing(i)).status).toBe(200);
  const refused = await signInFailing(5);
  expect([refused.status, codeOf(refused)]).toEqual([429, "rate_limited"]);
  expect(refused.headers.get("content-type")).toContain("application/problem+json");
  const seconds = Number(refused.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(14 * 60);
  expect(seconds).toBeLessThanOrEqual(15 * 60);

  const { url, body } = signInCall(shop.apps[0], "typed@example.test");
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const posted = await fetch(url, { method: "POST", headers, body: body ?? "", redirect: "manual" });
  expect(posted.status).toBe(303);
  const cookie = posted.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const page = await fetch(new URL(posted.headers.get("location") ?? "", shop.apps[0]), { headers: { cookie } });
  const html = await page.text();
  expect(html).toContain("Too many attempts. Try again in");
  expect(html).toContain("typed@example.test");
});

test("of 50 tries at one moment over two processes exactly 5 are taken, whoever they name", async () => {
  const answers = await together(times(50).map((i) => signInCall(appOf(i), newEmail())));
  expect(takenOf(answers)).toBe(5);
});

test("the window slides: a place is free when a try leaves it, and only that one", async () => {
  const { sql } = shop.databases.us;
  for (const i of times(5)) await signInFailing(i);
  const age = (interval: string) => sql`update rate_hit set at = now() - ${interval}::interval where id in
    (select id from rate_hit where key like 'auth:us:ip:%' order by at limit 2)`;
  await age("14 minutes 30 seconds");
  expect((await signInFailing(0)).status).toBe(429);
  await age("15 minutes");
  const answers = await together(times(50).map((i) => signInCall(appOf(i), newEmail())));
  expect(takenOf(answers)).toBe(2);
});

test("who signs in uses up nothing, and strangers' successes do not lock a neighbour out", async () => {
  const password = "felt carpet, two horns, madder";
  const passwordHash = await hashPassword(password);
  const emails = times(8).map(newEmail);
  for (const email of emails) {
    await shop.databases.us.db.insert(account).values({ id: newId("usr"), email, locale: "en-us", passwordHash });
  }
  for (const [i, email] of emails.entries()) {
    const { status, text } = await send(signInCall(appOf(i), email, {}, password));
    expect([status, JSON.parse(text).to]).toEqual([200, "/en-us/account"]);
  }
  const [left] = await shop.databases.us.sql`select count(*)::int as count from rate_hit`;
  expect(left?.count).toBe(0);
});

test("the other market counts for itself", async () => {
  for (const i of times(6)) await signInFailing(i);
  const call = signInCall(shop.apps[0], newEmail());
  expect((await send({ ...call, url: call.url.replace("en-us", "ru-kg") })).status).toBe(200);
});

async function startOfMinute(): Promise<void> {
  const gone = Date.now() % 60_000;
  if (gone > 30_000) await new Promise((resolve) => setTimeout(resolve, 60_050 - gone));
}

const getCart = (token: string) =>
  ({
    url: `${shop.apps[0]}/api/v1/cart`,
    method: "GET",
    headers: { "x-market": "us", "x-cart-token": token },
  }) as const;

test("a cart makes 100 API calls a minute, 50 at once; then 429 until the minute is over; its neighbour goes on", async () => {
  const variantId = await makeVariant(shop.databases.us.db, "us", { priceMinor: PRICE });
  const token = await addOverHttp(shop.apps[0], "us", variantId);
  const other = await addOverHttp(shop.apps[0], "us", variantId);
  await startOfMinute();
  const answers = [];
  for (const _ of times(3)) answers.push(...(await together(times(50).map(() => getCart(token)))));
  expect(takenOf(answers)).toBe(100);
  const refused = answers.find((answer) => answer.status === 429);
  expect(refused && codeOf(refused)).toBe("rate_limited");
  const seconds = Number(refused?.headers["retry-after"]);
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  expect((await send(getCart(other))).status).toBe(200);

  // What a page asks by itself, and adding from it, is counted apart.
  const session = { ...getCart(token), url: `${shop.apps[0]}/api/v1/session?locale=en-us` };
  expect((await send(session)).status).toBe(200);
  await addOverHttp(shop.apps[0], "us", variantId, 1, token);

  await new Promise((resolve) => setTimeout(resolve, seconds * 1000 + 50));
  expect(takenOf(await together(times(50).map(() => getCart(token))))).toBe(50);
});

test("a program without a cart makes 100 from its address whatever it claims, made-up carts together 1,000", async () => {
  await startOfMinute();
  const bare = (i: number) => {
    const headers = { "x-market": "us", "x-forwarded-for": `198.51.100.${i}` };
    return send({ url: `${shop.apps[1]}/api/v1/cart`, method: "GET", headers });
  };
  expect(takenOf(await inParallel(times(120), 20, bare))).toBe(100);
  const madeUp = (i: number) => getCart(`${i}`.padStart(32, "0"));
  const answers = await inParallel(times(1_100), 30, (i) => send(madeUp(i)));
  expect(takenOf(answers)).toBeLessThanOrEqual(1_000);
});

test("notices of payment are never refused for their number", async () => {
  const url = `${shop.apps[0]}/api/webhooks/stripe`;
  const answers = await inParallel(times(300), 20, () => send({ url, body: "{}" }));
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([400]));
});
