import type { Breaker } from "./breaker";
import type { CallCounter, Limiter } from "./limiter";

/** Counts in the shared store while it answers, else in the other: an outage never opens a limit. */
export function limiterWithFallback(shared: Limiter, other: Limiter, breaker: Breaker): Limiter {
  // A try that cannot be given back stays counted, and what it was for goes on.
  const giveBackShared = async (receipt: string) => void (await breaker.run(() => shared.giveBack(receipt)));
  return {
    async take(key, limit) {
      const asked = await breaker.run(() => shared.take(key, limit));
      if (!asked.ok) return other.take(key, limit);
      const taken = asked.value;
      return taken.ok ? { ...taken, giveBack: () => giveBackShared(taken.receipt) } : taken;
    },
    /** Each store knows its own receipts. */
    async giveBack(receipt) {
      await Promise.all([giveBackShared(receipt), other.giveBack(receipt)]);
    },
  };
}

export function counterWithFallback(shared: CallCounter, other: CallCounter, breaker: Breaker): CallCounter {
  return {
    async count(key, perMinute) {
      const asked = await breaker.run(() => shared.count(key, perMinute));
      return asked.ok ? asked.value : other.count(key, perMinute);
    },
  };
}
