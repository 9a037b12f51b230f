import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Child, startChild } from "@/scripts/stack/child";
import { shopSettings } from "@/tests/rig/shop";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

/** Rejects a promise that nobody waits for whenever the process is sent SIGUSR2. */
const STUMBLE = `process.on("SIGUSR2", () => void Promise.reject(new Error("nobody waits for this")));`;

let database: TestDatabase;
let worker: Child;
let logs: string;
beforeAll(async () => {
  database = await createTestDatabase({ max: 2 });
  logs = await mkdtemp(join(tmpdir(), "marque-worker-"));
  worker = startChild({
    name: "worker",
    args: ["--import", `data:text/javascript,${encodeURIComponent(STUMBLE)}`, "--import", "tsx", "worker/main.ts"],
    env: shopSettings({ kg: database, us: database }, 9),
    logs,
    show: "nothing",
  });
});
afterAll(async () => {
  await worker?.stop();
  await rm(logs, { recursive: true, force: true });
  await database?.close();
});

const done = async () => {
  const { sql } = database;
  await sql`select graphile_worker.add_job('deliver-event', '{"eventId":"evt_none"}')`;
  await vi.waitFor(async () => {
    expect(worker.process.exitCode).toBe(null);
    expect(await sql`select id from graphile_worker.jobs`).toHaveLength(0);
  }, 60_000);
};

test("a promise that the queue leaves unhandled ends no process: the runners start anew and go on", async () => {
  await done();
  for (let i = 0; i < 2; i += 1) {
    worker.process.kill("SIGUSR2");
    await expect
      .poll(async () => (await readFile(worker.logFile, "utf8")).split("nobody waits for this").length - 1, {
        timeout: 30_000,
      })
      .toBe(i + 1);
    await done();
  }
}, 180_000);
