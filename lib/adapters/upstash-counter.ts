import { Ratelimit } from "@upstash/ratelimit";
import type { Redis } from "@upstash/redis";
import { z } from "zod";
import type { CallCounter } from "@/lib/limits/limiter";

/** Of an answer that is no count the library makes NaN. */
const Answer = z.object({ success: z.boolean(), remaining: z.number().int(), reset: z.number().int().positive() });

/** Calls per minute counted in Upstash's Redis. Rejects when it does not answer as it should. */
export function upstashCounter(redis: Redis): CallCounter {
  const windows = new Map<number, Ratelimit>();
  const windowOf = (perMinute: number) => {
    const known = windows.get(perMinute);
    if (known) return known;
    const made = new Ratelimit({
      redis,
      prefix: "marque:calls",
      limiter: Ratelimit.fixedWindow(perMinute, "1 m"),
      ephemeralCache: false,
      // Its own timeout would let everybody through; the client's rejects.
      timeout: 0,
    });
    windows.set(perMinute, made);
    return made;
  };
  return {
    async count(key, perMinute) {
      const { success, reset } = Answer.parse(await windowOf(perMinute).limit(key));
      if (success) return { ok: true };
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((reset - Date.now()) / 1000)) };
    },
  };
}
