import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { account, session } from "@/db/schema/accounts";
import { cart } from "@/db/schema/cart";
import { message } from "@/db/schema/platform";
import { newId } from "@/lib/kernel/ids";
import { makeCart, makeVariant, type TestCtx, testCtx } from "@/tests/rig/factories";
import { makePerson, openMail, signedInAs } from "@/tests/rig/people";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { confirmRegistration } from "./confirm-registration";
import type { GoogleProfile } from "./google";
import { hashPassword } from "./password";
import { signInWithGoogle } from "./sign-in-with-google";

let database: TestDatabase;
let ctx: TestCtx;
let profile: GoogleProfile;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  const client = { ip: String(Math.random()), userAgent: "test" };
  ctx = { ...testCtx(database.db, "us", { client }), actor: { type: "guest" } };
  const subject = newId("goog");
  profile = { subject, email: `${subject}@gmail.com`, emailVerified: true, hostedDomain: undefined, name: "Ada Byron" };
});

const where = { locale: "en-us", cartToken: undefined };
const signIn = (changes: Partial<GoogleProfile> = {}, at = where) =>
  signInWithGoogle(ctx, { ...profile, ...changes }, at);
const withEmail = (email: string) => database.db.select().from(account).where(eq(account.email, email));

/** The account a sign-in ended in; its refusal or what it waits for otherwise. */
async function whoIn(changes: Partial<GoogleProfile> = {}): Promise<string> {
  const done = await signIn(changes);
  if (!done.ok) return done.error.code;
  return done.value.kind === "welcome" ? done.value.welcome.claims.accountId : done.value.kind;
}

describe("an address whose mailbox Google runs", () => {
  test("makes one account on the first of many times at once, and finds it ever after", async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => whoIn()));
    expect(new Set(ids).size).toBe(1);
    expect(await withEmail(profile.email)).toMatchObject([
      { id: ids[0], googleId: profile.subject, name: "Ada Byron", passwordHash: null },
    ]);
    expect(await whoIn({ email: `moved-${profile.email}` })).toBe(ids[0]);
    expect(await withEmail(`moved-${profile.email}`)).toEqual([]);
  });

  test("leads into the account that has proven it, whose password stays", async () => {
    const passwordHash = await hashPassword("green kettle under the stairs");
    const known = await makePerson(database.db, { email: profile.email, passwordHash });
    expect(await whoIn({ email: profile.email.toUpperCase() })).toBe(known.id);
    expect(await withEmail(profile.email)).toMatchObject([{ googleId: profile.subject, passwordHash }]);
  });

  test("of an organisation counts when it is the organisation's own", async () => {
    const email = `${profile.subject}@works.test`;
    expect(await whoIn({ email, hostedDomain: "works.test" })).toMatch(/^usr_/);
    expect(await whoIn({ email: `x${email}`, hostedDomain: "elsewhere.test", subject: newId("goog") })).toBe("mailed");
  });

  test("the subject goes before the address: nobody is let into another's account by having its address", async () => {
    const mine = await whoIn();
    const other = await makePerson(database.db, { email: `other-${profile.email}` });
    expect(await whoIn({ email: other.email })).toBe(mine);
    expect(await withEmail(other.email)).toMatchObject([{ id: other.id, googleId: null }]);
  });
});

describe("an address whose mailbox Google does not run", () => {
  test("is no way into the account that has it: its mailbox is told, nothing is linked", async () => {
    const known = await makePerson(database.db);
    expect(await whoIn({ email: known.email })).toBe("mailed");
    await openMail(ctx, known.email);
    expect(await withEmail(known.email)).toMatchObject([{ id: known.id, googleId: null }]);
    const mails = await database.db.select().from(message).where(eq(message.recipient, known.email));
    expect(mails).toMatchObject([{ template: "account-exists" }]);
    expect(await database.db.select().from(session).where(eq(session.accountId, known.id))).toEqual([]);
  });

  test("makes an account when the link mailed to it is opened, and is known by its subject from then on", async () => {
    const email = `${profile.subject}@elsewhere.test`;
    expect(await whoIn({ email })).toBe("mailed");
    expect(await withEmail(email)).toEqual([]);
    const secret = (await openMail(ctx, email)) ?? "";
    const made = await confirmRegistration(ctx, secret, undefined);
    expect(made.ok && made.value.claims.accountId).toBe(await whoIn({ email }));
    expect(await withEmail(email)).toMatchObject([{ googleId: profile.subject, passwordHash: null }]);
  });
});

test.each([
  ["one that Google has not verified", { emailVerified: false }],
  ["none", { email: "" }],
  ["an address within quotes", { email: '"e@attacker.com"@gmail.com' }],
  ["a full-width at sign", { email: "e\uff20gmail.com" }],
  ["a small at sign", { email: "e\ufe6bgmail.com" }],
  ["a line break", { email: "e@gmail.com\r\nbcc: x@attacker.com" }],
  ["a letter that only looks like one", { email: "\u0430da@gmail.com" }],
  ["a Kelvin sign", { email: "\u212aim@gmail.com" }],
  ["no subject", { subject: "" }],
])("%s is refused, and nothing is written", async (_, changes) => {
  const before = await database.sql`select (select count(*) from account) a, (select count(*) from account_token) t`;
  expect(await whoIn(changes)).toBe("google_unverified");
  expect(await database.sql`select (select count(*) from account) a, (select count(*) from account_token) t`).toEqual(
    before,
  );
});

test("rejects the wrong actor: a blocked account, by subject and by address, which is not linked either", async () => {
  const blocked = await makePerson(database.db, { email: profile.email, blockedAt: new Date() });
  expect(await whoIn()).toBe("account_blocked");
  expect(await withEmail(profile.email)).toMatchObject([{ googleId: null }]);
  await database.db.update(account).set({ googleId: profile.subject }).where(eq(account.id, blocked.id));
  expect(await whoIn()).toBe("account_blocked");
  expect(await database.db.select().from(session).where(eq(session.accountId, blocked.id))).toEqual([]);
});

test("the browser's cart comes along, and the session it was in ends", async () => {
  const variantId = await makeVariant(database.db);
  const cartToken = await makeCart(ctx, [variantId, 2]);
  const other = await signedInAs(ctx, await makePerson(database.db));
  const done = await signInWithGoogle(other.ctx, profile, { locale: "en-us", cartToken });
  if (!done.ok || done.value.kind !== "welcome") throw new Error("not signed in");
  const { claims } = done.value.welcome;
  expect(await database.db.select().from(cart).where(eq(cart.accountId, claims.accountId))).toHaveLength(1);
  expect(await database.db.select().from(session).where(eq(session.id, other.claims.sessionId))).toEqual([]);
});
