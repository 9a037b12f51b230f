import { createHash } from "node:crypto";
import type { Redis } from "@upstash/redis";
import { z } from "zod";
import { newId } from "@/lib/kernel/ids";
import type { Limiter } from "@/lib/limits/limiter";

/**
 * An exact sliding log: a sorted set per key, of tries by the millisecond they were made. Answers whether the try was
 * taken and, when not, when the one was made that must leave the window first. Upstash's own sliding window estimates.
 */
const TAKE = `
local now, window, limit = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
redis.call("ZREMRANGEBYSCORE", KEYS[1], "-inf", now - window)
local used = redis.call("ZCARD", KEYS[1])
if used >= limit then
  local first = redis.call("ZRANGE", KEYS[1], used - limit, used - limit, "WITHSCORES")
  return { 0, tonumber(first[2]) }
end
redis.call("ZADD", KEYS[1], now, ARGV[4])
redis.call("PEXPIRE", KEYS[1], window)
return { 1, now }`;

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
      const [taken, at] = Answer.parse(await redis.eval(TAKE, [setOf(hash)], [now, windowMs, limit, hit]));
      const receipt = `${hit}@${hash}`;
      if (taken === 1) return { ok: true, receipt, giveBack: () => giveBack(receipt) };
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((at + windowMs - now) / 1000)) };
    },
  };
}
