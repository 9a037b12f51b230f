import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { unlockDead } from "@/worker/dead-workers";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ max: 2 });
});
afterAll(() => database.close());

async function lockedJob(worker: string, seconds: number): Promise<void> {
  const { sql } = database;
  const [job] = await sql`select id from graphile_worker.add_job('send-message')`;
  await sql`
    update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - make_interval(secs => ${seconds}), attempts = 1
    where id = ${job?.id}`;
}

test("the jobs of a worker whose process is gone are free again, those of a living one stay", async () => {
  await lockedJob("worker-dead", 40);
  await lockedJob("worker-living", 40);
  await lockedJob("worker-new", 5);
  const living = await database.sql.reserve();
  const sweeper = await database.sql.reserve();
  await living`select pg_try_advisory_lock(7201978, hashtext('worker-living'))`;
  expect(await unlockDead(sweeper, new Set())).toEqual(["worker-dead"]);
  expect(await sweeper`select locked_by from graphile_worker.jobs order by locked_by`).toEqual([
    { locked_by: "worker-living" },
    { locked_by: "worker-new" },
    { locked_by: null },
  ]);
  living.release();
  sweeper.release();
});
