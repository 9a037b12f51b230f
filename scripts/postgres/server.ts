import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lastLines } from "@/scripts/log-tail";
import type { Home } from "@/scripts/postgres/home";
import { stopStray } from "@/scripts/postgres/stray";

export type Server = {
  readonly port: number;
  /** Fast shutdown: sessions are ended, everything committed stays. */
  stop(): Promise<void>;
  /** Resolves when the server is gone, wanted or not. */
  readonly gone: Promise<void>;
};

export type Settings = Readonly<Record<string, string | number>>;

/**
 * The shell stands between us and PostgreSQL because PostgreSQL does not notice when its starter dies: when our end of
 * the pipe closes, for whatever reason, it asks the server for a fast shutdown, and after 15 s for an immediate one: a
 * server that recovers on a full disk waits for ever.
 */
const LEASH = `
exec 3<&0
"$@" <&- 3<&- &
server=$!
(
  cat <&3 >/dev/null
  kill -INT $server 2>/dev/null
  tries=0
  while [ $tries -lt 75 ] && kill -0 $server 2>/dev/null; do sleep 0.2; tries=$((tries + 1)); done
  kill -QUIT $server 2>/dev/null
) &
leash=$!
exec 3<&-
wait $server
status=$?
kill $leash 2>/dev/null
exit $status
`;

/**
 * Starts the server of a cluster on 127.0.0.1 and waits until it takes connections. A server left over from a start that
 * was killed is stopped first. Throws with the end of the log when it does not come up within 30 s.
 */
export async function startServer(home: Home, port: number, settings: Settings, logFile: string): Promise<Server> {
  await stopStray(home);
  const child = launch(home, port, settings, logFile);
  const gone = once(child, "exit").then(() => {
    child.stdin?.destroy();
  });
  const stop = async () => {
    child.stdin?.end();
    await gone;
  };
  child.stdin?.on("error", () => {});
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await isReady(home, port)) return { port, stop, gone };
    await sleep(50);
  }
  await stop();
  throw new Error(`PostgreSQL did not start:\n${await lastLines(logFile, 8)}`);
}

function launch(home: Home, port: number, settings: Settings, logFile: string): ChildProcess {
  const all: Settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(logFile, "a", 0o600);
  try {
    return spawn(
      "/bin/sh",
      ["-c", LEASH, "marque-postgres", join(home.native, "bin", "postgres"), "-D", home.data, ...flags],
      // A session of its own: Ctrl-C in the terminal must not reach it before the processes that use it.
      { ...home.account, cwd: "/", detached: true, stdio: ["pipe", log, log], env: { ...process.env, TZ: "UTC" } },
    );
  } finally {
    closeSync(log);
  }
}

/** PostgreSQL writes its state to the last line of its pid file; the port tells it from a file left behind. */
async function isReady(home: Home, port: number): Promise<boolean> {
  const lines = await readFile(join(home.data, "postmaster.pid"), "utf8").then(
    (text) => text.split("\n"),
    () => [],
  );
  return lines[3] === String(port) && lines[7]?.trim() === "ready";
}
