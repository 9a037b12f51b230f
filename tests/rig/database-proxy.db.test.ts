import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DatabaseProxy, databaseProxy } from "@/tests/rig/database-proxy";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let watch: DatabaseProxy;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  watch = await databaseProxy(database.url);
  sql = postgres(watch.url, { max: 1, fetch_types: false });
});
afterAll(async () => {
  // What was swallowed is never answered.
  await sql.end({ timeout: 0 });
  await watch.close();
  await database.close();
});

test("a watched database tells each statement, also one that was prepared before, and nothing when it is not asked", async () => {
  await sql`select 1 as one`;
  expect(watch.asked()).toEqual(["select 1 as one"]);
  await sql`select ${1}::int as one`;
  await sql`select ${2}::int as one`;
  expect(watch.asked()).toEqual(["select $1::int as one", "select $1::int as one"]);
  expect(await sql.unsafe("select 3 as n").simple()).toEqual([{ n: 3 }]);
  expect(watch.asked()).toEqual(["select 3 as n"]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(watch.asked()).toEqual([]);
});

test("a watched database answers as it does unwatched, whatever the size", async () => {
  const [row] = await sql`select length(${"x".repeat(300_000)}) as n, repeat('y', 300000) as text`;
  expect(row).toEqual({ n: 300_000, text: "y".repeat(300_000) });
});

test("a held statement has not reached the database, and goes on when it is let go", async () => {
  await sql`create table held (n int)`;
  const trap = watch.hold(/insert into held/);
  const inserted = sql`insert into held values (${1})`.execute();
  expect(await trap.held).toBe("insert into held values ($1)");
  const count = async () => (await database.sql`select count(*)::int as n from held`)[0]?.n;
  expect(await count()).toBe(0);
  trap.release();
  await inserted;
  expect(await count()).toBe(1);
});

test("a cut breaks what is asked, a blackhole answers nothing, and both end", async () => {
  const asked = sql`select pg_sleep(${5})`.then(
    () => "answered",
    () => "broken",
  );
  await expect.poll(() => watch.asked()).toContain("select pg_sleep($1)");
  watch.cut();
  expect(await asked).toBe("broken");
  watch.restore();
  expect(await sql`select ${1}::int as n`).toEqual([{ n: 1 }]);
  watch.blackhole();
  const swallowed = sql`select ${2}::int as n`.then(
    () => "answered",
    () => "broken",
  );
  const silence = new Promise((resolve) => setTimeout(resolve, 500, "silence"));
  expect(await Promise.race([swallowed, silence])).toBe("silence");
  watch.restore();
  const other = postgres(watch.url, { max: 1, fetch_types: false });
  expect(await other`select ${3}::int as n`).toEqual([{ n: 3 }]);
  await other.end();
});
