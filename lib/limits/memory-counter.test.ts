import { expect, test } from "vitest";
import { memoryCounter } from "./memory-counter";

const AT = Date.parse("2026-03-10T12:00:00Z");

test("of each minute of the clock exactly as many calls pass as the limit says, each key by itself", async () => {
  let now = AT + 1_500;
  const counter = memoryCounter(() => new Date(now));
  const passed = async (key: string, calls: number) => {
    const counted = await Promise.all(Array.from({ length: calls }, () => counter.count(key, 100)));
    return counted.filter((one) => one.ok).length;
  };
  expect(await passed("a", 100)).toBe(100);
  expect(await counter.count("a", 100)).toEqual({ ok: false, retryAfterSeconds: 59 });
  expect(await passed("b", 150)).toBe(100);
  now = AT + 59_999;
  expect(await counter.count("a", 100)).toEqual({ ok: false, retryAfterSeconds: 1 });
  now = AT + 60_000;
  expect(await passed("a", 150)).toBe(100);
});

test("it remembers no more keys than fit, and forgets the first of them", async () => {
  const counter = memoryCounter(() => new Date(AT));
  await counter.count("first", 1);
  for (let i = 0; i < 99_999; i++) await counter.count(`key ${i}`, 1);
  expect((await counter.count("key 0", 1)).ok).toBe(false);
  expect((await counter.count("one more", 1)).ok).toBe(true);
  expect((await counter.count("first", 1)).ok).toBe(true);
  expect((await counter.count("one more", 1)).ok).toBe(false);
});
