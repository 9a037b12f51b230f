import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { connect, type DbHandle } from "@/db/client";
import { ROLE, TEMPLATE } from "@/tests/rig/names";

export type TestDatabase = DbHandle & { readonly url: string };

/**
 * A migrated, empty database of the caller's own, for one test file of the `db` project. `close` ends its connections,
 * other people's too, and drops it.
 */
export async function createTestDatabase(options: { readonly max?: number } = {}): Promise<TestDatabase> {
  const adminUrl = inject("databaseAdminUrl");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await asAdmin(adminUrl, `create database ${name} template ${TEMPLATE} owner ${ROLE} strategy file_copy`);
  const url = databaseUrl(adminUrl, name);
  const handle = connect(url, { max: options.max ?? 10, applicationName: "marque-test" });
  const close = async () => {
    await handle.close();
    await asAdmin(adminUrl, `drop database ${name} with (force)`);
  };
  return { ...handle, url, close };
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await admin.unsafe(statement);
  } finally {
    await admin.end();
  }
}

function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.username = ROLE;
  url.password = ROLE;
  url.pathname = `/${name}`;
  return url.href;
}
