import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { TRIES } from "./enqueue";

/**
 * Lets jobs that were given up be tried again at once, with all their tries: one by its id, or `all`. Resolves with
 * how many; those that still have tries of their own are left alone.
 */
export async function redrive(db: Db, which: string): Promise<number> {
  const given = which === "all" ? sql`true` : sql`id = ${which}::bigint`;
  const rows = await db.execute(sql`
    select id from graphile_worker.reschedule_jobs(
      array(select id from graphile_worker.jobs where locked_at is null and attempts >= max_attempts and ${given}),
      run_at := now(), attempts := 0, max_attempts := ${TRIES}::int)`);
  return z.array(z.unknown()).parse(rows).length;
}
