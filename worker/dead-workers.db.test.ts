import { EventEmitter, once } from "node:events";
import { run, type WorkerEvents } from "graphile-worker";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { unlockDead, watchDeadWorkers } from "@/worker/dead-workers";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ max: 2 });
});
afterEach(() => database.sql`delete from graphile_worker._private_jobs`);
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
  await living`select pg_advisory_unlock(7201978, hashtext('worker-living'))`;
  living.release();
  sweeper.release();
});

test("a job of a running worker is left alone however long it takes", async () => {
  vi.stubEnv("DATABASE_URL_KG", database.url);
  const events: WorkerEvents = new EventEmitter();
  const watch = watchDeadWorkers("kg", events);
  const gate = new AbortController();
  const runner = await run({
    connectionString: database.url,
    noHandleSignals: true,
    events,
    taskList: { slow: () => once(gate.signal, "abort").then(() => {}) },
  });
  await runner.addJob("slow", {});
  const age = () => database.sql`
    update graphile_worker._private_jobs j set locked_at = now() - interval '40 seconds' from graphile_worker._private_tasks t
    where t.id = j.task_id and t.identifier = 'slow' and locked_by is not null returning locked_by`;
  await vi.waitFor(async () => expect(await age()).toHaveLength(1), 5_000);
  const held = () => database.sql`
    select from pg_locks join pg_database d on d.oid = database
    where locktype = 'advisory' and classid = 7201978 and datname = current_database()`;
  await vi.waitFor(async () => expect((await held()).length).toBeGreaterThan(0), 5_000);
  const sweeper = await database.sql.reserve();
  expect(await unlockDead(sweeper, new Set())).toEqual([]);
  sweeper.release();
  gate.abort();
  await runner.stop();
  await watch.stop();
  expect(watch.lost.aborted).toBe(false);
});
