import { generateSync } from "otplib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionCookie } from "@/lib/accounts/session-cookie";
import { cartCookie } from "@/lib/cart/token";
import { newToken } from "@/lib/kernel/ids";
import { type Answer, ask, cookieHeader, MANY_CALLERS, setCookie } from "@/tests/access/ask";
import { marksIn } from "@/tests/access/marks";
import { makePerson, NEW_PASSWORD, type NewPerson, PASSWORD, type Person, TOTP_SECRET } from "@/tests/access/people";
import { startTestShop, type TestShop } from "@/tests/rig/shop";

const SESSION = sessionCookie("us", false);
const CART = cartCookie("us");
const SHORTLY_MS = 1_000;

let shop: TestShop;
let person: (made?: NewPerson) => Promise<Person>;

beforeAll(async () => {
  shop = await startTestShop(MANY_CALLERS);
  person = (made) => makePerson({ market: "us", db: shop.databases.us.db, secret: shop.secret }, made);
});
afterAll(() => shop?.stop());

let callers = 0;
/** Each from an address of its own, so that no limit on one is met. */
function post(path: string, form: Record<string, string>, cookies: Record<string, string> = {}, app = shop.apps[0]) {
  callers += 1;
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "x-forwarded-for": `10.9.${callers >> 8}.${callers & 255}`,
    ...cookieHeader(cookies),
  };
  return ask(app, {
    method: "POST",
    path: path.startsWith("/admin") ? path : `/en-us${path}`,
    headers,
    body: new URLSearchParams(form).toString(),
  });
}

function signIn({ ids }: Person, cookies: Record<string, string> = {}, app = shop.apps[0]): Promise<Answer> {
  return post("/sign-in/password", { email: ids.email, password: PASSWORD }, cookies, app);
}

/** Whom the other app process takes the browser with this cookie for: a mark, or nobody. */
async function seenAs(cookie: string | undefined): Promise<string> {
  const headers = cookieHeader({ [SESSION]: cookie ?? "" });
  const answer = await ask(shop.apps[1], { method: "GET", path: "/en-us/account", headers });
  expect(answer.status).toBe(200);
  return marksIn(answer.text).join() || "nobody";
}

/** Whether a cookie that was good is dead on both app processes within a second. */
async function expectDead(cookie: string | undefined): Promise<void> {
  await expect.poll(() => seenAs(cookie), { timeout: SHORTLY_MS, interval: 50 }).toBe("nobody");
}

test("a session planted before signing in is worth nothing afterwards: the browser gets a new one, and the old one ends", async () => {
  const [attacker, victim] = await Promise.all([person(), person()]);
  const answer = await signIn(victim, { [SESSION]: attacker.cookie });
  const given = setCookie(answer, SESSION);
  expect(given).not.toBe(attacker.cookie);
  expect(await seenAs(given)).toBe(victim.mark);
  expect(await seenAs(attacker.cookie)).not.toBe(victim.mark);
  expect(await seenAs(attacker.cookie)).toBe("nobody");
});

test("a made-up session is not taken over by signing in", async () => {
  const victim = await person();
  for (const planted of ["planted", newToken(), `${victim.cookie}x`, "a.b.c.d.e", "%00", "x".repeat(4_000)]) {
    const given = setCookie(await signIn(victim, { [SESSION]: planted }), SESSION);
    expect([await seenAs(planted), await seenAs(given)]).toEqual(["nobody", victim.mark]);
  }
});

test("who planted a cart does not see it once somebody has signed in with it", async () => {
  const [attacker, victim] = await Promise.all([person({ role: "guest" }), person()]);
  await signIn(victim, { [CART]: attacker.ids.cartToken });
  const headers = { "x-market": "us", "x-cart-token": attacker.ids.cartToken };
  const cart = await ask(shop.apps[1], { method: "GET", path: "/api/v1/cart", headers });
  expect([cart.status, marksIn(cart.text)]).toEqual([200, []]);
});

test("each sign-in is a session of its own", async () => {
  const someone = await person();
  const cookies = [];
  for (const app of [shop.apps[0], shop.apps[1], shop.apps[0]])
    cookies.push(setCookie(await signIn(someone, {}, app), SESSION));
  expect(new Set(cookies).size).toBe(3);
  const [row] = await shop.databases.us.sql`
    select count(*)::int as sessions from session where account_id = ${someone.ids.accountId}`;
  expect(row).toEqual({ sessions: 5 });
  for (const cookie of cookies) expect(await seenAs(cookie)).toBe(someone.mark);
});

