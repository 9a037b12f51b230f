import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Call, inParallel, together } from "@/tests/rig/barrier";
import { startRedis, type TestRedis } from "@/tests/rig/redis";
import { startTestShop, type TestShop } from "@/tests/rig/shop";
import { send } from "@/tests/rig/shopper";
import { newEmail, signInCall, takenOf } from "@/tests/rig/sign-in-calls";
import { type Mode, startUpstashFront, type UpstashFront } from "@/tests/rig/upstash-front";

let redis: TestRedis;
let front: UpstashFront;
let shop: TestShop;
beforeAll(async () => {
  redis = await startRedis();
  front = await startUpstashFront(redis);
  shop = await startTestShop({
    TRUSTED_PROXIES: "1",
    API_LIMIT_PER_MINUTE: "100",
    UPSTASH_REDIS_REST_URL: front.url,
    UPSTASH_REDIS_REST_TOKEN: front.token,
  });
});
afterAll(async () => {
  await shop?.stop();
  await front?.stop();
  await redis?.stop();
});
beforeEach(async () => {
  await redis.command(["FLUSHALL"]);
  await shop.databases.us.sql`delete from rate_hit`;
});
afterEach(() => untilBack());

const appOf = (index: number) => shop.apps[index % 2] ?? shop.apps[0];
const times = (count: number) => Array.from({ length: count }, (_, i) => i);
const from = (address: string) => ({ "x-forwarded-for": `6.6.6.6, ${address}` });

/** Waits until both processes ask Upstash again. */
async function untilBack(): Promise<void> {
  await front.set("ok");
  for (const app of shop.apps) {
    await expect
      .poll(
        async () => {
          const { asked } = front;
          await send(signInCall(app, newEmail(), from("192.0.2.200")));
          return front.asked > asked;
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(true);
  }
}

async function inTurn(count: number, call: (i: number) => Call) {
  const answers = [];
  for (const i of times(count)) answers.push(await send(call(i)));
  return answers;
}

test("5 tries from an address are taken over two processes, one after the other or 50 at once; a flood stays before PostgreSQL", async () => {
  expect(takenOf(await inTurn(12, (i) => signInCall(appOf(i), newEmail(), from("192.0.2.1"))))).toBe(5);
  const answers = await together(times(50).map((i) => signInCall(appOf(i), newEmail(), from("192.0.2.2"))));
  expect(takenOf(answers)).toBe(5);
  const [row] = await shop.databases.us.sql`select count(*)::int as count from rate_hit where key like 'auth:us:ip:%'`;
  expect(row?.count).toBe(10);
});

test("the addresses of one /64 are one, and those an IPv4 address is written in", async () => {
  const v6 = (i: number) => from(`2001:db8:0:7:${i}::${i.toString(16)}`);
  expect(takenOf(await inTurn(12, (i) => signInCall(appOf(i), newEmail(), v6(i))))).toBe(5);
  expect(takenOf(await inTurn(1, (i) => signInCall(appOf(i), newEmail(), from("2001:db8:0:8::1"))))).toBe(1);
  const spellings = ["192.0.2.9", "::ffff:192.0.2.9", "::FFFF:c000:209", "192.0.2.9:4711", " 192.0.2.9 "];
  const spelled = (i: number) => from(spellings[i % spellings.length] ?? "");
  expect(takenOf(await inTurn(12, (i) => signInCall(appOf(i), newEmail(), spelled(i))))).toBe(5);
  expect(takenOf(await inTurn(12, (i) => signInCall(appOf(i), newEmail(), from(`garbage ${i}`))))).toBe(5);
});

test("one account is tried 20 times an hour from however many addresses, and no other account suffers", async () => {
  const email = newEmail();
  const answers = await together(times(50).map((i) => signInCall(appOf(i), email, from(`198.51.100.${i}`))));
  expect(takenOf(answers)).toBe(20);
  expect(takenOf(await inTurn(3, (i) => signInCall(appOf(i), email, from(`203.0.113.${i}`))))).toBe(0);
  expect(takenOf(await inTurn(1, (i) => signInCall(appOf(i), newEmail(), from("203.0.113.99"))))).toBe(1);
});

test("an address makes 100 API calls a minute over both processes", async () => {
  const gone = Date.now() % 60_000;
  if (gone > 40_000) await new Promise((resolve) => setTimeout(resolve, 60_050 - gone));
  const headers = { "x-market": "us", ...from("192.0.2.3") };
  const answers = await inParallel(times(150), 4, (i) =>
    send({ url: `${appOf(i)}/api/v1/cart`, method: "GET", headers }),
  );
  expect(takenOf(answers)).toBe(100);
});

const p95 = (all: readonly number[]) => [...all].sort((a, b) => a - b)[Math.ceil(all.length * 0.95) - 1] ?? 0;

async function timed(count: number, call: (i: number) => Call): Promise<number> {
  const spent: number[] = [];
  for (const i of times(count)) {
    const began = performance.now();
    const { status, text } = await send(call(i));
    spent.push(performance.now() - began);
    if (status !== 200) throw new Error(`answered ${status}: ${text.slice(0, 300)}`);
  }
  return p95(spent);
}

describe.each<Mode>(["refuse", "hang", "slow", "garbage"])("while Upstash does this: %s", (mode) => {
  test("5 tries are taken, in turn and at once, and browsing goes on no more than 300 ms slower", async () => {
    const browse = (i: number) =>
      ({
        url: `${appOf(i)}/api/v1/cart`,
        method: "GET",
        headers: { "x-market": "us", ...from(`192.0.2.${i % 9}`) },
      }) as const;
    const before = await timed(60, browse);
    await front.set(mode);
    const during = await timed(60, browse);
    console.info(`C5 ${mode}: p95 ${before.toFixed(0)} ms, then ${during.toFixed(0)} ms`);
    expect(during - before).toBeLessThanOrEqual(300);
    expect(takenOf(await inTurn(12, (i) => signInCall(appOf(i), newEmail(), from("192.0.2.20"))))).toBe(5);
    const answers = await together(times(50).map((i) => signInCall(appOf(i), newEmail(), from("192.0.2.21"))));
    expect(takenOf(answers)).toBe(5);
  });
});
