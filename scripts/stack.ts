import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { explain } from "@/scripts/explain";
import type { Running } from "@/scripts/stack/child";
import { lockState } from "@/scripts/stack/lock";
import { loadEnvFiles, type Options, readOptions } from "@/scripts/stack/options";
import { checkPort } from "@/scripts/stack/ports";
import { forgetEnvironment, startShop } from "@/scripts/stack/shop";
import { openState, type State } from "@/scripts/stack/state";
import { complain, say } from "@/scripts/stack/steps";
import { Interrupted, Teardown } from "@/scripts/stack/teardown";

const STARTED_LATE_MS = 20_000;

const teardown = new Teardown();

process.stdout.on("error", () => {});
process.stderr.on("error", () => {});
process.exitCode = await main();
// A stray timer or socket must not keep the command alive once the shop is gone.
process.exit();

async function main(): Promise<number> {
  let logs = ".marque/logs";
  try {
    loadEnvFiles();
    const options = readOptions(process.argv.slice(2), process.env);
    logs = join(options.stateDir, "logs");
    await runShop(options, await openState(options.stateDir));
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return 0;
    const { cause, cure } = explain(error, logs);
    recordTrace(logs, error);
    complain(cause, cure);
    return 1;
  }
}

/** Runs a shop until it is told to stop, or breaks. Leaves no process behind. */
async function runShop(options: Options, state: State): Promise<void> {
  const unlock = await lockState(state.dir);
  const stopAsked = onStop();
  const running = (async () => {
    await checkPort(options.port);
    say(`\nMarque${options.mode === "dev" ? ", with hot reload" : ""}\n`);
    const parts = await startShop(options, state, process.env, teardown);
    process.send?.({ ready: true });
    await firstEnd(parts);
  })();
  try {
    await Promise.race([running, stopAsked, onUncaught()]);
    say("\n  Stopping …");
  } finally {
    await teardown.stop();
    // A start that was interrupted may be about to add its next process; it learns of the stop when it does.
    await Promise.race([
      running.catch(() => {}),
      new Promise((resolve) => setTimeout(resolve, STARTED_LATE_MS).unref()),
    ]);
    await forgetEnvironment(state).catch(() => {});
    unlock();
  }
}

/** A library's error that no caller sees, a broken connection's above all: it stops the shop as any other does. */
function onUncaught(): Promise<never> {
  return new Promise((_, reject) => {
    process.on("uncaughtException", reject);
    process.on("unhandledRejection", reject);
  });
}

/** Rejects when one of the parts does not stay up; a stopped shop's parts end without. */
async function firstEnd(parts: readonly Running[]): Promise<void> {
  await Promise.race(parts.map((part) => part.gone));
}

function onStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    process.on("disconnect", () => resolve());
  });
}

function recordTrace(logs: string, error: unknown): void {
  try {
    const trace = error instanceof Error ? error.stack : String(error);
    appendFileSync(join(logs, "start.log"), `${new Date().toISOString()} ${trace}\n`);
  } catch {
    // The cause is on the terminal; a full or missing disk keeps the rest.
  }
}
