import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, createWriteStream, openSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { Failure } from "@/scripts/failure";
import { lastLines } from "@/scripts/log-tail";
import { type Environment, ROOT } from "@/scripts/stack/options";

/** A process of the shop, or something made of them. */
export type Running = {
  /** Resolves when it is gone, wanted or not. */
  readonly gone: Promise<void>;
  stop(): Promise<void>;
};

export type Child = Running & {
  readonly name: string;
  readonly process: ChildProcess;
  readonly logFile: string;
  readonly exitCode: () => number | null;
};

export type Program = {
  readonly name: string;
  /** A JavaScript or TypeScript file with its arguments, run by this Node. */
  readonly args: readonly string[];
  readonly env: Environment;
  readonly logs: string;
  /** What the terminal shows besides the log: its errors, or everything. */
  readonly show: "errors" | "all" | "nothing";
  /** Milliseconds it gets to end by itself. */
  readonly graceMs?: number;
};

const ROTATE_AT_BYTES = 5_000_000;
const LEASH = join(ROOT, "scripts/leash.mjs");

/**
 * Starts a Node program in a session of its own, so that Ctrl-C reaches it only through `stop`, with a pipe as its
 * standard input whose end makes it stop when this process dies.
 */
export function startChild(program: Program): Child {
  const { name, args, logs, show } = program;
  const logFile = join(logs, `${name}.log`);
  rotate(logFile);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(process.execPath, ["--import", LEASH, ...args], {
    cwd: ROOT,
    detached: true,
    env: { ...program.env, MARQUE_LEASH: String(process.pid) },
    // The log is a file of its own where it can be: what is written to a pipe is lost with its reader, this process.
    stdio: ["pipe", show === "all" ? "pipe" : log, show === "nothing" ? log : "pipe", "ipc"],
  });
  closeSync(log);
  child.stdin?.on("error", () => {});
  copy(child.stdout, process.stdout, logFile);
  copy(child.stderr, process.stderr, logFile);
  const gone = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("close", () => resolve());
  }).then(() => {
    endGroup(child);
  });
  const stop = () => stopChild(child, gone, program.graceMs ?? 8_000);
  return { name, process: child, logFile, gone, stop, exitCode: () => child.exitCode };
}

/** Waits for a child that should end well. Throws with the end of its log when it does not. */
export async function finished(child: Child, what: string): Promise<void> {
  await child.gone;
  if (child.exitCode() === 0) return;
  const lines = await lastLines(child.logFile, 12);
  throw new Failure(`${what} failed:\n${indent(lines)}`, `All of it is in ${child.logFile}.`);
}

export function indent(text: string): string {
  return text.replaceAll(/^/gm, "    ");
}

/** Passes output on to the terminal and keeps it in the log. */
function copy(from: Readable | null, terminal: Writable, logFile: string): void {
  if (!from) return;
  from.pipe(terminal, { end: false });
  // A full disk must not take the shop down for want of a log line.
  from.pipe(createWriteStream(logFile, { flags: "a", mode: 0o600 }).on("error", () => {}));
}

async function stopChild(child: ChildProcess, gone: Promise<void>, graceMs: number): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGTERM");
    const force = setTimeout(() => endGroup(child), graceMs);
    await once(child, "exit");
    clearTimeout(force);
    // What it started may still hold its output open.
    endGroup(child);
  }
  await gone;
}

/** Ends what a child left in its session. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody is left, which is the usual case.
  }
}

function rotate(file: string): void {
  try {
    if (statSync(file).size > ROTATE_AT_BYTES) renameSync(file, `${file}.1`);
  } catch {
    // There is no log yet.
  }
}
