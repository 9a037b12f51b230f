import { cp, mkdir, readdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { build, buildStatus } from "@/scripts/stack/build";
import { type Environment, type Options, ROOT } from "@/scripts/stack/options";

/** Kept between runs: it is made from empty databases, so only another source makes another build. */
const BUILDS = join(".marque", "builds");

/** A production build: the folder of its source, absolute, and its own folder below that. */
export type TestBuild = { readonly root: string; readonly dist: string };

/** A production build of this source; makes it when there is none. */
export async function testBuild(env: Environment, logs: string): Promise<TestBuild> {
  const given = process.env.MARQUE_TEST_BUILD;
  if (given) return { root: ROOT, dist: given };
  const dist = join(BUILDS, "integrity");
  const { current, hash } = await buildStatus(dist, optionsOf(logs));
  if (current) return { root: ROOT, dist };
  await mkdir(join(ROOT, dist), { recursive: true });
  await build(dist, hash, settingsOf(env, dist), logs, () => {});
  return { root: ROOT, dist };
}

/** What is no part of an application; the lockfile, so that Next finds the packages above the copy. */
const LEFT_OUT = ["node_modules", "tests", "e2e", "bench", "docs", "demo", "public", "package-lock.json"];

/** A build of this source without one of its files, made in a copy of the tree. */
export async function testBuildWithout(file: string, env: Environment, logs: string): Promise<TestBuild> {
  const copy = join(BUILDS, `without-${file.replaceAll(/\W+/g, "-")}`);
  const [root, dist] = [join(ROOT, copy), "build"];
  const { current, hash } = await buildStatus(join(copy, dist), optionsOf(logs));
  if (current) return { root, dist };
  await rm(root, { recursive: true, force: true });
  const names = (await readdir(ROOT)).filter((name) => !name.startsWith(".") && !LEFT_OUT.includes(name));
  const filter = (from: string) => from !== join(ROOT, file);
  for (const name of names) await cp(join(ROOT, name), join(root, name), { recursive: true, filter });
  await symlink(join("..", "..", "..", "node_modules"), join(root, "node_modules"));
  await build(join(copy, dist), hash, settingsOf(env, dist), logs, () => {}, root);
  return { root, dist };
}

function settingsOf(env: Environment, dist: string): Environment {
  return { ...env, MARQUE_DIST_DIR: dist, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
}

function optionsOf(logs: string): Options {
  return { mode: "start", port: 1, stateDir: logs, appUrl: "integrity", production: false };
}
