import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { account, refreshToken, session } from "@/db/schema/accounts";
import { domainEvent, message } from "@/db/schema/platform";
import { createKeys } from "@/lib/access/keys";
import { newId } from "@/lib/kernel/ids";
import { type TestCtx, testCtx } from "@/tests/rig/factories";
import { browserOf, makePerson, type Person, signedInAs } from "@/tests/rig/people";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { endTokens, issueTokens, REFRESH_MS, refreshTokens, type TokenPair } from "./api-tokens";
import { endAllSessions } from "./session";

let database: TestDatabase;
let now: Date;
let ctx: TestCtx;
let who: Person;
let first: TokenPair;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
});
afterAll(() => database.close());
beforeEach(async () => {
  now = new Date();
  ctx = testCtx(database.db, "us", { clock: () => now });
  who = await makePerson(database.db);
  first = await issueTokens(ctx, (await signedInAs(ctx, who)).claims);
});

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const refused = { ok: false, error: { code: "unauthorized" } };

async function next(pair: TokenPair): Promise<TokenPair> {
  const done = await refreshTokens(ctx, pair.refreshToken);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

async function isAlive({ claims }: TokenPair): Promise<boolean> {
  return (await browserOf(ctx, claims)).actor.type === "account";
}

test("a refresh token brings the next pair of the same session, and pushes its end on", async () => {
  later(REFRESH_MS - 1);
  const second = await next(first);
  expect(second.refreshToken).not.toBe(first.refreshToken);
  expect(second.claims).toEqual(first.claims);
  later(REFRESH_MS - 1);
  expect(await isAlive(await next(second))).toBe(true);
});

test("20 at once with one token get one and the same successor, 20 times over", async () => {
  for (let round = 0; round < 20; round++) {
    const got = await Promise.all(Array.from({ length: 20 }, () => next(first)));
    expect(new Set(got.map(({ refreshToken: secret }) => secret)).size).toBe(1);
    const rows = await database.db
      .select()
      .from(refreshToken)
      .where(eq(refreshToken.sessionId, first.claims.sessionId));
    expect(rows.filter(({ usedAt }) => usedAt === null)).toHaveLength(1);
    const [successor] = got;
    if (successor) first = successor;
  }
});

test("within ten seconds a used token brings the same successor; after that it ends the session, and the owner is told", async () => {
  const second = await next(first);
  later(10_000);
  expect((await next(first)).refreshToken).toBe(second.refreshToken);
  later(1);
  expect(await refreshTokens(ctx, first.refreshToken)).toEqual(refused);
  expect(await isAlive(second)).toBe(false);
  expect(await refreshTokens(ctx, second.refreshToken)).toEqual(refused);
  const mails = await database.db.select().from(message).where(eq(message.recipient, who.email));
  expect(mails.map(({ template }) => template)).toEqual(["token-reused"]);
  const events = await database.db.select().from(domainEvent).where(eq(domainEvent.type, "user.token_reused"));
  expect(events.filter(({ payload }) => payload.accountId === who.id)).toHaveLength(1);
});

test("a used token of long ago ends the session too", async () => {
  const second = await next(first);
  later(REFRESH_MS / 2);
  const third = await next(second);
  later(11_000);
  expect(await refreshTokens(ctx, first.refreshToken)).toEqual(refused);
  expect(await isAlive(third)).toBe(false);
});

test("a token is worth nothing after a month unused, a block, a new password, or a sign-out", async () => {
  const pairOf = async (person: Person) => issueTokens(ctx, (await signedInAs(ctx, person)).claims);
  const [blocked, changed, out] = await Promise.all([1, 2, 3].map(() => makePerson(database.db)));
  if (!blocked || !changed || !out) throw new Error("nobody");
  const pairs = [await pairOf(blocked), await pairOf(changed), await pairOf(out)] as const;
  await database.db.update(account).set({ blockedAt: now }).where(eq(account.id, blocked.id));
  await database.db.transaction((tx) => endAllSessions(tx, changed.id));
  await endTokens(ctx, pairs[2].refreshToken);
  for (const pair of pairs) {
    expect(await refreshTokens(ctx, pair.refreshToken)).toEqual(refused);
    expect(await isAlive(pair)).toBe(false);
  }
  later(REFRESH_MS);
  expect(await refreshTokens(ctx, first.refreshToken)).toEqual(refused);
});

test("a secret that was not handed out here is refused and ends nothing", async () => {
  const [id = "", mac = ""] = first.refreshToken.split(".");
  const elsewhere = createKeys("a secret for tests alone", "kg").mac("refresh-token", id);
  const flipped = `${id}.${mac.startsWith("0") ? "1" : "0"}${mac.slice(1)}`;
  const others = [
    `${newId("rft")}.${mac}`,
    flipped,
    `${id}.${elsewhere}`,
    id,
    mac,
    "",
    "%",
    "x".repeat(10_000),
    `${id}.`,
  ];
  for (const secret of others) {
    expect(await refreshTokens(ctx, secret)).toEqual(refused);
    await endTokens(ctx, secret);
  }
  expect(await isAlive(first)).toBe(true);
});

test("the database holds nothing that could be shown for a token", async () => {
  const rows = await database.db.select().from(refreshToken);
  const sessions = await database.db.select().from(session);
  const [, mac = "none"] = first.refreshToken.split(".");
  expect(JSON.stringify([rows, sessions])).not.toContain(mac);
});
