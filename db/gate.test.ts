import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createGate, NoFreeConnection } from "./gate";

test("no more are inside than fit, and those who wait come in as they came", async () => {
  const gate = createGate(2, 1_000);
  const seen: number[] = [];
  let inside = 0;
  let most = 0;
  const work = async (i: number) => {
    seen.push(i);
    inside += 1;
    most = Math.max(most, inside);
    await sleep(5);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 10 }, (_, i) => gate.through(() => work(i))));
  expect(most).toBe(2);
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("who waits is refused when nobody leaves, and the gate goes on when they do", async () => {
  const gate = createGate(1, 200);
  const inside = gate.through(() => sleep(800));
  const from = performance.now();
  await expect(Promise.all([1, 2].map(() => gate.through(() => sleep(0))))).rejects.toThrow(NoFreeConnection);
  expect(performance.now() - from).toBeLessThan(700);
  await inside;
  expect(await gate.through(async () => "in")).toBe("in");
});

test("nobody is refused for how many wait while there is a coming and going, though each waits longer than a standstill", async () => {
  const gate = createGate(1, 200);
  const from = performance.now();
  await Promise.all(Array.from({ length: 20 }, () => gate.through(() => sleep(30))));
  expect(performance.now() - from).toBeGreaterThan(500);
});

test("what fails leaves like anything else", async () => {
  const gate = createGate(1, 200);
  await expect(gate.through(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await gate.through(async () => "in")).toBe("in");
});
