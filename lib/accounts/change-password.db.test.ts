import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { session } from "@/db/schema/accounts";
import { message } from "@/db/schema/platform";
import { postgresLimiter } from "@/lib/limits/postgres-limiter";
import { type TestCtx, testCtx } from "@/tests/rig/factories";
import { browserOf, makePerson, openMail, type Person, signedInAs } from "@/tests/rig/people";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { changePassword } from "./change-password";
import { hashPassword } from "./password";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";

const OLD = "green kettle under the stairs";
const NEW = "seven quiet lamps at noon";

let database: TestDatabase;
let passwordHash: string;
let now: Date;
let ctx: TestCtx;
let who: Person;

beforeAll(async () => {
  database = await createTestDatabase();
  passwordHash = await hashPassword(OLD);
});
afterAll(() => database.close());
beforeEach(async () => {
  now = new Date();
  const ip = `203.0.113.${Math.trunc(Math.random() * 1e9)}`;
  const clock = () => now;
  const limiter = postgresLimiter(database.db, clock);
  ctx = testCtx(database.db, "us", { clock, limiter, client: { ip, userAgent: "test" } });
  who = await makePerson(database.db, { passwordHash });
});

test("only the new password signs in, the other browsers are out, this one goes on in a new session", async () => {
  const [here, there] = [await signedInAs(ctx, who), await signedInAs(ctx, who)];
  const done = await changePassword(here.ctx, { current: OLD, password: NEW });
  if (!done.ok) throw new Error(done.error.code);
  expect(done.value.sessionId).not.toBe(here.claims.sessionId);
  expect((await browserOf(ctx, done.value)).actor).toMatchObject({ type: "account", accountId: who.id });
  for (const old of [here, there]) expect((await browserOf(ctx, old.claims)).actor).toEqual({ type: "guest" });
  expect(await signIn(ctx, { email: who.email, password: OLD }, undefined)).toMatchObject({ ok: false });
  expect(await signIn(ctx, { email: who.email, password: NEW }, undefined)).toMatchObject({ ok: true });
  const mails = await database.db.select().from(message).where(eq(message.recipient, who.email));
  expect(mails).toMatchObject([{ template: "password-changed" }]);
});

test("rejects the wrong actor: a guest, and a session that has ended", async () => {
  const { ctx: mine, claims } = await signedInAs(ctx, who);
  const input = { current: OLD, password: NEW };
  const guest = { ...ctx, actor: { type: "guest" as const } };
  await expect(changePassword(guest, input)).rejects.toMatchObject({ code: "unauthorized" });
  await database.db.delete(session).where(eq(session.id, claims.sessionId));
  await expect(changePassword(mine, input)).rejects.toMatchObject({ code: "unauthorized" });
});

test("a wrong current password changes nothing, and five in a quarter of an hour are all there are", async () => {
  const { ctx: mine } = await signedInAs(ctx, who);
  const guess = () => changePassword(mine, { current: "not this one", password: NEW });
  const answers = await Promise.all(Array.from({ length: 8 }, guess));
  const codes = answers.map((answer) => (answer.ok ? "ok" : answer.error.code)).sort();
  expect(codes).toEqual([...Array(3).fill("rate_limited"), ...Array(5).fill("wrong_password")]);
  expect(await changePassword(mine, { current: OLD, password: NEW })).toMatchObject({
    error: { code: "rate_limited" },
  });
  now = new Date(now.getTime() + 15 * 60_000 + 1);
  expect(await changePassword(mine, { current: OLD, password: NEW })).toMatchObject({ ok: true });
});

test("of changes at once that know the same password one succeeds", async () => {
  const { ctx: mine } = await signedInAs(ctx, who);
  const passwords = ["one red boat", "two red boats", "six red boats", "ten red boats"].map((s) => `${s}, ${NEW}`);
  const answers = await Promise.all(passwords.map((password) => changePassword(mine, { current: OLD, password })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const open = await database.db.select().from(session).where(eq(session.accountId, who.id));
  expect(open).toHaveLength(1);
});

test("who has no password sets the first within a quarter of an hour of signing in, with an address only", async () => {
  const google = await makePerson(database.db, { googleId: `g-${who.id}` });
  const { ctx: mine } = await signedInAs(ctx, google);
  now = new Date(now.getTime() + 15 * 60_000 + 1);
  const input = { current: "", password: NEW };
  expect(await changePassword(mine, input)).toMatchObject({ error: { code: "sign_in_again" } });
  const again = await signedInAs(ctx, google);
  expect(await changePassword(again.ctx, input)).toMatchObject({ ok: true });

  const phone = `+1${String(Math.random()).slice(2, 12)}`;
  const caller = await makePerson(database.db, { phone });
  await database.sql`update account set email = null where id = ${caller.id}`;
  const calling = await signedInAs(ctx, caller);
  expect(await changePassword(calling.ctx, input)).toMatchObject({ error: { code: "email_needed" } });
});

test("a password that is easy to guess is refused, and a link to set one dies with the change", async () => {
  const { ctx: mine } = await signedInAs(ctx, who);
  await requestPasswordReset(ctx, { email: who.email, locale: "en-us" });
  const secret = await openMail(ctx, who.email);
  expect(await changePassword(mine, { current: OLD, password: "password1234" })).toMatchObject({
    error: { code: "password_too_easy" },
  });
  expect(await changePassword(mine, { current: OLD, password: NEW })).toMatchObject({ ok: true });
  expect(await resetPassword(ctx, secret ?? "", "another long one, truly")).toEqual({
    ok: false,
    error: { code: "link_dead" },
  });
});
