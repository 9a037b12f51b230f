import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StatementWatch, watchStatements } from "@/tests/rig/statement-watch";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let watch: StatementWatch;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await createTestDatabase();
  watch = await watchStatements(database.url);
  sql = postgres(watch.url, { max: 1, fetch_types: false });
});
afterAll(async () => {
  await sql.end();
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
