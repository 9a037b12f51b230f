import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import postgres from "postgres";
import { MARKET_CODES, type MarketCode } from "@/lib/markets/markets";
import { requireSpace } from "@/scripts/free-space";
import { postgresAccount } from "@/scripts/postgres/account";
import { installedPostgres } from "@/scripts/postgres/binaries";
import { checkVersion, clusterState, initialiseCluster, setAside } from "@/scripts/postgres/cluster";
import { type Home, ownerOf, prepareHome } from "@/scripts/postgres/home";
import { type Server, startServer } from "@/scripts/postgres/server";
import { freeRow } from "@/scripts/stack/ports";
import type { State } from "@/scripts/stack/state";
import { say } from "@/scripts/stack/steps";

export type Embedded = {
  readonly server: Server;
  readonly urls: Readonly<Record<MarketCode, string>>;
  /** Starts the same cluster on the same port again, after it ended. */
  restart(): Promise<Server>;
};

/** For a shop on a small machine; what is committed survives a power cut. */
const SETTINGS = {
  max_connections: 200,
  shared_buffers: "256MB",
  synchronous_commit: "on",
  fsync: "on",
  max_wal_size: "512MB",
  log_checkpoints: "off",
};

/** What initdb writes, the two databases and room for their first day. */
const NEW_CLUSTER_BYTES = 200_000_000;

/** Starts the shop's own PostgreSQL, made on first use, with a database and a role for each market. */
export async function startEmbedded(state: State): Promise<Embedded> {
  const home = await findHome(state);
  const password = state.kept.postgresPassword;
  if ((await clusterState(home.data)) === "broken") {
    say(`  ! The database folder was left half-made; it is kept as ${await setAside(home.data)}`);
  }
  if ((await clusterState(home.data)) === "missing") {
    requireSpace(dirname(home.data), NEW_CLUSTER_BYTES, "a new database");
    await initialiseCluster(home, password, { sync: true });
  }
  await checkVersion(home);
  const port = await freeRow(1, state.kept.ports.postgres);
  const start = () => startServer(home, port, SETTINGS, join(state.logs, "postgres.log"));
  const server = await start();
  await state.remember("postgres", port);
  try {
    await makeDatabases(port, password, state.kept.rolePassword);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { server, urls: urlsOn(port, state.kept.rolePassword), restart: start };
}

async function findHome(state: State): Promise<Home> {
  const preferred = join(state.dir, "postgres");
  const outside = join(await roomForOthers(), `marque-${state.kept.id}`);
  await removeFormer(state, outside);
  const owner = (await ownerOf(join(preferred, "data"))) ?? (await ownerOf(join(outside, "data")));
  const home = await prepareHome(preferred, outside, await installedPostgres(), postgresAccount(owner));
  if (home.data.startsWith(outside)) await writeFile(join(outside, "shop"), state.dir);
  return home;
}

/** A folder every account can reach and that survives a restart of the machine. */
async function roomForOthers(): Promise<string> {
  return mkdir("/var/tmp", { recursive: true }).then(
    () => "/var/tmp",
    () => tmpdir(),
  );
}

/** Data kept outside belongs to the state folder it names: when that was deleted and made anew, the data goes too. */
async function removeFormer(state: State, current: string): Promise<void> {
  const room = join(current, "..");
  for (const name of await readdir(room)) {
    const folder = join(room, name);
    if (!/^marque-[0-9a-f]{12}$/.test(name) || folder === current) continue;
    const shop = await readFile(join(folder, "shop"), "utf8").catch(() => "");
    if (shop === state.dir) await rm(folder, { recursive: true, force: true });
  }
}

async function makeDatabases(port: number, password: string, rolePassword: string): Promise<void> {
  const admin = postgres({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password,
    database: "postgres",
    max: 1,
    onnotice: () => {},
  });
  try {
    const found = await admin<{ datname: string }[]>`select datname from pg_database`;
    const roles = await admin<{ rolname: string }[]>`select rolname from pg_roles`;
    for (const market of MARKET_CODES) {
      const name = `marque_${market}`;
      const verb = roles.some((role) => role.rolname === name) ? "alter" : "create";
      await admin.unsafe(`${verb} role ${name} login password '${rolePassword}'`);
      if (!found.some((database) => database.datname === name))
        await admin.unsafe(`create database ${name} owner ${name}`);
      await admin.unsafe(`revoke connect, temporary on database ${name} from public`);
    }
    await admin.unsafe("revoke connect on database postgres from public");
  } finally {
    await admin.end();
  }
}

function urlsOn(port: number, rolePassword: string): Embedded["urls"] {
  const url = (market: MarketCode) => `postgres://marque_${market}:${rolePassword}@127.0.0.1:${port}/marque_${market}`;
  return { kg: url("kg"), us: url("us") };
}
