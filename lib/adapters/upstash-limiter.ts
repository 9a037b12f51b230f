import { createHash } from "node:crypto";
import type { Redis } from "@upstash/redis";
import { z } from "zod";
import { newId } from "@/lib/kernel/ids";
import type { Limiter } from "@/lib/limits/limiter";

/**
 * An exact sliding log: a sorted set per key, of tries by the millisecond they were made. Answers whether the try was
 * taken and, when not, when the one was made that must leave the window first. Upstash's own sliding window estimates.
 * What left the window is kept for another one: the clocks of two processes may differ, and their calls overtake. Asked twice
 * with one try it takes that once.
 */
const TAKE = `
local key, now, since, old, limit = KEYS[1], ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])
redis.call("ZREMRANGEBYSCORE", key, "-inf", old)
local before = redis.call("ZSCORE", key, ARGV[5])
if before then return { 1, tonumber(before) } end
local used = redis.call("ZCOUNT", key, "(" .. since, "+inf")
if used >= limit then
  local first = redis.call("ZRANGEBYSCORE", key, "(" .. since, "+inf", "WITHSCORES", "LIMIT", used - limit, 1)
  return { 0, tonumber(first[2]) }
end
redis.call("ZADD", key, now, ARGV[5])
redis.call("PEXPIRE", key, 2 * (now - since))
return { 1, tonumber(now) }`;

/** Anything else that answers 200 is no Redis. */
const Answer = z.tuple([z.union([z.literal(0), z.literal(1)]), z.number().int().positive()]);

/** A receipt: the try, and what its sorted set is called. */
const RECEIPT = /^(hit_\w+)@([0-9a-f]{64})$/;

const setOf = (hash: string) => `marque:tries:${hash}`;

/** The limiter in Upstash's Redis, for all processes and markets. Rejects when Redis does not answer as it should. */
export function upstashLimiter(redis: Redis, clock: () => Date = () => new Date()): Limiter {
  const giveBack = async (receipt: string) => {
    const [, hit, hash] = RECEIPT.exec(receipt) ?? [];
    if (hit !== undefined && hash !== undefined) await redis.zrem(setOf(hash), hit);
  };
  return {
    giveBack,
    async take(key, { limit, windowMs }) {
      const now = clock().getTime();
      const hit = newId("hit");
      // Keys name people, who are nobody's business at a third party.
      const hash = createHash("sha256").update(key).digest("hex");
      const [taken, at] = Answer.parse(
        await redis.eval(TAKE, [setOf(hash)], [now, now - windowMs, now - 2 * windowMs, limit, hit]),
      );
      const receipt = `${hit}@${hash}`;
      if (taken === 1) return { ok: true, receipt, giveBack: () => giveBack(receipt) };
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((at + windowMs - now) / 1000)) };
    },
  };
}
