import { generateSync } from "otplib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { createKeys } from "@/lib/access/keys";
import { sessionCookie } from "@/lib/accounts/session-cookie";
import { joseAccessTokens } from "@/lib/adapters/jose-access-token";
import type { MarketCode } from "@/lib/markets/markets";
import { type Answer, ask, cookieHeader, MANY_CALLERS } from "@/tests/access/ask";
import { makePerson, type NewPerson, PASSWORD, type Person, TOTP_SECRET } from "@/tests/access/people";
import { startTestShop, type TestShop } from "@/tests/rig/shop";

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop(MANY_CALLERS);
});
afterAll(() => shop?.stop());

function person(market: MarketCode = "us", made: NewPerson = {}): Promise<Person> {
  return makePerson({ market, db: shop.databases[market].db, secret: shop.secret }, made);
}

let callers = 0;
function call(method: string, path: string, headers: Record<string, string> = {}, json?: unknown, app = 0) {
  callers += 1;
  return ask(shop.apps[app] ?? shop.apps[0], {
    method,
    path: `/api/v1${path}`,
    headers: {
      "x-forwarded-for": `10.7.${callers >> 8}.${callers & 255}`,
      ...(json !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
}

const Tokens = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  secondFactor: z.enum(["proof", "enrolment"]).nullable(),
  market: z.string(),
});
const tokensOf = (answer: Answer) => Tokens.parse(JSON.parse(answer.text));
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function login({ ids, market }: Person) {
  return tokensOf(await call("POST", "/auth/login", { "x-market": market }, { email: ids.email, password: PASSWORD }));
}

async function me(headers: Record<string, string>, app = 1): Promise<string> {
  const answer = await call("GET", "/users/me", headers, undefined, app);
  const { id, code } = JSON.parse(answer.text);
  return answer.status === 200 ? id : `${answer.status} ${code}`;
}

test("a program signs in, acts, gets new tokens and signs out; then none of them is good on any process", async () => {
  const who = await person();
  const first = await login(who);
  expect(await me(bearer(first.accessToken))).toBe(who.ids.accountId);
  const second = tokensOf(await call("POST", "/auth/refresh", { "x-market": "us" }, first));
  expect(await me(bearer(second.accessToken))).toBe(who.ids.accountId);
  expect((await call("POST", "/auth/logout", { "x-market": "us" }, second)).status).toBe(204);
  for (const { accessToken, refreshToken } of [first, second]) {
    expect(await me(bearer(accessToken))).toBe("401 unauthorized");
    expect((await call("POST", "/auth/refresh", { "x-market": "us" }, { refreshToken })).status).toBe(401);
  }
});

test("the token decides the market where nothing else does, and is worth nothing where something says another", async () => {
  for (const market of ["us", "kg"] as const) {
    const who = await person(market);
    const { accessToken, refreshToken } = await login(who);
    const other = market === "us" ? "kg" : "us";
    expect(await me(bearer(accessToken))).toBe(who.ids.accountId);
    expect(await me({ ...bearer(accessToken), "x-market": market })).toBe(who.ids.accountId);
    expect(await me({ ...bearer(accessToken), "x-market": other })).toBe("401 unauthorized");
    expect((await call("POST", "/auth/refresh", { "x-market": other }, { refreshToken })).status).toBe(401);
    expect((await call("POST", "/auth/logout", { "x-market": other }, { refreshToken })).status).toBe(204);
    expect(await me(bearer(accessToken))).toBe(who.ids.accountId);
  }
});

test("20 refreshes at once over two processes, ten times over, get one and the same successor, and nobody is signed out", async () => {
  const who = await person();
  let { refreshToken } = await login(who);
  for (let round = 0; round < 10; round++) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        call("POST", "/auth/refresh", { "x-market": "us" }, { refreshToken }, i % 2),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const [next, ...rest] = new Set(answers.map((answer) => tokensOf(answer).refreshToken));
    expect(rest).toEqual([]);
    refreshToken = next ?? "";
  }
});

test("a stolen token that is used after its owner went on ends everything of that sign-in within a second", async () => {
  const who = await person();
  const first = await login(who);
  const second = tokensOf(await call("POST", "/auth/refresh", { "x-market": "us" }, first));
  await shop.databases.us
    .sql`update refresh_token set used_at = used_at - interval '11 seconds' where used_at is not null`;
  expect((await call("POST", "/auth/refresh", { "x-market": "us" }, first)).status).toBe(401);
  await expect.poll(() => me(bearer(second.accessToken)), { timeout: 1_000, interval: 50 }).toBe("401 unauthorized");
  expect((await call("POST", "/auth/refresh", { "x-market": "us" }, second)).status).toBe(401);
});

test("an Authorization header that shows nothing good is 401 problem details, whoever's cookies come with it", async () => {
  const who = await person();
  const { refreshToken, accessToken } = await login(who);
  const us = createKeys(shop.secret, "us");
  const claims = { accountId: who.ids.accountId, sessionId: who.sessionId, version: 1, market: "us" } as const;
  const old = await joseAccessTokens(us.derive("access-token"), "us").sign(claims, new Date(Date.now() - 3_600_000));
  const foreign = await joseAccessTokens(createKeys("?", "us").derive("access-token"), "us").sign(claims, new Date());
  const [head, body] = accessToken.split(".");
  const values = [
    ...[
      "Bearer",
      "Bearer ",
      "Bearer %",
      "Bearer null",
      "Bearer undefined",
      "Bearer ..",
      "Bearer a.b.c",
      "bearer x",
      "Token x",
    ],
    ...[
      "Basic YTpi",
      "Digest x",
      "Negotiate x",
      "%",
      ",",
      "Bearer a b",
      `Bearer ${"x".repeat(7_000)}`,
      "Bearer \u00e9",
    ],
    ...[
      `Bearer ${head}.${body}.`,
      `Bearer ${head}..`,
      `Bearer ${accessToken}x`,
      `Bearer ${accessToken}, Bearer ${accessToken}`,
    ],
    ...[`Bearer ${refreshToken}`, `Bearer ${who.cookie}`, `Bearer ${old}`, `Bearer ${foreign}`, `Basic ${accessToken}`],
  ];
  const cookies = cookieHeader({ [sessionCookie("us", false)]: who.cookie });
  expect(await me({ ...cookies, "x-market": "us" })).toBe(who.ids.accountId);
  for (const authorization of values) {
    const answer = await call("GET", "/users/me", { ...cookies, authorization, "x-market": "us" });
    expect([authorization.slice(0, 60), answer.status]).toEqual([authorization.slice(0, 60), 401]);
    expect(answer.headers["content-type"]).toBe("application/problem+json");
    expect(answer.headers["www-authenticate"]).toBe("Bearer");
  }
});

test("another site's page can do nothing with cookies, and a program with a token is nobody's page", async () => {
  const who = await person();
  const { accessToken } = await login(who);
  const evil = { origin: "https://evil.test", "sec-fetch-site": "cross-site", "x-market": "us" };
  const cookies = cookieHeader({ [sessionCookie("us", false)]: who.cookie });
  expect((await call("PATCH", "/users/me", { ...evil, ...cookies }, { name: "Mallory" })).status).toBe(403);
  expect((await call("PATCH", "/users/me", { ...evil, ...cookies, ...bearer("x") }, { name: "Mallory" })).status).toBe(
    401,
  );
  const own = await call("PATCH", "/users/me", { ...evil, ...bearer(accessToken) }, { name: "Ada" });
  expect([own.status, JSON.parse(own.text).name]).toEqual([200, "Ada"]);
});

test("who has a second factor gets tokens that are good for showing it alone, and better ones then", async () => {
  const who = await person("us", { role: "admin", secondFactor: "owed" });
  const owed = await login(who);
  expect(owed.secondFactor).toBe("proof");
  expect(await me(bearer(owed.accessToken))).toBe("403 second_factor_required");
  const wrong = await call("POST", "/auth/second-factor", bearer(owed.accessToken), { code: "000000" });
  expect(wrong.status).toBe(422);
  const code = generateSync({ secret: TOTP_SECRET });
  const shown = tokensOf(await call("POST", "/auth/second-factor", bearer(owed.accessToken), { code }));
  expect(shown.secondFactor).toBeNull();
  expect(await me(bearer(shown.accessToken))).toBe(who.ids.accountId);
  expect(await me(bearer(owed.accessToken))).toBe("401 unauthorized");
});

test("a block ends a program's tokens at once on every process", async () => {
  const who = await person();
  const { accessToken, refreshToken } = await login(who);
  await shop.databases.us.sql`update account set blocked_at = now() where id = ${who.ids.accountId}`;
  for (const app of [0, 1]) expect(await me(bearer(accessToken), app)).toBe("401 unauthorized");
  expect((await call("POST", "/auth/refresh", { "x-market": "us" }, { refreshToken })).status).toBe(401);
});
