import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCrontab } from "graphile-worker";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Child, startChild } from "@/scripts/stack/child";
import { withoutAccounts } from "@/scripts/test/safe-environment";
import { rounds } from "@/tests/rig/seed";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { crontab } from "@/worker/crontab";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SLOTS = rounds({ short: 280, full: 500 });
/** The schedules' clock begins here, between two minutes, in the past: what they bring about is due at once. */
const BEGIN = Date.parse("2026-01-15T02:00:30Z");
const RECONCILE_LONG = Date.parse("2026-01-15T02:41:00Z");
const TIDY = Date.parse("2026-01-15T03:17:00Z");

let database: TestDatabase;
let logs: string;
const schedulers: Child[] = [];
let now = BEGIN;

beforeAll(async () => {
  database = await createTestDatabase({ max: 2 });
  logs = await mkdtemp(join(tmpdir(), "marque-schedules-"));
  await database.sql`create table slot (task text not null, ts timestamptz not null)`;
});
afterAll(async () => {
  await Promise.all(schedulers.map(kill));
  await rm(logs, { recursive: true, force: true });
  await database?.close();
});

async function kill({ process: victim, gone }: Child): Promise<void> {
  victim.kill("SIGKILL");
  await gone;
}

/** Starts one more scheduler at this moment of the clock. */
async function start(): Promise<void> {
  const child = startChild({
    name: "scheduler",
    args: ["--import", "tsx", "tests/rig/scheduler.ts", String(now)],
    env: { ...withoutAccounts(process.env), NODE_ENV: "production", DATABASE_URL: database.url },
    logs,
    show: "nothing",
  });
  schedulers.push(child);
  await once(child.process, "message");
}

const latest = async () => {
  const [row] = await database.sql`
    select extract(epoch from max(last_execution)) * 1000 as ms from graphile_worker._private_known_crontabs`;
  return Number(row?.ms);
};
const slotBefore = (ms: number) => ms - (ms % MINUTE);
const reached = (ms: number) => expect.poll(latest, { timeout: 10_000, interval: 5 }).toBeGreaterThanOrEqual(ms);
/** Nothing is under way: what killed workers leave behind is another test's matter. */
const idle = () =>
  expect
    .poll(() => database.sql`select task_identifier from graphile_worker.jobs limit 1`, {
      timeout: 10_000,
      interval: 5,
    })
    .toEqual([]);

/** Tells some schedulers the time. */
function tell(ms: number, whom: readonly Child[] = schedulers): void {
  for (const { process: one } of whom) one.send(ms);
}

/** Lets minutes pass, each when the slot of the one before it was seen to. */
async function pass(minutes: number): Promise<void> {
  for (let i = 0; i < minutes; i += 1) {
    now += MINUTE;
    tell(now);
    await reached(slotBefore(now));
  }
}

/** Lets minutes pass of which every slot has been before: nothing is to come of them, however late. */
async function relive(minutes: number): Promise<void> {
  for (let i = 0; i < minutes; i += 1) {
    now += MINUTE;
    tell(now);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** All are killed a moment before a slot and start a moment after it. */
async function restartOver(slot: number): Promise<void> {
  await idle();
  await Promise.all(schedulers.splice(0).map(kill));
  now = slot + 300;
  await Promise.all([start(), start()]);
  await reached(slot);
}

/** What should have come of the schedules up to now, each with its slot. */
function due(): string[] {
  const slots = Array.from(
    { length: (slotBefore(now) - slotBefore(BEGIN)) / MINUTE + 1 },
    (_, i) => slotBefore(BEGIN) + i * MINUTE,
  );
  return slots
    .filter((ms) => ms > BEGIN && ms <= now)
    .flatMap((ms) => {
      const at = new Date(ms);
      const [min, hour, date] = [at.getUTCMinutes(), at.getUTCHours(), at.getUTCDate()];
      const digest = { min, hour, date, month: at.getUTCMonth() + 1, dow: at.getUTCDay() };
      return parseCrontab(crontab)
        .filter(({ match }) => match(digest))
        .map(({ task }) => `${at.toISOString()} ${task}`);
    })
    .sort();
}

async function came(): Promise<string[]> {
  const rows = await database.sql`select task, extract(epoch from ts) * 1000 as ms from slot`;
  return rows.map(({ task, ms }) => `${new Date(Number(ms)).toISOString()} ${task}`).sort();
}

test(`two schedulers bring about each of ${SLOTS} minutes' jobs exactly once: over restarts at the tick and clocks that jump an hour either way`, async () => {
  await Promise.all([start(), start()]);
  await pass(38);
  await restartOver(RECONCILE_LONG);
  await pass(30);
  await restartOver(TIDY);
  await pass(5);
  // One of them is restarted at the tick while the other goes on.
  for (let i = 0; i < 3; i += 1) {
    await idle();
    const [gone] = schedulers.splice(0, 1);
    if (gone) await kill(gone);
    now = slotBefore(now) + MINUTE;
    tell(now + 300);
    await start();
    now += 300;
    tell(now);
    await pass(2);
  }
  // Both clocks jump ahead.
  now += HOUR;
  tell(now);
  await reached(slotBefore(now));
  await pass(10);
  // One clock jumps ahead, and is set right.
  tell(now + HOUR, schedulers.slice(0, 1));
  await reached(slotBefore(now + HOUR));
  tell(now);
  await relive(60);
  await pass(10);
  // Both clocks jump back, and both are restarted before they are where they were.
  now -= HOUR;
  tell(now);
  await relive(20);
  await restartOver(slotBefore(now) + MINUTE);
  await relive(40);
  await pass(SLOTS - Math.floor((now - BEGIN) / MINUTE));
  await idle();
  const all = await came();
  console.info(`D4: ${all.length} jobs of ${SLOTS} minutes`);
  expect(all).toEqual(due());
}, 180_000);
