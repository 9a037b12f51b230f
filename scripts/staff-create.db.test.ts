import { execFile } from "node:child_process";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { account } from "@/db/schema/accounts";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

const ROOT = join(import.meta.dirname, "..");
const EMAIL = "first@example.test";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

type Ended = { readonly code: number; readonly out: string; readonly err: string };

/** Runs the command on the test's database, as both markets'. */
function run(args: readonly string[], input = "", changes: Record<string, string> = {}): Promise<Ended> {
  const env = {
    ...process.env,
    DATABASE_URL_KG: database.url,
    DATABASE_URL_US: database.url,
    AUTH_SECRET: "a secret for tests alone",
    APP_URL: "http://shop.test",
    ...changes,
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", "scripts/staff-create.ts", ...args],
      { cwd: ROOT, env },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

const roleOf = async () =>
  (await database.db.select({ role: account.role }).from(account).where(eq(account.email, EMAIL)))[0]?.role;

test("the first admin comes by a link, or by a password; the role is given once; failures say so", {
  timeout: 120_000,
}, async () => {
  const args = ["--market", "us", "--email", EMAIL, "--role", "admin"];
  const link = await run(args);
  expect(link.err).toBe("");
  expect(link).toMatchObject({
    code: 0,
    out: expect.stringMatching(/http:\/\/shop\.test\/en-us\/invitation\?token=[0-9a-f]{64}\n/),
  });
  expect(await roleOf()).toBeUndefined();

  const easy = await run([...args, "--password-stdin"], "password1234\n");
  expect(easy).toMatchObject({ code: 1, err: expect.stringContaining("easy to guess") });
  const made = await run([...args, "--password-stdin"], "maple ridge cobalt tram\n");
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining("http://shop.test/admin/us") });
  expect(await roleOf()).toBe("admin");

  expect(await run(args)).toMatchObject({ code: 0, out: expect.stringContaining("already") });
  expect(await run([...args.slice(0, 5), "support"])).toMatchObject({
    code: 1,
    err: expect.stringContaining("last admin"),
  });
  const away = await run(args, "", { DATABASE_URL_US: "postgres://nobody:nothing@127.0.0.1:1/none" });
  expect(away).toMatchObject({ code: 1, err: expect.stringContaining("does not answer") });
});
