import { EventEmitter, once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, type Runner, run, type WorkerEvents } from "graphile-worker";
import { log } from "@/lib/context";
import { databaseUrl } from "@/lib/env";
import type { MarketCode } from "@/lib/markets/markets";
import { crontab } from "@/worker/crontab";
import { watchDeadWorkers } from "@/worker/dead-workers";
import { errorText } from "@/worker/error-text";
import { taskList } from "@/worker/tasks";

const CONCURRENCY = 5;
const RETRY_MS = 1_000;
const RETRY_AT_MOST_MS = 15_000;
/** How long a runner gets to end after its database was lost. */
const LEAVE_AFTER_MS = 5_000;

/** The runners at work in this process. */
const running = new Set<AbortController>();

/**
 * Ends every runner of this process and starts new ones. The queue's library leaves promises unhandled when a connection
 * breaks at the wrong moment; its runner cannot be trusted after that, the process can.
 */
export function restartRunners(): void {
  for (const runner of running) runner.abort();
}

/**
 * Runs a market's jobs until `stop`; then those under way are finished. While the database is away it keeps trying, every
 * 15 s at the least, and is at work again within as long after it is back.
 */
export async function runMarket(market: MarketCode, stop: AbortSignal): Promise<void> {
  for (let wait = RETRY_MS; !stop.aborted; wait = Math.min(wait * 2, RETRY_AT_MOST_MS)) {
    const began = Date.now();
    try {
      await runOnceConnected(market, stop);
    } catch (error) {
      log().error({ market, error: errorText(error) }, "worker lost its database");
    }
    if (Date.now() - began > RETRY_AT_MOST_MS) wait = RETRY_MS;
    if (!stop.aborted) await sleep(wait, undefined, { signal: stop }).catch(() => {});
  }
}

async function runOnceConnected(market: MarketCode, stop: AbortSignal): Promise<void> {
  const events: WorkerEvents = new EventEmitter();
  const watch = watchDeadWorkers(market, events);
  const broken = new AbortController();
  running.add(broken);
  try {
    // After an outage the queue's own retries may pause for minutes; a new runner starts at once.
    const lost = AbortSignal.any([watch.lost, broken.signal]);
    await finished(await startedBefore(lost, start(market, events)), stop, lost);
  } finally {
    running.delete(broken);
    await watch.stop();
  }
}

/** The runner, unless the database was lost before it came; it is ended then as soon as it comes. */
async function startedBefore(lost: AbortSignal, starting: Promise<Runner>): Promise<Runner> {
  const cut = new AbortController();
  const tooLate = async () => {
    if (!lost.aborted) await once(lost, "abort", { signal: cut.signal });
    void starting.then((runner) => runner.stop()).catch(() => {});
    throw new Error("lost before it was at work");
  };
  try {
    return await Promise.race([starting, tooLate()]);
  } finally {
    cut.abort();
  }
}

async function start(market: MarketCode, events: WorkerEvents): Promise<Runner> {
  return run({
    connectionString: databaseUrl(market),
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    taskList: taskList(market),
    crontab,
    events,
    logger: jsonLogger(market),
  });
}

/** Ends a runner when asked to or when its database is lost; one whose connections are swallowed never ends, and is left. */
async function finished(runner: Runner, stop: AbortSignal, lost: AbortSignal): Promise<void> {
  const end = AbortSignal.any([stop, lost]);
  const halt = () => void runner.stop().catch(() => {});
  if (end.aborted) halt();
  end.addEventListener("abort", halt, { once: true });
  const left = new AbortController();
  const leave = async () => {
    if (!lost.aborted) await once(lost, "abort", { signal: left.signal });
    await sleep(LEAVE_AFTER_MS, undefined, { signal: left.signal });
  };
  try {
    await Promise.race([runner.promise, leave()]);
  } finally {
    left.abort();
    runner.promise.catch(() => {});
    end.removeEventListener("abort", halt);
  }
}

const LEVELS = { error: "error", warning: "warn", info: "info", debug: "debug" } as const;

function jsonLogger(market: MarketCode): Logger {
  return new Logger((scope) => (level, text, meta) => {
    // Its own line per job says less than what the handlers log.
    log()[level === "info" ? "debug" : LEVELS[level]]({ market, ...scope, ...errorOf(meta) }, text);
  });
}

function errorOf(meta: unknown): { readonly error?: string } {
  return typeof meta === "object" && meta && "error" in meta ? { error: errorText(meta.error) } : {};
}
