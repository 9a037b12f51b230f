import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { account, accountToken } from "@/db/schema/accounts";
import { message } from "@/db/schema/platform";
import { postgresLimiter } from "@/lib/limits/postgres-limiter";
import { type TestCtx, testCtx } from "@/tests/rig/factories";
import { browserOf, makePerson, openMail, type Person, signedInAs } from "@/tests/rig/people";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { confirmRegistration } from "./confirm-registration";
import { register } from "./register";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";

vi.mock("./password", () => import("@/tests/rig/fast-password"));

const NEW = "seven quiet lamps at noon";
const DEAD = { ok: false, error: { code: "link_dead" } };

let database: TestDatabase;
let now: Date;
let ctx: TestCtx;
let who: Person;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
});
afterAll(() => database.close());
let people = 1;
beforeEach(async () => {
  now = new Date();
  const clock = () => now;
  const limiter = postgresLimiter(database.db, clock);
  ctx = testCtx(database.db, "us", {
    clock,
    limiter,
    client: { ip: `2001:db8:${(people++).toString(16)}::1`, userAgent: "test" },
  });
  who = await makePerson(database.db);
});

const ask = (email = who.email) => requestPasswordReset(ctx, { email, locale: "en-us" });
async function mailed(email = who.email): Promise<string> {
  await ask(email);
  return (await openMail(ctx, email)) ?? "";
}

test("of fifty uses of one link at once one succeeds, every session ends, and the password signs in", async () => {
  const { claims } = await signedInAs(ctx, who);
  const secret = await mailed();
  const answers = await Promise.all(Array.from({ length: 50 }, () => resetPassword(ctx, secret, NEW)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual(Array(49).fill(DEAD));
  expect((await browserOf(ctx, claims)).actor).toEqual({ type: "guest" });
  expect(await signIn(ctx, { email: who.email, password: NEW }, undefined)).toMatchObject({ ok: true });
  const mails = await database.db.select().from(message).where(eq(message.recipient, who.email));
  expect(mails.map(({ template }) => template).sort()).toEqual(["password-changed", "reset-password"]);
});

test("a link works for thirty minutes and not a moment longer", async () => {
  const late = await mailed();
  now = new Date(now.getTime() + 30 * 60_000);
  expect(await resetPassword(ctx, late, NEW)).toEqual(DEAD);
  const secret = await mailed();
  now = new Date(now.getTime() + 30 * 60_000 - 1);
  expect(await resetPassword(ctx, secret, NEW)).toMatchObject({ ok: true });
});

test("a link whose address is no longer the account's, and one that a later replaced, are dead", async () => {
  const moved = await mailed();
  await database.db
    .update(account)
    .set({ email: `moved-${who.email}` })
    .where(eq(account.id, who.id));
  expect(await resetPassword(ctx, moved, NEW)).toEqual(DEAD);
  const other = await makePerson(database.db);
  const [first, second] = [await mailed(other.email), await mailed(other.email)];
  expect(await resetPassword(ctx, first, NEW)).toEqual(DEAD);
  expect(await resetPassword(ctx, second, NEW)).toMatchObject({ ok: true });
});

test("the secret has 256 bits and is not in the database, nor is the other market's secret of the same token", async () => {
  const secret = await mailed();
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  const rows = await database.db.select().from(accountToken).where(eq(accountToken.email, who.email));
  const mails = await database.db.select().from(message).where(eq(message.recipient, who.email));
  expect(JSON.stringify([rows, mails])).not.toContain(secret);
  const kg = await openMail({ ...ctx, keys: testCtx(database.db, "kg").keys }, who.email);
  expect(kg).not.toBe(secret);
});

test("an address nobody has leaves no link behind and gets no mail", async () => {
  const nobody = `nobody-${who.email}`;
  expect(await ask(nobody)).toEqual(await ask());
  expect(await openMail(ctx, nobody)).toBeUndefined();
  expect(await database.db.select().from(message).where(eq(message.recipient, nobody))).toEqual([]);
});

test("a reset that is finished gives its try back: only what nobody finished uses the limit up", async () => {
  for (let i = 0; i < 8; i++)
    expect(await resetPassword(ctx, await mailed(), `${NEW} ${i}`)).toMatchObject({ ok: true });
  for (let i = 0; i < 5; i++) expect(await ask()).toMatchObject({ ok: true });
  expect(await ask()).toMatchObject({ error: { code: "rate_limited" } });
});

test("registrations that are finished give their tries back, but links saved up make no room for guesses", async () => {
  const saved: string[] = [];
  for (let i = 0; i < 5; i++) saved.push(await registered(`saved-${i}-${who.email}`));
  expect(await register(ctx, input(`more-${who.email}`))).toMatchObject({ error: { code: "rate_limited" } });
  now = new Date(now.getTime() + 15 * 60_000 + 1);
  const guess = () => signIn(ctx, { email: who.email, password: "a guess" }, undefined);
  for (let i = 0; i < 5; i++) expect(await guess()).toMatchObject({ error: { code: "wrong_credentials" } });
  for (const secret of saved) expect(await confirmRegistration(ctx, secret, undefined)).toMatchObject({ ok: true });
  expect(await guess()).toMatchObject({ error: { code: "rate_limited" } });
});

test("six people can register from one address within a quarter of an hour when each opens their mail", async () => {
  for (let i = 0; i < 6; i++) {
    const secret = await registered(`${i}-of-six-${who.email}`);
    expect(await confirmRegistration(ctx, secret, undefined)).toMatchObject({ ok: true });
  }
});

const input = (email: string) => ({ email, name: "Ada", password: NEW, locale: "en-us" });

async function registered(email: string): Promise<string> {
  const done = await register(ctx, input(email));
  if (!done.ok) throw new Error(done.error.code);
  return (await openMail(ctx, email)) ?? "";
}
