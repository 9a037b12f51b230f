import { rm } from "node:fs/promises";
import { join } from "node:path";
import { build, buildStatus, distDirectory } from "@/scripts/stack/build";
import type { Running } from "@/scripts/stack/child";
import { openDatabases } from "@/scripts/stack/databases";
import { greet } from "@/scripts/stack/greeting";
import type { Environment, Options } from "@/scripts/stack/options";
import { startWeb, startWorker, untilReady } from "@/scripts/stack/processes";
import { type RunningSandbox, startSandbox } from "@/scripts/stack/sandbox";
import { ENV_FILE } from "@/scripts/stack/shop-environment";
import { type State, writePrivate } from "@/scripts/stack/state";
import { say, step } from "@/scripts/stack/steps";
import { supervise } from "@/scripts/stack/supervise";
import { Interrupted, type Teardown } from "@/scripts/stack/teardown";
import { needsSandbox, sandboxSettings } from "@/scripts/stack/vendors";

/** Starts a shop and says where it is. Resolves, with what to watch, when it can serve. */
export async function startShop(
  options: Options,
  state: State,
  env: Environment,
  teardown: Teardown,
): Promise<readonly Running[]> {
  const dist = distDirectory(state);
  const [databases, sandbox, status] = await together([
    openDatabases(state, env, !options.production, teardown),
    openSandbox(options, state, env, teardown),
    options.mode === "start" ? buildStatus(dist, options) : undefined,
  ]);
  const childEnv: Environment = {
    ...env,
    ...(sandbox ? { ...sandboxSettings(env, sandbox.value.env), SANDBOX_URL: sandbox.value.links.root } : {}),
    NODE_ENV: options.mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(options.port),
    APP_URL: options.appUrl,
    AUTH_SECRET: env.AUTH_SECRET || state.kept.authSecret,
    DATABASE_URL_KG: databases.urls.kg,
    DATABASE_URL_US: databases.urls.us,
    MARQUE_DIST_DIR: dist,
  };
  if (status && !status.current) await buildNow(dist, status.hash, childEnv, state, teardown);
  const processes = await step("Storefront and worker", () => startProcesses(options, state, childEnv, teardown));
  await writePrivate(join(state.dir, ENV_FILE), childEnv);
  greet(options, state, sandbox?.value.links, databases.people);
  return [...processes, ...(databases.server ? [databases.server] : []), ...(sandbox ? [sandbox.running] : [])];
}

/** What `npm run worker` and others read while the shop runs. */
export async function forgetEnvironment(state: State): Promise<void> {
  await rm(join(state.dir, ENV_FILE), { force: true });
}

async function buildNow(dist: string, hash: string, env: Environment, state: State, teardown: Teardown): Promise<void> {
  say("  … Building, about a minute; only when the source changed");
  await step("Built", () =>
    build(dist, hash, env, state.logs, (stop) => {
      teardown.add("build", { stop }).catch(() => {});
    }),
  );
}

async function openSandbox(
  options: Options,
  state: State,
  env: Environment,
  teardown: Teardown,
): Promise<{ readonly value: RunningSandbox; readonly running: Running } | undefined> {
  if (options.production || !needsSandbox(env)) return undefined;
  const value = await step("Stand-ins for outside vendors", () => startSandbox(options, state, env));
  const running = supervise("The sandbox", value.child.logFile, value.child, value.restart);
  await teardown.add("sandbox", running);
  return { value, running };
}

async function startProcesses(
  options: Options,
  state: State,
  env: Environment,
  teardown: Teardown,
): Promise<readonly Running[]> {
  if (teardown.stopping) throw new Interrupted();
  const first = startWeb(options, env, state.logs);
  const web = supervise("The storefront", first.logFile, first, async () => startWeb(options, env, state.logs));
  await teardown.add("web", web);
  const firstWorker = startWorker(options, env, state.logs);
  const worker = supervise("The worker", firstWorker.logFile, firstWorker, async () =>
    startWorker(options, env, state.logs),
  );
  await teardown.add("worker", worker);
  await Promise.race([untilReady(options.port, first), web.gone, worker.gone]);
  return [web, worker];
}

/** As `Promise.all`, but nothing is left running behind the first failure. */
async function together<T extends readonly unknown[]>(work: T): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
