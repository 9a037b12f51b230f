import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { idempotencyKey } from "@/db/schema/platform";
import { runOnce } from "@/lib/idempotency/run-once";
import { newId } from "@/lib/kernel/ids";
import { type TestCtx, testCtx } from "@/tests/rig/factories";
import { createTestDatabase, type TestDatabase } from "@/tests/rig/test-database";

let database: TestDatabase;
let ctx: TestCtx;

beforeAll(async () => {
  database = await createTestDatabase({ max: 20 });
  ctx = testCtx(database.db);
});
afterAll(() => database.close());

const call = (key: string, body: unknown = { a: 1 }, principal = "cart-1") => ({
  principal,
  route: "POST /x",
  key,
  body,
});
const answer = { status: 201, body: { zebra: 1, id: "ord_1", url: "x" } };

/** Work that counts its runs. */
function counted(status = 201) {
  const work = Object.assign(
    async () => {
      work.runs += 1;
      return { ...answer, status };
    },
    { runs: 0 },
  );
  return work;
}

test("a repeated call gets the stored answer, to the byte, and the work runs once", async () => {
  const work = counted();
  const first = await runOnce(ctx, call("replay"), work);
  const later = await runOnce(ctx, call("replay"), work);
  if (!first.ok || !later.ok) throw new Error("refused");
  expect([first.value.replayed, later.value.replayed, work.runs]).toEqual([false, true, 1]);
  expect(JSON.stringify(later.value.body)).toBe(JSON.stringify(first.value.body));
  expect(first.value).toMatchObject(answer);
});

test("of 50 parallel calls one runs the work and the others are told it is in flight", async () => {
  let runs = 0;
  let answered = 0;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const work = async () => {
    runs += 1;
    await held;
    return answer;
  };
  const calls = Array.from({ length: 50 }, async () => {
    const one = await runOnce(ctx, call("parallel"), work);
    answered += 1;
    return one;
  });
  await expect.poll(() => answered, { timeout: 10_000 }).toBe(49);
  release();
  const all = await Promise.all(calls);
  expect(runs).toBe(1);
  expect(all.filter((one) => one.ok)).toHaveLength(1);
  expect(all.filter((one) => !one.ok && one.error.code === "idempotency_in_flight")).toHaveLength(49);
});

test("another body under the key is a mismatch, before and after the answer is there", async () => {
  const during = await runOnce(ctx, call("mismatch"), async () => {
    expect(await runOnce(ctx, call("mismatch", { a: 2 }), counted())).toEqual({
      ok: false,
      error: { code: "idempotency_mismatch" },
    });
    return answer;
  });
  expect(during.ok).toBe(true);
  expect(await runOnce(ctx, call("mismatch", { a: 2 }), counted())).toEqual({
    ok: false,
    error: { code: "idempotency_mismatch" },
  });
});

test("a key belongs to one caller and one route", async () => {
  const work = counted();
  await runOnce(ctx, call("mine"), work);
  await runOnce(ctx, call("mine", { a: 1 }, "cart-2"), work);
  await runOnce(ctx, { ...call("mine"), route: "POST /y" }, work);
  expect(work.runs).toBe(3);
});

test("an answer of 500 and above, and a throw, are forgotten: the next call tries again", async () => {
  const down = counted(503);
  expect(await runOnce(ctx, call("down"), down)).toMatchObject({ ok: true, value: { status: 503 } });
  await expect(runOnce(ctx, call("down"), () => Promise.reject(new Error("broke")))).rejects.toThrow("broke");
  expect(await runOnce(ctx, call("down"), counted())).toMatchObject({
    ok: true,
    value: { status: 201, replayed: false },
  });
  expect(down.runs).toBe(1);
});

test("a refusal is an answer too and is kept", async () => {
  const work = counted(409);
  await runOnce(ctx, call("refused"), work);
  expect(await runOnce(ctx, call("refused"), work)).toMatchObject({ ok: true, value: { status: 409, replayed: true } });
  expect(work.runs).toBe(1);
});

test("a first call that died is taken over after a minute by one other, and not earlier", async () => {
  const died = { ...call("died"), id: newId("idk"), bodyHash: "" };
  const work = counted();
  const begun = runOnce(ctx, call("died"), () => new Promise<never>(() => {}));
  void begun;
  await expect.poll(() => ctx.db.$count(idempotencyKey, eq(idempotencyKey.key, died.key))).toBe(1);
  const at = (seconds: number) => ({ ...ctx, clock: () => new Date(Date.now() + seconds * 1_000) });
  expect(await runOnce(at(30), call("died"), work)).toEqual({ ok: false, error: { code: "idempotency_in_flight" } });
  const both = await Promise.all([runOnce(at(61), call("died"), work), runOnce(at(61), call("died"), work)]);
  expect(work.runs).toBe(1);
  expect(both.some((one) => one.ok)).toBe(true);
});

test("25 hours later the key is new", async () => {
  const work = counted();
  await runOnce(ctx, call("day"), work);
  const later = { ...ctx, clock: () => new Date(Date.now() + 25 * 3_600_000) };
  expect(await runOnce(later, call("day", { a: 2 }), work)).toMatchObject({ ok: true, value: { replayed: false } });
  expect(work.runs).toBe(2);
});
