import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";

const GivenUp = z.object({ id: z.string(), task: z.string(), since: z.coerce.date(), error: z.string() });
const Waiting = z.tuple([z.object({ ready: z.coerce.number(), oldestSeconds: z.coerce.number() })]);

/** A job that no further try will do by itself; `since`: its last try. */
export type GivenUpJob = z.infer<typeof GivenUp>;

export type QueueState = {
  /** Jobs whose time has come and that no worker has. */
  readonly ready: number;
  /** How long the oldest of them waits. */
  readonly oldestSeconds: number;
  readonly givenUp: readonly GivenUpJob[];
};

/** What waits in a market's queue, and what waits there for a person. */
export async function queueState(db: Db): Promise<QueueState> {
  const waiting = await db.execute(sql`
    select count(*) as ready, coalesce(extract(epoch from now() - min(run_at)), 0) as "oldestSeconds"
    from graphile_worker.jobs where locked_at is null and attempts < max_attempts and run_at <= now()`);
  const rows = await db.execute(sql`
    select id::text, task_identifier as task, updated_at as since, coalesce(last_error, '') as error
    from graphile_worker.jobs where locked_at is null and attempts >= max_attempts order by id`);
  const [counts] = Waiting.parse(waiting);
  return { ...counts, givenUp: z.array(GivenUp).parse(rows) };
}
