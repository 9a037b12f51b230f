import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { account } from "@/db/schema/accounts";
import { message } from "@/db/schema/platform";
import { type TestCtx, testCtx } from "@/tests/rig/factories";
import { makePerson, openMail, type Person, signedInAs } from "@/tests/rig/people";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { confirmEmailChange } from "./confirm-email-change";
import { hashPassword } from "./password";
import { requestEmailChange } from "./request-email-change";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";

const PASSWORD = "green kettle under the stairs";
const DEAD = { ok: false, error: { code: "link_dead" } };

let database: TestDatabase;
let passwordHash: string;
let ctx: TestCtx;
let who: Person;
let mine: TestCtx;
let fresh: string;

beforeAll(async () => {
  database = await createTestDatabase();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => database.close());
beforeEach(async () => {
  ctx = testCtx(database.db, "us", { client: { ip: String(Math.random()), userAgent: "test" } });
  who = await makePerson(database.db, { passwordHash });
  mine = (await signedInAs(ctx, who)).ctx;
  fresh = `new-${who.email}`;
});

const ask = (email = fresh, current = PASSWORD) => requestEmailChange(mine, { email, current });
const emailOf = async (id: `usr_${string}`) =>
  (await database.db.select({ email: account.email }).from(account).where(eq(account.id, id)))[0]?.email;
const mailsTo = (email: string) =>
  database.db.select({ template: message.template }).from(message).where(eq(message.recipient, email));

test("the address changes when the mailed link is used, and the old one is told", async () => {
  expect(await ask()).toEqual({ ok: true, value: undefined });
  const secret = await openMail(ctx, fresh);
  expect(await emailOf(who.id)).toBe(who.email);
  expect(await confirmEmailChange(mine, secret ?? "")).toMatchObject({ ok: true });
  expect(await emailOf(who.id)).toBe(fresh);
  expect(await mailsTo(fresh)).toEqual([{ template: "confirm-email" }]);
  expect(await mailsTo(who.email)).toEqual([{ template: "email-changed" }]);
  expect(await confirmEmailChange(mine, secret ?? "")).toEqual(DEAD);
});

test("of fifty uses of one link at once one succeeds", async () => {
  await ask();
  const secret = (await openMail(ctx, fresh)) ?? "";
  const answers = await Promise.all(Array.from({ length: 50 }, () => confirmEmailChange(mine, secret)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await mailsTo(who.email)).toHaveLength(1);
});

test("rejects the wrong actor: another person and a guest cannot use the link, and do not use it up", async () => {
  await ask();
  const secret = (await openMail(ctx, fresh)) ?? "";
  const other = await signedInAs(ctx, await makePerson(database.db));
  expect(await confirmEmailChange(other.ctx, secret)).toEqual(DEAD);
  const guest = { ...ctx, actor: { type: "guest" as const } };
  await expect(confirmEmailChange(guest, secret)).rejects.toMatchObject({ code: "unauthorized" });
  await expect(requestEmailChange(guest, { email: fresh, current: PASSWORD })).rejects.toMatchObject({
    code: "unauthorized",
  });
  expect(await confirmEmailChange(mine, secret)).toMatchObject({ ok: true });
});

test("an address that is somebody else's has the same answer, and they hear nothing", async () => {
  const other = await makePerson(database.db);
  expect(await ask()).toEqual(await ask(other.email));
  expect(await openMail(ctx, other.email)).toBeUndefined();
  expect(await mailsTo(other.email)).toEqual([]);
});

test("whoever proves the address first has it; the other's link is dead, and still their account is whole", async () => {
  const second = await makePerson(database.db, { passwordHash });
  const theirs = (await signedInAs(ctx, second)).ctx;
  await ask();
  const first = (await openMail(ctx, fresh)) ?? "";
  await requestEmailChange(theirs, { email: fresh, current: PASSWORD });
  const late = (await openMail(ctx, fresh)) ?? "";
  const answers = await Promise.all([confirmEmailChange(mine, first), confirmEmailChange(theirs, late)]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const addresses = [await emailOf(who.id), await emailOf(second.id)];
  expect(addresses.filter((email) => email === fresh)).toHaveLength(1);
});

test("links to the old address to set a password die with the change", async () => {
  await requestPasswordReset(ctx, { email: who.email, locale: "en-us" });
  const reset = (await openMail(ctx, who.email)) ?? "";
  await ask();
  await confirmEmailChange(mine, (await openMail(ctx, fresh)) ?? "");
  expect(await resetPassword(ctx, reset, "seven quiet lamps at noon")).toEqual(DEAD);
});

test("a wrong password and the same address change nothing; unfinished changes are five an hour", async () => {
  expect(await ask(fresh, "not this one")).toMatchObject({ error: { code: "wrong_password" } });
  expect(await ask(who.email)).toMatchObject({ error: { code: "same_email" } });
  for (let i = 0; i < 5; i++) expect(await ask(`${i}-${fresh}`)).toMatchObject({ ok: true });
  expect(await ask(`5-${fresh}`)).toMatchObject({ error: { code: "rate_limited" } });
});
