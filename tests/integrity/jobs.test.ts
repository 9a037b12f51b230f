import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { enqueueAll } from "@/lib/jobs/enqueue";
import { newId } from "@/lib/kernel/ids";
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

test("jobs that always fail wait longer each time and at last stay for a person, and others are not kept waiting", async () => {
  const { db, sql } = shop.databases.us;
  const poison = Array.from({ length: 50 }, () => newId("msg"));
  await db.transaction((tx) =>
    enqueueAll(
      tx,
      "deliver-event",
      poison.map((id) => ({ payload: { eventId: `\u{1f4a3}${id}` }, key: `poison:${id}` })),
    ),
  );
  // A payload that no handler can read: its database refuses the letter.
  await sql`update graphile_worker._private_jobs set payload = '{"eventId": "\\u0000"}'::json, max_attempts = 3 where key like 'poison:%'`;
  await queueMails("d3", 60);
  await expect.poll(() => left("d3"), { timeout: 30_000, interval: 100 }).toBe(0);
  const [waits] =
    await sql`select extract(epoch from percentile_cont(0.95) within group (order by sent_at - created_at))::float as p95
    from message where key like 'd3-%'`;
  console.info(`D3: other jobs' p95 ${Number(waits?.p95).toFixed(2)} s`);
  expect(Number(waits?.p95)).toBeLessThan(5);
  const dead = async () =>
    (
      await sql`select count(*)::int as n from graphile_worker.jobs where key like 'poison:%' and attempts >= max_attempts and last_error is not null`
    )[0]?.n;
  const hurry = () =>
    sql`update graphile_worker._private_jobs set run_at = now() where key like 'poison:%' and locked_by is null`;
  await expect
    .poll(
      async () => {
        await hurry();
        return dead();
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(50);
  // Mended, they are taken up again.
  await sql`update graphile_worker._private_jobs set payload = '{"eventId": "evt_none"}'::json where key like 'poison:%'`;
  await sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where key like 'poison:%'), run_at := now(), attempts := 0)`;
  const poisoned = async () =>
    (await sql`select count(*)::int as n from graphile_worker.jobs where key like 'poison:%'`)[0]?.n;
  await expect.poll(poisoned, { timeout: 30_000, interval: 100 }).toBe(0);
});
