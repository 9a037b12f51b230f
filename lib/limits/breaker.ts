import { err, ok, type Result } from "@/lib/kernel/result";

/** Stands before a service that may be away. `away`: it was not asked, or failed; the caller does without it. */
export type Breaker = { run<T>(work: () => Promise<T>): Promise<Result<T, "away">> };

export type BreakerSettings = {
  /** How long nobody waits for a service that failed; then one call tries it while the others still do without. */
  readonly openMs: number;
  readonly clock?: () => number;
  /** Told when it failed first, and when it is back. */
  readonly onChange: (change: { readonly away: true; readonly error: unknown } | { readonly away: false }) => void;
};

export function createBreaker({ openMs, clock = Date.now, onChange }: BreakerSettings): Breaker {
  let away = false;
  let closedUntil = 0;
  let trying = false;
  return {
    async run(work) {
      const trial = away;
      if (trial && (trying || clock() < closedUntil)) return err("away");
      trying = trial;
      try {
        const value = await work();
        if (trial) {
          away = false;
          onChange({ away });
        }
        return ok(value);
      } catch (error) {
        closedUntil = clock() + openMs;
        if (!away) {
          away = true;
          onChange({ away, error });
        }
        return err("away");
      } finally {
        if (trial) trying = false;
      }
    },
  };
}
