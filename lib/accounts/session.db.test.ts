import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { account } from "@/db/schema/accounts";
import { type TestCtx, testCtx } from "@/tests/rig/factories";
import { hashPassword } from "@/tests/rig/fast-password";
import { browserOf, makePerson, type Person, signedInAs } from "@/tests/rig/people";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { endOtherSessions, endSession } from "./end-session";
import { ownSessions } from "./queries";
import { keepSession, SESSION_MS } from "./session";
import { sessionCookieHeader } from "./session-cookie";
import { signIn } from "./sign-in";

vi.mock("./password", () => import("@/tests/rig/fast-password"));

const PASSWORD = "green kettle under the stairs";
const GUEST = { type: "guest" };

let database: TestDatabase;
let now: Date;
let ctx: TestCtx;
let who: Person;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  now = new Date();
  ctx = testCtx(database.db, "us", { clock: () => now, client: { ip: String(Math.random()), userAgent: "test" } });
  who = await makePerson(database.db, { passwordHash: await hashPassword(PASSWORD) });
});

test("a sign-in has a session of its own, and the one the browser was in is over", async () => {
  const before = await signedInAs(ctx, await makePerson(database.db));
  const done = await signIn(before.ctx, { email: who.email, password: PASSWORD }, undefined);
  if (!done.ok) throw new Error(done.error.code);
  expect(done.value.claims.sessionId).not.toBe(before.claims.sessionId);
  expect((await browserOf(ctx, before.claims)).actor).toEqual(GUEST);
  expect((await browserOf(ctx, done.value.claims)).actor).toMatchObject({ accountId: who.id });
});

test("claims that were planted, mixed or made up are nobody's", async () => {
  const { claims } = await signedInAs(ctx, who);
  const other = await makePerson(database.db);
  const planted = [{ accountId: other.id }, { sessionId: "ses_planted" as const }, { version: claims.version + 1 }];
  for (const change of planted) expect((await browserOf(ctx, { ...claims, ...change })).actor).toEqual(GUEST);
});

test("a block and a day unused end every session at once; use keeps one alive", async () => {
  const { claims, ctx: mine } = await signedInAs(ctx, who);
  now = new Date(now.getTime() + SESSION_MS - 1);
  expect(await keepSession(mine, claims)).toBe(true);
  expect(await keepSession(mine, claims)).toBe(false);
  now = new Date(now.getTime() + SESSION_MS - 1);
  expect((await browserOf(ctx, claims)).actor).toMatchObject({ accountId: who.id });
  now = new Date(now.getTime() + 1);
  expect((await browserOf(ctx, claims)).actor).toEqual(GUEST);
  const again = await signedInAs(ctx, who);
  await database.db.update(account).set({ blockedAt: now }).where(eq(account.id, who.id));
  expect((await browserOf(ctx, again.claims)).actor).toEqual(GUEST);
});

test("one's own browsers are listed and ended; rejects the wrong actor: a foreign one is not found", async () => {
  const [here, there, last] = [await signedInAs(ctx, who), await signedInAs(ctx, who), await signedInAs(ctx, who)];
  const stranger = await signedInAs(ctx, await makePerson(database.db));
  expect((await ownSessions(here.ctx)).map(({ id, isCurrent }) => [id, isCurrent])[0]).toEqual([
    here.claims.sessionId,
    true,
  ]);
  expect(await endSession(stranger.ctx, there.claims.sessionId)).toEqual({ ok: false, error: { code: "not_found" } });
  expect(await endSession(here.ctx, there.claims.sessionId)).toMatchObject({ ok: true });
  expect(await endOtherSessions(here.ctx)).toBe(1);
  expect((await browserOf(ctx, last.claims)).actor).toEqual(GUEST);
  expect((await browserOf(ctx, stranger.claims)).actor).not.toEqual(GUEST);
});

test("the cookie is out of reach of scripts and other sites, and over https bound to the host", () => {
  expect(sessionCookieHeader("us", "x", true)).toBe(
    "__Host-marque_session_us=x; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure",
  );
  expect(sessionCookieHeader("us", "", false)).toMatch(/^marque_session_us=; Path=\/; Max-Age=0; HttpOnly/);
});
