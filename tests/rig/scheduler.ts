import { EventEmitter } from "node:events";
import { parseCrontab, run, type WorkerEvents } from "graphile-worker";
import { crontab } from "@/worker/crontab";

/**
 * A program for tests: a queue's runner with the shop's schedules, whose clock is what its parent tells it last, ms since
 * 1970, first as its argument. Each job that comes of a schedule is written down in the table `slot`.
 */
let nowMs = Number(process.argv[2]);

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given: [] | [number | string]) {
    super(given.length === 0 ? nowMs : given[0]);
  }
  static override now(): number {
    return nowMs;
  }
} as DateConstructor;

/** Waits for a moment of the told clock: those of the schedules, alone. */
const waits = new Set<{ readonly at: number; readonly done: () => void }>();
/** A wait so short passes by itself, or a scheduler that catches up would stop at each of its slots. */
const AT_ONCE_MS = 5;

const realTimeout = globalThis.setTimeout;
const toldTimeout = (done: () => void, ms = 0, ...rest: []) => {
  // By its own file, or by the one it was compiled from.
  const isSchedule = /graphile-worker\/(dist|src)\/cron\./.test(new Error().stack ?? "");
  if (!isSchedule || ms <= AT_ONCE_MS) return realTimeout(done, ms, ...rest);
  waits.add({ at: nowMs + ms, done });
  return undefined;
};
globalThis.setTimeout = Object.assign(toldTimeout, realTimeout) as unknown as typeof setTimeout;

process.on("message", (told) => {
  nowMs = Number(told);
  for (const wait of waits) {
    if (wait.at > nowMs) continue;
    waits.delete(wait);
    wait.done();
  }
});

const events: WorkerEvents = new EventEmitter();
events.on("cron:started", () => process.send?.("started"));
const runner = await run({
  connectionString: String(process.env.DATABASE_URL),
  concurrency: 5,
  noHandleSignals: true,
  crontab,
  events,
  taskList: Object.fromEntries(
    parseCrontab(crontab).map(({ task }) => [
      task,
      async (payload: unknown, { query }) => {
        const { _cron } = payload as { readonly _cron: { readonly ts: string } };
        await query("insert into slot (task, ts) values ($1, $2)", [task, _cron.ts]);
      },
    ]),
  ),
});
await runner.promise;
