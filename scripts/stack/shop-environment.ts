import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "@/scripts/failure";
import { type Environment, stateDirectory } from "@/scripts/stack/options";

/** In the state folder while the shop runs, readable by its owner alone. */
export const ENV_FILE = "env.json";

/**
 * The settings of a shop for a program run beside it: those in `env` when it names the databases, else those of the shop
 * that runs on MARQUE_DATA_DIR. Throws `Failure` when there is neither.
 */
export async function shopEnvironment(env: Environment): Promise<Environment> {
  if (env.DATABASE_URL_KG && env.DATABASE_URL_US) return env;
  const dir = stateDirectory(env);
  const text = await readFile(join(dir, ENV_FILE), "utf8").catch(() => undefined);
  if (text === undefined) {
    throw new Failure(
      `No databases are named and no shop runs on ${dir}.`,
      "Start the shop with `npm start`, or set DATABASE_URL_KG and DATABASE_URL_US.",
    );
  }
  return { ...env, ...z.record(z.string(), z.string()).parse(JSON.parse(text)) };
}
