import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createBreaker } from "@/lib/limits/breaker";
import { counterWithFallback, shieldedLimiter } from "@/lib/limits/fall-back";
import { memoryCounter } from "@/lib/limits/memory-counter";
import { postgresLimiter } from "@/lib/limits/postgres-limiter";
import { LIMIT_CASES, testClock } from "@/tests/rig/limit-cases";
import { startRedis, type TestRedis } from "@/tests/rig/redis";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";
import { type Mode, startUpstashFront, type UpstashFront } from "@/tests/rig/upstash-front";
import { upstashProblem, upstashRedis } from "./upstash";
import { upstashCounter } from "./upstash-counter";
import { upstashLimiter } from "./upstash-limiter";

let database: TestDatabase;
let redis: TestRedis;
let front: UpstashFront;
beforeAll(async () => {
  database = await createTestDatabase({ max: 5 });
  redis = await startRedis();
  front = await startUpstashFront(redis);
  // The first call of a process loads what later ones have.
  await upstashCounter(upstashRedis(front))
    .count("warm", 1)
    .catch(() => {});
}, 400_000);
afterAll(async () => {
  await front?.stop();
  await redis?.stop();
  await database?.close();
});
/** Waits as long as a busy machine needs, where it is not the waiting that is tested. */
const patient = () => upstashRedis({ url: front.url, token: front.token, withinMs: 20_000 });

beforeEach(() => front.set("ok"));

describe("tries counted in a real Redis behind Upstash's interface", () => {
  const clock = testClock();
  const now = () => new Date(clock.now);
  test.each(Object.entries(LIMIT_CASES))("%s", async (_, holds) => {
    const limiterOf = () => upstashLimiter(patient(), now);
    await holds({ limiters: [limiterOf(), limiterOf()], clock });
  });

  test("leave no name of a person in Redis, and go by themselves", async () => {
    await redis.command(["FLUSHALL"]);
    await upstashLimiter(patient()).take("auth:us:who:ada@example.test", { limit: 5, windowMs: 60_000 });
    const [key, ...more] = (await redis.command(["KEYS", "*"])) as string[];
    expect([key, more]).toEqual([expect.stringMatching(/^marque:tries:[0-9a-f]{64}$/), []]);
    expect(Number(await redis.command(["PTTL", key ?? ""]))).toBeGreaterThan(60_000);
  });
});

describe("calls counted in a real Redis", () => {
  test.each([100, 200])("of 250 from two processes, 50 at once, exactly %i pass in a minute", async (limit) => {
    const counters = [upstashCounter(patient()), upstashCounter(patient())];
    // Not over the edge of a minute.
    const left = 60_000 - (Date.now() % 60_000);
    if (left < 10_000) await new Promise((resolve) => setTimeout(resolve, left));
    let passed = 0;
    for (let round = 0; round < 5; round++) {
      const calls = Array.from({ length: 50 }, (_, i) => counters[i % 2]?.count(`api ${limit}`, limit));
      passed += (await Promise.all(calls)).filter((call) => call?.ok).length;
    }
    expect(passed).toBe(limit);
    const refused = await counters[0]?.count(`api ${limit}`, limit);
    expect(refused).toEqual({ ok: false, retryAfterSeconds: expect.toSatisfy((s: number) => s >= 1 && s <= 60) });
  });
});

const AUTH = { limit: 5, windowMs: 15 * 60_000 };
const AWAY: readonly Mode[] = ["refuse", "hang", "slow", "garbage"];

/** A process whose Upstash is configured as the shop's. */
function process(openMs = 5_000, changes: boolean[] = []) {
  const client = upstashRedis(front);
  const breaker = createBreaker({ openMs, onChange: ({ away }) => void changes.push(away) });
  return {
    limiter: shieldedLimiter(upstashLimiter(client), postgresLimiter(database.db), breaker),
    counter: counterWithFallback(upstashCounter(client), memoryCounter(), breaker),
  };
}

const p95 = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;

