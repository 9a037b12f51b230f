import type { CallCounter } from "./limiter";

const MINUTE_MS = 60_000;

/** Most keys that are remembered at once; the first of the minute are forgotten for more. */
const MOST_KEYS = 100_000;

/** Counts calls in this process's memory, which holds one minute of them. */
export function memoryCounter(clock: () => Date = () => new Date()): CallCounter {
  let minute = 0;
  let counts = new Map<string, number>();
  return {
    async count(key, perMinute) {
      const now = clock().getTime();
      if (Math.floor(now / MINUTE_MS) !== minute) {
        minute = Math.floor(now / MINUTE_MS);
        counts = new Map();
      }
      const count = (counts.get(key) ?? 0) + 1;
      if (count > perMinute) return { ok: false, retryAfterSeconds: Math.ceil((MINUTE_MS - (now % MINUTE_MS)) / 1000) };
      const [first] = count === 1 && counts.size >= MOST_KEYS ? counts.keys() : [];
      if (first !== undefined) counts.delete(first);
      counts.set(key, count);
      return { ok: true };
    },
  };
}
