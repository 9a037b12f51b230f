export type Timers = { readonly later: (ms: number, work: () => void) => void; readonly cancel: () => void };

/** Timeouts that can all be called off at once. */
export function createTimers(): Timers {
  const timers = new Set<NodeJS.Timeout>();
  return {
    later(ms: number, work: () => void) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        work();
      }, ms);
      timers.add(timer);
    },
    cancel() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
