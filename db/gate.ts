/** Lets so many in at once and makes the others wait, in the order they came. */
export type Gate = {
  /** Rejects with `NoFreeConnection` when nobody left for too long. */
  through<T>(work: () => PromiseLike<T>): Promise<T>;
};

/** No connection came free in time. Its code is PostgreSQL's for too many connections. */
export class NoFreeConnection extends Error {
  readonly code = "53300";
}

type Waiting = { readonly enter: () => void; readonly refuse: (error: NoFreeConnection) => void };

const LOOK_MS = 100;

/**
 * The gate before a pool of `width` connections. Who waits is refused when everything stands still for `standstillMs`,
 * because what is inside holds its connections that long; not because many wait, as long as there is a coming and going.
 */
export function createGate(width: number, standstillMs: number): Gate {
  const waiting: Waiting[] = [];
  let free = width;
  let movedAt = 0;
  let watch: NodeJS.Timeout | undefined;
  const standsStill = () => performance.now() - movedAt > standstillMs;
  const refuseAll = () => {
    if (!standsStill()) return;
    for (const { refuse } of waiting.splice(0)) refuse(new NoFreeConnection(`no connection came free`));
  };
  const look = () => {
    if (waiting.length === 0) {
      clearInterval(watch);
      watch = undefined;
    } else if (standsStill()) {
      // Answers that arrived while this process was busy are read first.
      setImmediate(refuseAll);
    }
  };
  const wait = () =>
    new Promise<void>((enter, refuse) => {
      waiting.push({ enter, refuse });
      watch ??= setInterval(look, LOOK_MS);
    });
  const leave = () => {
    movedAt = performance.now();
    const next = waiting.shift();
    if (next) next.enter();
    else free += 1;
  };
  return {
    async through(work) {
      if (free > 0) {
        free -= 1;
        movedAt = performance.now();
      } else await wait();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
