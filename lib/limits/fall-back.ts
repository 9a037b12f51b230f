import type { Breaker } from "./breaker";
import type { CallCounter, Limiter } from "./limiter";

/**
 * Asks a shared store first, which spares the database most of a flood: what it refuses is refused. What it takes, and
 * everything while it is away, the database decides, which therefore knows every try: a store that comes and goes makes
 * no limit wider.
 */
export function shieldedLimiter(shared: Limiter, database: Limiter, breaker: Breaker): Limiter {
  // A try that cannot be given back stays counted, and what it was for goes on.
  const giveBackShared = async (receipt: string) => void (await breaker.run(() => shared.giveBack(receipt)));
  /** Each store knows its own receipts. */
  const giveBack = async (receipts: string) => {
    await Promise.all(receipts.split("+").flatMap((one) => [giveBackShared(one), database.giveBack(one)]));
  };
  return {
    giveBack,
    async take(key, limit) {
      const asked = await breaker.run(() => shared.take(key, limit));
      if (asked.ok && !asked.value.ok) return asked.value;
      const before = asked.ok && asked.value.ok ? asked.value.receipt : undefined;
      const taken = await database.take(key, limit);
      if (!taken.ok) {
        if (before !== undefined) await giveBackShared(before);
        return taken;
      }
      const receipt = before === undefined ? taken.receipt : `${taken.receipt}+${before}`;
      return { ok: true, receipt, giveBack: () => giveBack(receipt) };
    },
  };
}

/** Counts in the shared store while it answers, else in the other. */
export function counterWithFallback(shared: CallCounter, other: CallCounter, breaker: Breaker): CallCounter {
  return {
    async count(key, perMinute) {
      const asked = await breaker.run(() => shared.count(key, perMinute));
      return asked.ok ? asked.value : other.count(key, perMinute);
    },
  };
}
