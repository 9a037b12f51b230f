import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/db/migrate";
import { freePort } from "@/scripts/free-port";
import { postgresAccount } from "@/scripts/postgres/account";
import { installedPostgres } from "@/scripts/postgres/binaries";
import { initialiseCluster } from "@/scripts/postgres/cluster";
import { prepareHome } from "@/scripts/postgres/home";
import { type Server, startServer } from "@/scripts/postgres/server";
import { ROLE, TEMPLATE } from "@/tests/rig/names";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of a superuser on the server that test databases are made on. */
    databaseAdminUrl: string;
  }
}

const PREFIX = "marque-test-";
const PASSWORD = "test";

/** Durability costs time and protects nothing here: the cluster is deleted at the end. */
const SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: 300,
  shared_buffers: "256MB",
  max_wal_size: "1GB",
};

/**
 * Starts PostgreSQL in a temporary folder, or takes the one TEST_DATABASE_ADMIN_URL names, and makes the migrated
 * database that `createTestDatabase` clones.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_ADMIN_URL;
  const server = given ? undefined : await startTestServer();
  const adminUrl = given ?? `postgres://postgres:${PASSWORD}@127.0.0.1:${server?.port}/postgres`;
  await makeTemplate(adminUrl);
  project.provide("databaseAdminUrl", adminUrl);
  return async () => server?.stop();
}

async function startTestServer(): Promise<Server> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const home = await prepareHome(folder, folder, await installedPostgres(), postgresAccount());
  await initialiseCluster(home, PASSWORD, { sync: false });
  const server = await startServer(home, await freePort(), SETTINGS, join(folder, "postgres.log"));
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
}

async function makeTemplate(adminUrl: string): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await admin.unsafe(`drop database if exists ${TEMPLATE} with (force)`);
    const [known] = await admin`select 1 from pg_roles where rolname = ${ROLE}`;
    if (!known) await admin.unsafe(`create role ${ROLE} login password '${ROLE}'`);
    await admin.unsafe(`create database ${TEMPLATE} owner ${ROLE}`);
    await migrateDatabase(asRole(adminUrl, TEMPLATE), join(import.meta.dirname, "../../db/migrations"));
  } finally {
    await admin.end();
  }
}

function asRole(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = ROLE;
  url.password = ROLE;
  url.pathname = `/${database}`;
  return url.href;
}

/** Removes what test runs left that were killed before they could tidy up. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split("-")[0]) : 0;
    if (pid > 0 && !isAlive(pid)) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
