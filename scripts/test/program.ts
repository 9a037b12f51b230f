import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type Environment, ROOT } from "@/scripts/stack/options";

const running = new Set<ChildProcess>();
let ended = false;

/** Thrown when a program is asked for after `endPrograms`. */
export class Ended extends Error {}

/** Starts a Node program in this terminal; `endPrograms` ends it. Messages it sends go to `onMessage`. */
export function startProgram(
  args: readonly string[],
  env: Environment,
  onMessage: (message: unknown) => void = () => {},
): ChildProcess {
  if (ended) throw new Ended();
  const child = spawn(process.execPath, [...args], { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  running.add(child);
  child.on("message", onMessage);
  child.on("exit", () => running.delete(child));
  return child;
}

/** Runs a program to its end. Returns its exit code, 1 when a signal ended it. */
export async function runProgram(args: readonly string[], env: Environment): Promise<number> {
  const child = startProgram(args, env);
  await once(child, "exit");
  return child.exitCode ?? 1;
}

export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  await exit;
}

/** Whether `endPrograms` was called. */
export function wasEnded(): boolean {
  return ended;
}

/** Ends everything that runs, and keeps anything more from starting. Signals come in bursts; the first one counts. */
export async function endPrograms(): Promise<void> {
  if (ended) return;
  ended = true;
  await Promise.all([...running].map(endProgram));
}
