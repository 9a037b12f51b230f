import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build, buildStatus } from "@/scripts/stack/build";
import { type Environment, type Options, ROOT } from "@/scripts/stack/options";

/** Kept between runs: it is made from empty databases, so only another source makes another build. */
const DIST = join(".marque", "builds", "integrity");

/** A production build of this source; makes it when there is none. Resolves with its folder, relative to the repository. */
export async function testBuild(env: Environment, logs: string): Promise<string> {
  const given = process.env.MARQUE_TEST_BUILD;
  if (given) return given;
  const options: Options = {
    mode: "start",
    port: 1,
    stateDir: logs,
    appUrl: "integrity",
    production: false,
  };
  const { current, hash } = await buildStatus(DIST, options);
  if (current) return DIST;
  await mkdir(join(ROOT, DIST), { recursive: true });
  const settings = { ...env, MARQUE_DIST_DIR: DIST, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  await build(DIST, hash, settings, logs, () => {});
  return DIST;
}
