import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import { Failure } from "@/scripts/failure";
import { requireSpace } from "@/scripts/free-space";
import { finished, startChild } from "@/scripts/stack/child";
import { type Environment, type Options, ROOT } from "@/scripts/stack/options";
import { sourceHash } from "@/scripts/stack/source-hash";
import type { State } from "@/scripts/stack/state";

export const NEXT = join(ROOT, "node_modules/next/dist/bin/next");

/**
 * The build's folder, relative to the repository. It holds pages made from this shop's database, so every shop has one of
 * its own; Next keeps builds inside the project only.
 */
export function distDirectory(state: Pick<State, "dir" | "kept">): string {
  const inside = relative(ROOT, state.dir);
  if (!isAbsolute(inside) && !inside.startsWith("..")) return join(inside, "build");
  return join(".marque", "builds", state.kept.id);
}

/** Whether the folder holds a finished build of this source for this address; with the hash that says so. */
export async function buildStatus(
  dist: string,
  options: Options,
): Promise<{ readonly current: boolean; readonly hash: string }> {
  // Pages carry absolute links to the shop, so another address is another build.
  const [hash, made] = await Promise.all([sourceHash(ROOT, [options.appUrl]), readMark(dist)]);
  return { current: made === hash && (await exists(join(ROOT, dist, "BUILD_ID"))), hash };
}

const BUILD_BYTES = 300_000_000;

/** Builds the application in `source`, `dist` being in it. Throws with the last lines of the build when it fails. */
export async function build(
  dist: string,
  hash: string,
  env: Environment,
  logs: string,
  onStart: (stop: () => Promise<void>) => void,
  source = ROOT,
): Promise<void> {
  requireSpace(ROOT, BUILD_BYTES, "a build");
  const mark = markFile(dist);
  await rm(mark, { force: true });
  await rm(join(logs, "build.log"), { force: true });
  const child = startChild({ name: "build", args: [NEXT, "build", source], env, logs, show: "nothing" });
  onStart(child.stop);
  await finished(child, "The build");
  if (!(await exists(join(ROOT, dist, "BUILD_ID")))) {
    throw new Failure(
      `The build left nothing in ${dist}.`,
      "next.config.mjs must take its distDir from MARQUE_DIST_DIR.",
    );
  }
  await writeFile(mark, `${JSON.stringify({ hash })}\n`);
}

function markFile(dist: string): string {
  return join(ROOT, dist, "marque-build.json");
}

async function readMark(dist: string): Promise<string | undefined> {
  try {
    const mark: unknown = JSON.parse(await readFile(markFile(dist), "utf8"));
    return typeof mark === "object" && mark && "hash" in mark && typeof mark.hash === "string" ? mark.hash : undefined;
  } catch {
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
