import { execFile, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { Failure } from "@/scripts/failure";
import { giveTo, type Home } from "@/scripts/postgres/home";

export type ClusterState = "ready" | "missing" | "broken";

/** `broken`: a folder that initdb never finished, or that lost the files without which nothing in it can be read. */
export async function clusterState(data: string): Promise<ClusterState> {
  if (!(await exists(data))) return "missing";
  const whole = await Promise.all(["PG_VERSION", "global/pg_control", "base"].map((file) => exists(join(data, file))));
  return whole.every(Boolean) ? "ready" : "broken";
}

/** Puts a broken folder out of the way without deleting it. Returns its new name. */
export async function setAside(data: string): Promise<string> {
  const aside = `${data}.broken-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
  await rename(data, aside);
  return aside;
}

/**
 * Makes a new cluster with superuser `postgres`. It appears under its name only when it is complete, so a crash half-way
 * leaves a folder that the next call removes.
 */
export async function initialiseCluster(home: Home, password: string, options: { sync: boolean }): Promise<void> {
  await removeLeftovers(home.data);
  const fresh = `${home.data}.new-${randomBytes(4).toString("hex")}`;
  const passwordFile = `${fresh}.password`;
  await mkdir(fresh, { mode: 0o700 });
  await giveTo(fresh, home.account);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await giveTo(passwordFile, home.account);
  try {
    await initdb(home, fresh, passwordFile, options.sync);
    await rename(fresh, home.data);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

async function initdb(home: Home, folder: string, passwordFile: string, sync: boolean): Promise<void> {
  const locale = unicodeLocale();
  // The builtin provider knows the case of every letter on every machine; the C library's classes are what the
  // text search parser and pg_trgm still ask for, and "C" would call no Cyrillic letter a letter.
  await promisify(execFile)(
    join(home.native, "bin", "initdb"),
    [
      `--pgdata=${folder}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      `--lc-ctype=${locale}`,
      "--lc-collate=C",
      "--lc-messages=C",
      "--lc-monetary=C",
      "--lc-numeric=C",
      "--lc-time=C",
      ...(sync ? [] : ["--no-sync"]),
    ],
    { ...home.account, cwd: "/", env: { ...process.env, TZ: "UTC", LC_ALL: locale } },
  );
}

function unicodeLocale(): string {
  try {
    const names = execFileSync("locale", ["-a"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\n");
    const found = ["C.UTF-8", "C.utf8", "en_US.UTF-8", "en_US.utf8"].find((name) => names.includes(name));
    if (found) return found;
  } catch {
    // A system without the `locale` program still has the locale its C library brings.
  }
  return "C.UTF-8";
}

async function removeLeftovers(data: string): Promise<void> {
  for (const name of await readdir(dirname(data))) {
    if (name.startsWith(`${basename(data)}.new-`))
      await rm(join(dirname(data), name), { recursive: true, force: true });
  }
}

/** Stops when the cluster was made by another major version of PostgreSQL, which this one cannot read. */
export async function checkVersion(home: Home): Promise<void> {
  const has = (await readFile(join(home.data, "PG_VERSION"), "utf8")).trim();
  const wants = /(\d+)/.exec(
    execFileSync(join(home.native, "bin", "postgres"), ["--version"], { encoding: "utf8" }),
  )?.[1];
  if (wants && has !== wants) {
    throw new Failure(
      `The data in ${home.data} is of PostgreSQL ${has}, the installed one is ${wants}.`,
      "Go back to the version of Marque that wrote it and dump it, or delete the folder to begin anew.",
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
