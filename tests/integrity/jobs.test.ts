import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { queueState } from "@/lib/jobs/queue-state";
import { redrive } from "@/lib/jobs/redrive";
import { queueMessages } from "@/lib/notifications/queue-messages";
import { expectSettled } from "@/tests/rig/expect-settled";
import { buy, makeVariant, testCtx } from "@/tests/rig/factories";
import { rounds } from "@/tests/rig/seed";
import { startTestShop, type TestShop, type Victim } from "@/tests/rig/shop";

const JOBS = rounds({ short: 500, full: 10_000 });
const KILL_EVERY_MS = rounds({ short: 2_000, full: 5_000 });
/** A killed worker's jobs are given back after 30 s, by a sweep each 15 s. */
const GIVEN_BACK_MS = 90_000;

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop();
});
afterEach(() => expectSettled(shop, GIVEN_BACK_MS));
afterAll(() => shop?.stop());

/** Mails about one order to as many people, each with its job. */
async function queueMails(prefix: string, count: number): Promise<void> {
  const { db } = shop.databases.us;
  const { orderId } = await buy(testCtx(db), [await makeVariant(db), 1]);
  const mail = { channel: "mail", template: "order-placed", locale: "en-us", data: { orderId } } as const;
  for (let from = 0; from < count; from += 500) {
    const some = Array.from({ length: Math.min(500, count - from) }, (_, i) => `${prefix}-${from + i}`);
    await db.transaction((tx) =>
      queueMessages(
        tx,
        some.map((name) => ({ ...mail, key: name, recipient: `${name}@example.test` })),
      ),
    );
  }
}

async function left(prefix: string): Promise<number> {
  const [row] = await shop.databases.us
    .sql`select count(*)::int as n from message where key like ${`${prefix}-%`} and status = 'queued'`;
  return row?.n ?? 0;
}

/** How often each address got a mail. */
async function mailsTo(prefix: string): Promise<Map<string, number>> {
  const inbox = await (await fetch(`${shop.resendUrl}/inbox`)).text();
  const counts = new Map<string, number>();
  for (const [address] of inbox.matchAll(new RegExp(`${prefix}-\\d+@example\\.test`, "g"))) {
    counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return counts;
}

test(`${JOBS} jobs, and every few seconds a worker is killed: each is done exactly once, and none stays behind`, async () => {
  await shop.stopWorkers();
  const workers: Victim[] = Array.from({ length: 4 }, () => shop.startWorker({}));
  await queueMails("c2", JOBS);
  let killed = 0;
  for (const end = Date.now() + 20 * 60_000; (await left("c2")) > 0 && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, KILL_EVERY_MS));
    if (killed >= JOBS / 100) continue;
    await workers.shift()?.kill();
    workers.push(shop.startWorker({}));
    killed += 1;
  }
  expect(await left("c2")).toBe(0);
  await Promise.all(workers.map((worker) => worker.kill()));
  await shop.startWorkers();
  const counts = await mailsTo("c2");
  console.info(`C2: ${counts.size} of ${JOBS} mails, ${killed} workers killed`);
  expect(killed).toBeGreaterThan(0);
  expect(counts.size).toBe(JOBS);
  expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
});

test("what has gathered while no worker ran is done within ten minutes, and the queue tells how long it has waited", async () => {
  const { db, sql } = shop.databases.us;
  const count = rounds({ short: 500, full: 5_000 });
  await shop.stopWorkers();
  await queueMails("d4", count);
  await sql`update graphile_worker._private_jobs set run_at = now() - interval '90 seconds' where id = (select min(id) from graphile_worker._private_jobs)`;
  const { ready, oldestSeconds } = await queueState(db);
  expect(ready).toBeGreaterThanOrEqual(count);
  expect(Math.abs(oldestSeconds - 90)).toBeLessThan(5);
  const from = performance.now();
  const workers = [shop.startWorker({}), shop.startWorker({})];
  await expect.poll(() => left("d4"), { timeout: 10 * 60_000, interval: 200 }).toBe(0);
  console.info(`D4: ${count} jobs drained in ${Math.round((performance.now() - from) / 1000)} s`);
  await expect.poll(async () => (await queueState(db)).ready, { timeout: 10_000 }).toBe(0);
  expect([...(await mailsTo("d4"))].filter(([, sent]) => sent === 1)).toHaveLength(count);
  await Promise.all(workers.map((worker) => worker.kill()));
  await shop.startWorkers();
}, 700_000);

test("jobs that cannot be done stay for a person after five tries, others are not kept waiting, and what is let go again is done", async () => {
  const { db, sql } = shop.databases.us;
  // Mails about an order that does not exist: each try throws.
  const poison = Array.from({ length: 50 }, (_, i) => `poison-${i}`);
  const mail = { channel: "mail", template: "order-paid", locale: "en-us", data: { orderId: "ord_none" } } as const;
  await db.transaction((tx) =>
    queueMessages(
      tx,
      poison.map((key) => ({ ...mail, key, recipient: `${key}@example.test` })),
    ),
  );
  // And some that say nothing that the handler could read.
  await sql`select graphile_worker.add_job('send-message', '{"messageId": 7}', max_attempts := 25, job_key := 'unreadable-' || n)
    from generate_series(1, 10) n`;
  const isPoison = sql`(key in (select 'message:' || id from message where key like 'poison-%') or key like 'unreadable-%')`;
  // One after the other: how long each waits is measured, not how many a machine sends a second.
  for (let i = 0; i < 20; i += 1) {
    await queueMails(`d3-${i}`, 1);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  await expect.poll(() => left("d3"), { timeout: 30_000, interval: 100 }).toBe(0);
  const [waits] =
    await sql`select extract(epoch from percentile_cont(0.95) within group (order by sent_at - created_at))::float as p95
    from message where key like 'd3-%'`;
  console.info(`D3: other jobs' p95 ${Number(waits?.p95).toFixed(2)} s`);
  expect(Number(waits?.p95)).toBeLessThan(5);
  const dead = async () =>
    (
      await sql`select count(*)::int as n from graphile_worker.jobs
        where ${isPoison} and attempts = 5 and max_attempts = 5 and last_error ~ 'is about no order|messageId'`
    )[0]?.n;
  const hurry = () =>
    sql`update graphile_worker._private_jobs set run_at = now() where ${isPoison} and locked_by is null`;
  await expect
    .poll(
      async () => {
        await hurry();
        return dead();
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(60);
  await sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs where key like 'unreadable-%'))`;
  // The order is found, and a person lets them try again.
  const { orderId } = await buy(testCtx(db), [await makeVariant(db), 1]);
  await sql`update message set data = jsonb_build_object('orderId', ${orderId}::text) where key like 'poison-%'`;
  expect(await redrive(db, "all")).toBe(50);
  await expect.poll(() => left("poison"), { timeout: 30_000, interval: 100 }).toBe(0);
  expect([...(await mailsTo("poison"))].filter(([, count]) => count === 1)).toHaveLength(50);
});
