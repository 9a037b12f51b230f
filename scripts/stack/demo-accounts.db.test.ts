import { afterAll, beforeAll, expect, test } from "vitest";
import { account } from "@/db/schema/accounts";
import { endAllSessions } from "@/lib/accounts/session";
import { signIn } from "@/lib/accounts/sign-in";
import { demoAccounts, knownDemoAccounts, loadDemoAccounts } from "@/scripts/stack/demo-accounts";
import { testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test("the demo's people sign in with the passwords that are printed, which no other shop has", async () => {
  const { db } = database;
  await loadDemoAccounts(db, "us", "one secret");
  const known = await knownDemoAccounts(db, "us", "one secret");
  expect(known.map(({ role }) => role)).toEqual(["admin", "catalogue_manager", "support", "customer"]);
  for (const [i, { email, password }] of known.entries()) {
    const ctx = testCtx(db, "us", { actor: { type: "guest" }, client: { ip: `203.0.113.${i}`, userAgent: "" } });
    expect(await signIn(ctx, { email, password }, undefined)).toMatchObject({ ok: true });
  }
  const elsewhere = new Set(demoAccounts("us", "another secret").map(({ password }) => password));
  expect(known.some(({ password }) => elsewhere.has(password))).toBe(false);
});

test("they come once, and a password that was changed is not printed", async () => {
  const { db } = database;
  const [admin] = await db.select({ id: account.id }).from(account).limit(1);
  if (!admin) throw new Error("no account");
  await endAllSessions(db, admin.id);
  expect(await knownDemoAccounts(db, "us", "one secret")).toHaveLength(3);
  await loadDemoAccounts(db, "us", "one secret");
  expect(await db.$count(account)).toBe(4);
});
