import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { Failure } from "@/scripts/failure";
import { isProduction, missingVariables } from "@/scripts/stack/production";

/** The repository. */
export const ROOT = join(import.meta.dirname, "../..");

export type Environment = NodeJS.ProcessEnv;
export type Mode = "start" | "dev";

export type Options = {
  readonly mode: Mode;
  readonly port: number;
  readonly stateDir: string;
  readonly appUrl: string;
  /** A real deployment: no embedded database, no stand-ins, no demo. */
  readonly production: boolean;
};

/** Reads what a command was asked for. Throws `Failure` for a value that cannot be used. */
export function readOptions(args: readonly string[], env: Environment): Options {
  const [mode, ...rest] = args;
  if (mode !== "start" && mode !== "dev")
    throw new Failure(`There is no mode "${mode ?? ""}".`, "Use `npm start` or `npm run dev`.");
  if (rest[0] !== undefined) {
    throw new Failure(`Unknown option ${rest[0]}.`, "`npm start -- --help` lists what can be set.");
  }
  const missing = missingVariables(env);
  if (missing.length > 0) {
    const list = missing.map(({ name, why }) => `\n    ${name}: ${why}`).join("");
    throw new Failure(
      `MARQUE_ENV=production, and this is missing:${list}`,
      "Set them, or leave MARQUE_ENV out for the local shop.",
    );
  }
  const port = parsePort(env.PORT);
  return {
    mode,
    port,
    stateDir: stateDirectory(env),
    appUrl: (env.APP_URL || `http://localhost:${port}`).replace(/\/+$/, ""),
    production: isProduction(env),
  };
}

/** A TCP port from text; nothing means 3000. Throws `Failure`. */
export function parsePort(text: string | undefined): number {
  if (text === undefined || text === "") return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Failure(
    `PORT is "${text}", which is not a port.`,
    "Give a whole number from 1 to 65535: PORT=3001 npm start",
  );
}

/** The folder of a shop's state, absolute; a relative one starts at the repository, wherever the command was run. */
export function stateDirectory(env: Environment): string {
  const wanted = env.MARQUE_DATA_DIR || ".marque";
  return isAbsolute(wanted) ? wanted : join(ROOT, wanted);
}

/** Adds the variables of `.env.local` and `.env` that are not set yet. */
export function loadEnvFiles(): void {
  for (const name of [".env.local", ".env"]) {
    const file = join(ROOT, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
}
