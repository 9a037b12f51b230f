import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { runMigrations as migrateQueue } from "graphile-worker";
import postgres from "postgres";

/** One lock per database: any number of processes may start at once, one migrates. */
const LOCK = 7_201_977;

/** Brings a market's database to this version's schema, the job queue's tables included. Waits for another migrator. */
export async function migrateDatabase(url: string, migrationsFolder: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: "marque-migrate" } });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await sql`set lock_timeout = '2s'`;
    await migrate(drizzle(sql), { migrationsFolder });
    await migrateQueue({ connectionString: url });
  } finally {
    await sql.end({ timeout: 5 });
  }
}
