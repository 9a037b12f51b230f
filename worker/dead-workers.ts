import type { EventEmitter } from "node:events";
import postgres from "postgres";
import { log } from "@/lib/context";
import { databaseUrl } from "@/lib/env";
import type { MarketCode } from "@/lib/markets/markets";

/** First key of the advisory locks that say "this worker is alive"; the second is a hash of its id. */
const ALIVE = 7_201_978;
const SWEEP_MS = 15_000;

export type DeadWorkerWatch = { stop(): Promise<void> };

/**
 * Gives jobs back that a killed worker held; the queue alone would wait four hours. A worker is alive while its process
 * holds a lock on its id, which PostgreSQL drops with the connection. `events` are those of the queue's runner.
 */
export function watchDeadWorkers(market: MarketCode, events: EventEmitter): DeadWorkerWatch {
  const own = new Set<string>();
  events.on("worker:create", ({ worker }: { worker: { workerId: string } }) => own.add(worker.workerId));
  const sql = postgres(databaseUrl(market), {
    max: 1,
    onnotice: () => {},
    connection: { application_name: `marque-${market}-alive` },
  });
  let session = 0;

  const sweep = async () => {
    const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    if (row && row.pid !== session) {
      for (const id of own) await sql`select pg_try_advisory_lock(${ALIVE}, hashtext(${id}))`;
      session = row.pid;
    }
    const freed = await unlockDead(sql, own);
    if (freed.length > 0) log().warn({ market, workers: freed }, "jobs of dead workers given back");
  };

  const quiet = () =>
    void sweep().catch((error: unknown) => log().debug({ market, error: String(error) }, "dead workers not checked"));
  const timer = setInterval(quiet, SWEEP_MS);
  setImmediate(quiet);
  return {
    async stop() {
      clearInterval(timer);
      await sql.end({ timeout: 2 });
    },
  };
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