describe.each(AWAY)("while Upstash does this: %s", (mode) => {
  test("of 60 tries from two processes PostgreSQL takes 5, none waits 300 ms longer", async () => {
    const [one, two] = [process(), process()];
    await front.set(mode);
    const times: number[] = [];
    let taken = 0;
    for (let i = 0; i < 60; i++) {
      const began = performance.now();
      if ((await (i % 2 ? one : two).limiter.take(`auth ${mode}`, AUTH)).ok) taken += 1;
      times.push(performance.now() - began);
    }
    expect(taken).toBe(5);
    expect(p95(times)).toBeLessThanOrEqual(300);
  });

  test("50 tries at once are 5", async () => {
    const [one, two] = [process(), process()];
    await front.set(mode);
    const tries = Array.from({ length: 50 }, (_, i) => (i % 2 ? one : two).limiter.take(`auth at once ${mode}`, AUTH));
    expect((await Promise.all(tries)).filter((one) => one.ok)).toHaveLength(5);
  });

  test("calls are counted in the process, and in Redis again when it is back", async () => {
    const changes: boolean[] = [];
    const { counter } = process(300, changes);
    await front.set(mode);
    const calls = await Promise.all(Array.from({ length: 150 }, () => counter.count(`api ${mode}`, 100)));
    expect(calls.filter((call) => call.ok).length).toBeGreaterThanOrEqual(100);
    expect(calls.filter((call) => call.ok).length).toBeLessThanOrEqual(200);
    await front.set("ok");
    const { asked } = front;
    await expect.poll(async () => (await counter.count(`back ${mode}`, 100)) && changes).toEqual([true, false]);
    expect(front.asked).toBeGreaterThan(asked);
  });

  test("a try that was taken before can be given back or not, and what it was for goes on", async () => {
    const { limiter } = process();
    const taken = await limiter.take(`given back ${mode}`, AUTH);
    await front.set(mode);
    if (!taken.ok) throw new Error("not taken");
    await taken.giveBack();
    await limiter.giveBack(taken.receipt);
  });
});

test("a store that comes and goes makes no limit wider: 5 in all", async () => {
  const { limiter } = process(1);
  let taken = 0;
  for (const mode of ["ok", "refuse", "ok", "garbage", "ok", "refuse"] as const) {
    await front.set(mode);
    for (let i = 0; i < 3; i++) if ((await limiter.take("come and go", AUTH)).ok) taken += 1;
  }
  expect(taken).toBe(5);
});

test("a try given back later is free in both stores", async () => {
  const { limiter } = process();
  const taken = await Promise.all(Array.from({ length: 5 }, () => limiter.take("both", AUTH)));
  for (const one of taken) if (one.ok) await limiter.giveBack(one.receipt);
  const again = await Promise.all(Array.from({ length: 8 }, () => limiter.take("both", AUTH)));
  expect([taken, again].map((all) => all.filter((one) => one.ok).length)).toEqual([5, 5]);
});

test("a try whose answer is lost on the way is asked again and counted once", async () => {
  const limiter = upstashLimiter(patient());
  const once = { limit: 1, windowMs: 60_000 };
  await front.set("dropped-once");
  expect((await limiter.take("lost once", once)).ok).toBe(true);
  expect((await limiter.take("lost once", once)).ok).toBe(false);
});

test("while every answer is lost PostgreSQL takes 5", async () => {
  const { limiter } = process();
  await front.set("dropped");
  const taken = await Promise.all(Array.from({ length: 10 }, () => limiter.take("dropped", AUTH)));
  expect(taken.filter((one) => one.ok)).toHaveLength(5);
});

test("a wrong token is an Upstash that is away; the log names neither token nor key", async () => {
  const wrong = upstashLimiter(upstashRedis({ url: front.url, token: "wrong" }));
  const error = await wrong.take("auth:us:who:ada@example.test", AUTH).catch((reason: unknown) => reason);
  expect(upstashProblem(error)).toBe("UpstashError: WRONGPASS");
});

test("JSON of another shape is no answer", async () => {
  const strange = { eval: async () => "OK", evalsha: async () => "OK", zrem: async () => 1 } as unknown as ReturnType<
    typeof upstashRedis
  >;
  await expect(upstashLimiter(strange).take("strange", AUTH)).rejects.toThrow();
  await expect(upstashCounter(strange).count("strange", 100)).rejects.toThrow();
});
