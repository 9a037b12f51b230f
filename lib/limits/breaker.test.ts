import { expect, test } from "vitest";
import { createBreaker } from "./breaker";

function rig() {
  const changes: boolean[] = [];
  const state = { now: 1_000, asked: 0, fails: false };
  const breaker = createBreaker({
    openMs: 5_000,
    clock: () => state.now,
    onChange: ({ away }) => void changes.push(away),
  });
  const call = (gate: Promise<unknown> = Promise.resolve()) =>
    breaker.run(async () => {
      state.asked += 1;
      await gate;
      if (state.fails) throw new Error("refused");
      return "answer";
    });
  return { state, changes, call };
}

test("a service that failed is not asked again for a while, then by one call, and is back when that succeeds", async () => {
  const { state, changes, call } = rig();
  expect(await call()).toEqual({ ok: true, value: "answer" });
  state.fails = true;
  expect(await call()).toEqual({ ok: false, error: "away" });
  state.now += 4_999;
  expect(await call()).toEqual({ ok: false, error: "away" });
  expect(state.asked).toBe(2);
  state.now += 1;
  expect((await Promise.all([call(), call(), call()])).map((one) => one.ok)).toEqual([false, false, false]);
  expect(state.asked).toBe(3);
  state.now += 5_000;
  state.fails = false;
  expect((await Promise.all([call(), call(), call()])).map((one) => one.ok)).toEqual([true, false, false]);
  expect((await call()).ok).toBe(true);
  expect(changes).toEqual([true, false]);
});

test("an answer to a call from before the failure does not bring it back", async () => {
  const { state, changes, call } = rig();
  let release = () => {};
  const early = call(
    new Promise<void>((resolve) => {
      release = resolve;
    }),
  );
  state.fails = true;
  await call();
  state.fails = false;
  release();
  expect((await early).ok).toBe(true);
  expect((await call()).ok).toBe(false);
  expect(changes).toEqual([true]);
});
