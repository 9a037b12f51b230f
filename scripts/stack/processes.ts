import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "@/scripts/failure";
import { lastLines } from "@/scripts/log-tail";
import { NEXT } from "@/scripts/stack/build";
import { type Child, indent, startChild } from "@/scripts/stack/child";
import type { Environment, Options } from "@/scripts/stack/options";

export function startWeb({ mode, port }: Options, env: Environment, logs: string): Child {
  return startChild({
    name: "web",
    args: [NEXT, mode, "-H", "0.0.0.0", "-p", String(port)],
    env,
    logs,
    show: mode === "dev" ? "all" : "errors",
  });
}

export function startWorker({ mode }: Pick<Options, "mode">, env: Environment, logs: string): Child {
  const watch = ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", "worker/main.ts"];
  const args = mode === "dev" ? watch : ["--import", "tsx", "worker/main.ts"];
  return startChild({ name: "worker", args, env, logs, show: "errors", graceMs: 15_000 });
}

const READY_WITHIN_MS = 90_000;

/** Waits until the shop says that it and everything it needs can serve. Throws with the end of its log when it does not. */
export async function untilReady(port: number, web: Child): Promise<void> {
  const ended = web.gone.then(() => true as const);
  for (const began = Date.now(); Date.now() - began < READY_WITHIN_MS; ) {
    if (await answers(port)) return;
    if (await Promise.race([ended, sleep(100)])) break;
  }
  const lines = await lastLines(web.logFile, 8);
  throw new Failure(`The shop did not get ready:\n${indent(lines)}`, `All of it is in ${web.logFile}.`);
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
