import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { schema } from "./schema/schema";

/** A market's database, or a transaction on it. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export type DbHandle = { readonly db: Db; readonly sql: postgres.Sql; close(): Promise<void> };

export type ConnectOptions = {
  /** Connections at most, 5 to 20 in an app process. */
  readonly max?: number;
  readonly applicationName?: string;
};

/**
 * Opens a pool on one database. A statement ends after 5 s, waiting for a lock after 2 s, an idle transaction
 * after 10 s, an attempt to connect after 5 s: a database that hangs makes errors, not queues.
 */
export function connect(url: string, options: ConnectOptions = {}): DbHandle {
  const sql = postgres(url, {
    max: options.max ?? 10,
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? "marque",
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  return { db: drizzle(sql, { schema, casing: "snake_case" }), sql, close: () => sql.end({ timeout: 5 }) };
}
