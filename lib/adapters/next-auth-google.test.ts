import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { GoogleProfile } from "@/lib/accounts/google";
import type { SessionClaims } from "@/lib/accounts/session";
import { MARKETS } from "@/lib/markets/markets";
import { startGoogle } from "@/sandbox/vendors/google";
import type { Vendor } from "@/sandbox/vendors/vendor";
import { nextAuthGoogle } from "./next-auth-google";
import { nextAuthSessions } from "./next-auth-session";

const SECRET = "s".repeat(64);
const ORIGIN = "https://kg.shop.test";
const CLAIMS: SessionClaims = { accountId: "usr_1", sessionId: "ses_1", version: 1, market: "kg" };
const quiet = () => {};
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };

let vendor: Vendor;
beforeAll(async () => {
  vendor = await startGoogle(0);
});
afterAll(() => vendor.close());

type Change = { readonly origin?: string; readonly issuer?: string; readonly market?: "kg" | "us" };

function google({ origin = ORIGIN, issuer = vendor.origin, market = "kg" }: Change = {}) {
  const keys = { clientId: "client", clientSecret: "secret", issuer };
  return nextAuthGoogle({ market: MARKETS[market], origin, secret: SECRET, google: keys, log });
}

/** Chooses an account on Google's page; resolves with what the browser brings back. */
async function choose(change: Change = {}, email = "aigul.google@gmail.com") {
  const { origin = ORIGIN } = change;
  const step = await google(change).begin(`${origin}/ky-kg/account/orders`);
  if (!step) throw new Error("Google cannot be reached");
  const asked = new URL(step.to).searchParams;
  const answer = await fetch(`${vendor.origin}/o/oauth2/v2/auth/callback`, {
    method: "POST",
    body: new URLSearchParams({ ...Object.fromEntries(asked), email }),
    redirect: "manual",
  });
  const back = new URL(answer.headers.get("location") ?? "");
  const pairs = step.cookies.map((cookie) => (cookie.split(";")[0] ?? "").split("="));
  const cookies = Object.fromEntries(pairs.map(([name = "", value = ""]) => [name, decodeURIComponent(value)]));
  return { asked, back, step, query: Object.fromEntries(back.searchParams), cookies };
}

const nobody = async () => {
  throw new Error("nobody was to be let in");
};
const sessionsIn = (cookies: readonly string[]) => cookies.filter((cookie) => cookie.includes("marque_session"));

test("who Google vouches for is let in with a session cookie of the market, on the page that was wanted", async () => {
  const { query, cookies, asked } = await choose();
  expect(asked.get("redirect_uri")).toBe(`${ORIGIN}/api/auth/callback/google-kg`);
  const welcome = vi.fn(async (_: GoogleProfile): Promise<SessionClaims> => CLAIMS);
  const done = await google().finish({ query, cookies }, welcome);
  expect(done.to).toBe(`${ORIGIN}/ky-kg/account/orders`);
  expect(welcome.mock.calls[0]?.[0]).toMatchObject({ email: "aigul.google@gmail.com", emailVerified: true });
  const [cookie = ""] = sessionsIn(done.cookies);
  expect(cookie).toMatch(/^__Host-marque_session_kg=\S+; Max-Age=86400; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
  const sealed = cookie.slice(cookie.indexOf("=") + 1, cookie.indexOf(";"));
  expect(await nextAuthSessions(SECRET, "kg").read(sealed)).toEqual(CLAIMS);
});

test("who is not welcome gets no session and goes to no page", async () => {
  const done = await google().finish(await choose(), async () => undefined);
  expect(done).toMatchObject({ to: undefined, returnTo: `${ORIGIN}/ky-kg/account/orders` });
  expect(sessionsIn(done.cookies)).toEqual([]);
});

test("an address that was not verified is said to be none", async () => {
  const seen: boolean[] = [];
  await google().finish(await choose({}, "unproven.google@gmail.com"), async ({ emailVerified }) => {
    seen.push(emailVerified);
    return undefined;
  });
  expect(seen).toEqual([false]);
});

describe("nobody is let in", () => {
  type Change = { readonly cookies?: false; readonly query?: Readonly<Record<string, string>> };
  test.each<[string, Change]>([
    ["without the cookies of the way", { cookies: false }],
    ["with a state of another way", { query: { state: "other" } }],
    ["without a state", { query: { state: "" } }],
    ["with a code that Google did not give", { query: { code: "0".repeat(40) } }],
    ["when Google says no", { query: { error: "access_denied" } }],
  ])("%s", async (_, change) => {
    const { query, cookies } = await choose();
    const back = { query: { ...query, ...change.query }, cookies: change.cookies === false ? {} : cookies };
    const done = await google().finish(back, nobody);
    expect(done.to).toBeUndefined();
    expect(sessionsIn(done.cookies)).toEqual([]);
  });

  test("with the same code a second time", async () => {
    const { query, cookies } = await choose();
    expect((await google().finish({ query, cookies }, async () => CLAIMS)).to).toBeDefined();
    expect((await google().finish({ query, cookies }, nobody)).to).toBeUndefined();
  });

  test("with the cookies of another market's way", async () => {
    const { query, cookies } = await choose();
    const renamed = Object.fromEntries(Object.entries(cookies).map(([name, v]) => [name.replace(/_kg$/, "_us"), v]));
    expect((await google({ market: "us" }).finish({ query, cookies: renamed }, nobody)).to).toBeUndefined();
  });
});

test("a planted cookie leads nowhere but to pages of this market that a sign-in may lead to", async () => {
  const { query, cookies } = await choose();
  const [name = ""] = Object.keys(cookies).filter((one) => one.includes("return"));
  for (const address of [
    "https://evil.test/ky-kg/account",
    `${ORIGIN}.evil.test/x`,
    `${ORIGIN}/en-us/account`,
    "//x",
    "%",
  ]) {
    const done = await google().finish({ query, cookies: { ...cookies, [name]: address } }, async () => undefined);
    expect(done.returnTo.startsWith(`${ORIGIN}/`)).toBe(true);
    expect(done.returnTo).toMatch(/\/ru-kg\/account$/);
  }
});

test("no environment and no header says where the shop is: only the market's origin does", async () => {
  vi.stubEnv("NEXTAUTH_URL", undefined);
  vi.stubEnv("VERCEL_URL", "evil.test");
  for (const origin of ["http://localhost:4000", "https://us.shop.test"]) {
    const { asked } = await choose({ origin });
    expect(asked.get("redirect_uri")).toBe(`${origin}/api/auth/callback/google-kg`);
  }
  vi.unstubAllEnvs();
});

test("a Google that refuses, answers garbage or is another begins no way", async () => {
  const garbage = createServer((_, response) => response.end("<html>hello</html>"));
  await new Promise<void>((resolve) => garbage.listen(0, "127.0.0.1", resolve));
  const port = (garbage.address() as AddressInfo).port;
  for (const issuer of [`http://127.0.0.1:${port}`, "http://127.0.0.1:1", "not an address", ""]) {
    expect(await google({ issuer }).begin(`${ORIGIN}/ky-kg/account`)).toBeUndefined();
    const { query, cookies } = await choose();
    expect((await google({ issuer }).finish({ query, cookies }, nobody)).to).toBeUndefined();
  }
  garbage.close();
});
