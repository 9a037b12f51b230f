import { connect as dial, type Socket } from "node:net";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { createGate, type Gate } from "./gate";
import { schema } from "./schema/schema";

/** A market's database, or a transaction on it. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export type DbHandle = { readonly db: Db; readonly sql: postgres.Sql; close(): Promise<void> };

export type ConnectOptions = {
  /** Connections at most, 5 to 20 in an app process. */
  readonly max?: number;
  readonly applicationName?: string;
  /** How long what finds no free connection waits while all stand still, ms; absent: for ever. */
  readonly freeWithinMs?: number;
};

/** A second more than the longest statement may take, ms. */
const ANSWER_WITHIN_MS = 6_000;

/**
 * Opens a pool on one database. A statement ends after 5 s, waiting for a lock after 2 s, an idle transaction
 * after 10 s, an attempt to connect after 5 s, and a connection on which nothing answers for 6 s is broken: a database
 * that hangs makes errors, not queues. With `freeWithinMs`, so do statements that keep every connection: what waits for
 * one fails when all stand still, and not because many come at once.
 */
export function connect(url: string, options: ConnectOptions = {}): DbHandle {
  const max = options.max ?? 10;
  const sql = postgres(url, {
    max,
    connect_timeout: 5,
    idle_timeout: 60,
    // Several hosts are tried in turn by the driver's own sockets.
    ...(!new URL(url).host.includes(",") && { socket: answeringSocket }),
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? "marque",
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  const asked = options.freeWithinMs === undefined ? sql : gated(sql, createGate(max, options.freeWithinMs));
  return { db: drizzle(asked, { schema, casing: "snake_case" }), sql, close: () => sql.end({ timeout: 5 }) };
}

/** The driver as drizzle asks it, each statement and each transaction through a gate, so that none is sent behind a slow one. */
function gated(sql: postgres.Sql, gate: Gate): postgres.Sql {
  const begin = (work: (tx: postgres.TransactionSql) => Promise<unknown>) => gate.through(() => sql.begin(work));
  const unsafe = (...asked: Parameters<postgres.Sql["unsafe"]>) => {
    let inArrays = false;
    const query = () => sql.unsafe(...asked);
    const rows = Promise.resolve().then(() => gate.through(() => (inArrays ? query().values() : query())));
    const values = () => {
      inArrays = true;
      return rows;
    };
    return Object.assign(rows, { values });
  };
  const through = { begin, unsafe };
  return new Proxy(sql, {
    get: (target, name) => (Object.hasOwn(through, name) ? Reflect.get(through, name) : Reflect.get(target, name)),
  });
}

type Address = { readonly host: readonly string[]; readonly port: readonly number[]; readonly path?: string | false };

/**
 * A connection that ends when the other side has left what was sent without an answer: a network that swallows never
 * says so. TLS reads and writes below it, so that behind TLS only the system's own limits hold.
 */
function answeringSocket({ host, port, path }: Address): Socket {
  const socket = path ? dial(path) : dial({ host: host[0] ?? "localhost", port: port[0] ?? 5432 });
  const send = socket.write.bind(socket) as (...sent: unknown[]) => boolean;
  let waiting: NodeJS.Timeout | undefined;
  const answered = () => {
    clearTimeout(waiting);
    waiting = undefined;
  };
  socket.write = (...sent: unknown[]) => {
    waiting ??= setTimeout(() => socket.destroy(), ANSWER_WITHIN_MS);
    return send(...sent);
  };
  socket.on("data", answered);
  socket.on("close", answered);
  return Object.assign(socket, { host: host[0] });
}
