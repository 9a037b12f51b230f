import { spawnSync } from "node:child_process";
import { chmod, chown, cp, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Account } from "@/scripts/postgres/account";

/** Where one cluster lives and the programs that run it. */
export type Home = {
  /** PostgreSQL's `bin`, `lib` and `share`. */
  readonly native: string;
  /** Made by initdb; owned by `account`. */
  readonly data: string;
  readonly account: Account | undefined;
};

/**
 * Prepares the folder of a cluster. Normally that is `preferred`; when the account PostgreSQL runs as cannot reach it
 * or the installed programs (a clone below a private home, started by root), both go to `reachable`.
 */
export async function prepareHome(
  preferred: string,
  reachable: string,
  installed: string,
  account: Account | undefined,
): Promise<Home> {
  await mkdir(preferred, { recursive: true });
  await openTo(preferred, account);
  const runs = canRun(installed, account);
  if (runs && canEnter(preferred, account)) return { native: installed, data: join(preferred, "data"), account };
  await mkdir(reachable, { recursive: true, mode: 0o755 });
  await openTo(reachable, account);
  const native = runs ? installed : await copyPrograms(installed, join(reachable, "programs"));
  return { native, data: join(reachable, "data"), account };
}

/** The owner of an existing cluster, which must go on owning it. */
export async function ownerOf(data: string): Promise<Account | undefined> {
  return stat(data).then(
    (found) => ({ uid: found.uid, gid: found.gid }),
    () => undefined,
  );
}

export async function giveTo(path: string, account: Account | undefined): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

async function openTo(folder: string, account: Account | undefined): Promise<void> {
  if (account) await chmod(folder, 0o755);
}

function canEnter(folder: string, account: Account | undefined): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}

function canRun(native: string, account: Account | undefined): boolean {
  if (!account) return true;
  const script = 'test -r "$1/share/postgresql/postgres.bki" && "$1/bin/postgres" --version';
  return spawnSync("/bin/sh", ["-c", script, "sh", native], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}

async function copyPrograms(from: string, to: string): Promise<string> {
  const complete = await stat(to).then(
    () => true,
    () => false,
  );
  if (complete) return to;
  const partial = `${to}.new-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await cp(from, partial, { recursive: true, verbatimSymlinks: true });
  await openTree(partial);
  await rename(partial, to);
  return to;
}

/** Readable by everybody, whatever umask the packages were installed with. */
async function openTree(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openTree(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode | 0o444);
  }
}
