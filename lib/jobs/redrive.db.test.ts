import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { enqueue } from "@/lib/jobs/enqueue";
import { queueState } from "@/lib/jobs/queue-state";
import { redrive } from "@/lib/jobs/redrive";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ max: 2 });
});
afterAll(() => database?.close());

/** Three jobs: one given up after five tries, one that failed and has tries left, one that waits for a minute. */
beforeEach(async () => {
  const { db, sql } = database;
  await sql`delete from graphile_worker._private_jobs`;
  for (const key of ["dead", "failed", "fresh"]) await enqueue(db, "send-message", { messageId: "msg_none" }, { key });
  await sql`update graphile_worker._private_jobs set attempts = 5, max_attempts = 5, last_error = 'is about no order' where key = 'dead'`;
  await sql`update graphile_worker._private_jobs set attempts = 5, run_at = now() + interval '1 hour' where key = 'failed'`;
  await sql`update graphile_worker._private_jobs set run_at = now() - interval '1 minute' where key = 'fresh'`;
});

const triesOf = async () => {
  const rows = await database.sql`select key, attempts, max_attempts, run_at <= now() as due from graphile_worker.jobs`;
  return Object.fromEntries(rows.map(({ key, ...row }) => [key, Object.values(row)]));
};

test("the queue tells what is given up, with its error, and how long the oldest that is ready waits", async () => {
  const state = await queueState(database.db);
  expect(state).toMatchObject({ ready: 1, givenUp: [{ task: "send-message", error: "is about no order" }] });
  expect(state.oldestSeconds).toBeGreaterThanOrEqual(60);
  expect(state.oldestSeconds).toBeLessThan(70);
});

test("what is let go again has all its tries, and nothing else is touched", async () => {
  const { db } = database;
  const before = await triesOf();
  const [dead] = (await queueState(db)).givenUp;
  expect(await redrive(db, dead?.id ?? "")).toBe(1);
  expect(await triesOf()).toEqual({ ...before, dead: [0, 25, true] });
  expect((await queueState(db)).givenUp).toEqual([]);
  expect(await redrive(db, dead?.id ?? "")).toBe(0);
});

test("all of them at once", async () => {
  const { db } = database;
  const before = await triesOf();
  expect(await redrive(db, "all")).toBe(1);
  expect(await triesOf()).toEqual({ ...before, dead: [0, 25, true] });
  expect(await redrive(db, "all")).toBe(0);
});
