import { setTimeout as sleep } from "node:timers/promises";
import type { WorkerEvents } from "graphile-worker";
import postgres from "postgres";
import { log } from "@/lib/context";
import { databaseUrl } from "@/lib/env";
import type { MarketCode } from "@/lib/markets/markets";

/** First key of the advisory locks that say "this worker is alive"; the second is a hash of its id. */
const ALIVE = 7_201_978;
const SWEEP_MS = 15_000;

export type DeadWorkerWatch = {
  /** Aborted when the connection broke, whether or not it is back. */
  readonly lost: AbortSignal;
  stop(): Promise<void>;
};

/**
 * Gives jobs back that a killed worker held; the queue alone would wait four hours. A worker is alive while its process
 * holds a lock on its id, which PostgreSQL drops with the connection. `events` are those of the queue's runner.
 */
export function watchDeadWorkers(market: MarketCode, events: WorkerEvents): DeadWorkerWatch {
  const own = new Set<string>();
  const lost = new AbortController();
  let stopping = false;
  const onclose = () => {
    if (!stopping) lost.abort();
  };
  const sql = postgres(databaseUrl(market), {
    max: 1,
    connect_timeout: 5,
    max_lifetime: null,
    onnotice: () => {},
    onclose,
    connection: {
      application_name: `marque-${market}-alive`,
      // A process that vanished without a word is missed after 25 s, and its lock goes.
      tcp_keepalives_idle: 10,
      tcp_keepalives_interval: 5,
      tcp_keepalives_count: 3,
    },
  });
  const sweep = async () => {
    try {
      const freed = await Promise.race([sweepOnce(sql, own), tooLate()]);
      if (freed.length > 0) log().warn({ market, workers: freed }, "jobs of dead workers given back");
    } catch (error) {
      log().warn({ market, error: String(error) }, "worker lost its connection");
      lost.abort();
    }
  };
  const timer = setInterval(() => void sweep(), SWEEP_MS);
  // A job is locked in the name of its process's pool, whichever of the pool's workers has it.
  events.on("pool:create", ({ workerPool }) => {
    own.add(workerPool.id);
    void sweep();
  });
  return {
    lost: lost.signal,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await sql.end({ timeout: 2 });
    },
  };
}

/** Takes the locks of this process's pools, once per connection, and frees what dead ones held. */
async function sweepOnce(sql: postgres.Sql, own: ReadonlySet<string>): Promise<readonly string[]> {
  for (const id of own) {
    await sql`
      select pg_advisory_lock(${ALIVE}, hashtext(${id})) where not exists (
        select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()
          and classid = ${ALIVE} and objid = (hashtext(${id})::bigint & 4294967295)::oid
      )`;
  }
  return unlockDead(sql, own);
}

/** A connection whose other end vanished without a word answers never. */
async function tooLate(): Promise<never> {
  await sleep(5_000, undefined, { ref: false });
  throw new Error("the database did not answer for 5 s");
}

/** Frees what workers held for 30 s whose process is gone. Returns their ids. */
export async function unlockDead(sql: postgres.Sql, own: ReadonlySet<string>): Promise<readonly string[]> {
  const holders = await sql<{ id: string }[]>`
    select distinct locked_by as id from graphile_worker.jobs
    where locked_by is not null and locked_at < now() - interval '30 seconds'`;
  const freed: string[] = [];
  for (const { id } of holders.filter((holder) => !own.has(holder.id))) {
    const [row] = await sql<{ dead: boolean }[]>`select pg_try_advisory_lock(${ALIVE}, hashtext(${id})) as dead`;
    if (!row?.dead) continue;
    await sql`select graphile_worker.force_unlock_workers(${[id]})`;
    await sql`select pg_advisory_unlock(${ALIVE}, hashtext(${id}))`;
    freed.push(id);
  }
  return freed;
}