test("signing out ends the session, not only the cookie, and no other one", async () => {
  const someone = await person();
  const other = setCookie(await signIn(someone), SESSION);
  const answer = await post("/sign-out", {}, { [SESSION]: someone.cookie });
  expect([setCookie(answer, SESSION), setCookie(answer, CART)]).toEqual(["", ""]);
  await expectDead(someone.cookie);
  expect(await seenAs(other)).toBe(someone.mark);
});

test("a password set by a mailed link ends every session", async () => {
  const someone = await person();
  const other = setCookie(await signIn(someone), SESSION);
  expect(await seenAs(other)).toBe(someone.mark);
  const form = { token: someone.ids.resetLink, password: NEW_PASSWORD };
  const answer = await post("/reset-password/save", form);
  expect(answer.headers.location).toBe("/en-us/sign-in");
  await expectDead(someone.cookie);
  await expectDead(other);
});

test("a changed password ends every session; the browser that changed it goes on in a new one", async () => {
  const someone = await person();
  const other = setCookie(await signIn(someone), SESSION);
  const form = { current: PASSWORD, password: NEW_PASSWORD };
  const answer = await post("/account/security/password", form, { [SESSION]: someone.cookie });
  const renewed = setCookie(answer, SESSION);
  expect(renewed).not.toBe(someone.cookie);
  await expectDead(someone.cookie);
  await expectDead(other);
  expect(await seenAs(renewed)).toBe(someone.mark);
});

test("who is blocked, and whose role is changed, is out at once on every process", async () => {
  const admin = await person({ role: "admin" });
  const [customer, support] = await Promise.all([person(), person({ role: "support" })]);
  const as = { [SESSION]: admin.cookie };
  await post(`/admin/us/customers/${customer.ids.accountId}/block`, {}, as);
  await expectDead(customer.cookie);
  await post("/admin/us/staff/role", { id: support.ids.accountId, role: "catalogue_manager" }, as);
  await expectDead(support.cookie);
  expect(await seenAs(admin.cookie)).toBe(admin.mark);
});

test("a second factor that is shown begins another session, and the one that owed it ends", async () => {
  const someone = await person({ secondFactor: "owed" });
  expect(await seenAs(someone.cookie)).toBe("nobody");
  const code = generateSync({ secret: TOTP_SECRET });
  const answer = await post("/account/second-factor/prove/check", { code }, { [SESSION]: someone.cookie });
  const renewed = setCookie(answer, SESSION);
  expect(renewed).not.toBe(someone.cookie);
  expect([await seenAs(someone.cookie), await seenAs(renewed)]).toEqual(["nobody", someone.mark]);
});

test("a session of another version, out of time or of a blocked account is none", async () => {
  const { sql } = shop.databases.us;
  const spoil = {
    version: (id: string) => sql`update account set session_version = session_version + 1 where id = ${id}`,
    time: (id: string) => sql`update session set expires_at = now() - interval '1 second' where account_id = ${id}`,
    block: (id: string) => sql`update account set blocked_at = now() where id = ${id}`,
    account: (id: string) => sql`delete from account where id = ${id}`,
  };
  for (const by of Object.values(spoil)) {
    const someone = await person();
    expect(await seenAs(someone.cookie)).toBe(someone.mark);
    await by(someone.ids.accountId);
    await expectDead(someone.cookie);
  }
});

test("over https the cookie is bound to this host and to TLS, and no other name is taken", async () => {
  const { address: app } = await shop.startApp({ env: { APP_URL: "https://shop.test" } });
  const someone = await person();
  const lines = (await signIn(someone, {}, app)).headers["set-cookie"] ?? [];
  const session = lines.find((line) => line.includes("marque_session"));
  expect(session).toMatch(/^__Host-marque_session_us=[^;]+; Path=\/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure$/);
  for (const line of lines) expect(line).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
  const page = (name: string) =>
    ask(app, { method: "GET", path: "/en-us/account", headers: cookieHeader({ [name]: someone.cookie }) });
  expect(marksIn((await page(sessionCookie("us", true))).text)).toEqual([someone.mark]);
  expect(marksIn((await page(SESSION)).text)).toEqual([]);
});
