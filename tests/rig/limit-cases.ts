import { expect } from "vitest";
import type { Limit, Limiter } from "@/lib/limits/limiter";

const AUTH: Limit = { limit: 5, windowMs: 15 * 60_000 };
const START = Date.parse("2026-03-10T12:00:00Z");

export type LimiterRig = {
  /** Two of them on one store, as two processes have, on one clock. */
  readonly limiters: readonly [Limiter, Limiter];
  readonly clock: { now: number };
};

/** A clock for `LimiterRig`. */
export function testClock(): LimiterRig["clock"] {
  return { now: START };
}

let keys = 0;
const newKey = () => `auth:us:ip:test ${++keys}`;

/** What every store of the exact sliding log must hold, each by name. */
export const LIMIT_CASES: Readonly<Record<string, (rig: LimiterRig) => Promise<void>>> = {
  async "5 one after the other are taken, the 6th is told when the first leaves"({ limiters: [one, two], clock }) {
    const key = newKey();
    clock.now = START;
    for (let i = 0; i < 5; i++) {
      expect((await (i % 2 ? one : two).take(key, AUTH)).ok).toBe(true);
      clock.now += 10_000;
    }
    const refused = { ok: false, retryAfterSeconds: 15 * 60 - 50 };
    expect(await one.take(key, AUTH)).toEqual(refused);
    expect(await two.take(key, AUTH)).toEqual(refused);
    expect((await one.take(newKey(), AUTH)).ok).toBe(true);
  },

  async "of 50 at once from two processes exactly 5 are taken, 20 times"({ limiters, clock }) {
    for (let round = 0; round < 20; round++) {
      const key = newKey();
      clock.now = START + round;
      const tries = Array.from({ length: 50 }, (_, i) => (i % 2 ? limiters[0] : limiters[1]).take(key, AUTH));
      expect((await Promise.all(tries)).filter((taken) => taken.ok)).toHaveLength(5);
    }
  },

  async "no span of the window holds more than 5: the edge slides with each try"({ limiters: [one, two], clock }) {
    const key = newKey();
    const takenAt: number[] = [];
    for (let second = 0; second < 3 * 15 * 60; second += 60) {
      clock.now = START + second * 1000;
      for (const limiter of [one, two]) if ((await limiter.take(key, AUTH)).ok) takenAt.push(clock.now);
    }
    const most = Math.max(...takenAt.map((at) => takenAt.filter((t) => t >= at && t < at + AUTH.windowMs).length));
    expect([most, takenAt.length]).toEqual([5, 15]);
  },

  async "at the edge a place is free to the millisecond"({ limiters: [one, two], clock }) {
    const key = newKey();
    clock.now = START;
    for (let i = 0; i < 5; i++) await one.take(key, AUTH);
    clock.now = START + AUTH.windowMs - 1;
    expect(await two.take(key, AUTH)).toEqual({ ok: false, retryAfterSeconds: 1 });
    clock.now += 1;
    const tries = await Promise.all(Array.from({ length: 50 }, () => two.take(key, AUTH)));
    expect(tries.filter((taken) => taken.ok)).toHaveLength(5);
  },

  async "a process whose clock is behind finds what the other took"({ limiters: [one, two], clock }) {
    const key = newKey();
    clock.now = START;
    for (let i = 0; i < 5; i++) await one.take(key, AUTH);
    clock.now = START + AUTH.windowMs;
    expect((await one.take(key, AUTH)).ok).toBe(true);
    clock.now = START + AUTH.windowMs - 2_000;
    expect((await two.take(key, AUTH)).ok).toBe(false);
  },

  async "a try given back is free again, at once or by its receipt, once"({ limiters: [one, two], clock }) {
    const key = newKey();
    clock.now = START;
    const taken = await Promise.all(Array.from({ length: 5 }, () => one.take(key, AUTH)));
    const [first, second] = taken;
    if (!first?.ok || !second?.ok) throw new Error("not taken");
    expect(second.receipt).not.toContain(" ");
    await first.giveBack();
    await first.giveBack();
    await two.giveBack(second.receipt);
    await two.giveBack(second.receipt);
    for (const strange of ["", "hit_x", "hit_x@", "nonsense"]) await two.giveBack(strange);
    const again = await Promise.all(Array.from({ length: 10 }, () => two.take(key, AUTH)));
    expect(again.filter((one) => one.ok)).toHaveLength(2);
  },
};
