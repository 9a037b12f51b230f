import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient } from "redis";
import { Failure } from "@/scripts/failure";
import { freePort } from "@/scripts/free-port";

/** A Redis of a test's own. `command` asks it anything, as its protocol does. */
export type TestRedis = {
  command(args: readonly string[]): Promise<unknown>;
  stop(): Promise<void>;
};

const READY_WITHIN_MS = 10_000;

/**
 * Starts a real redis-server that keeps nothing on disk: the installed one, else Debian's package, installed. Throws
 * `Failure` when there is none.
 */
export async function startRedis(): Promise<TestRedis> {
  const program = findRedis();
  const folder = await mkdtemp(join(tmpdir(), "marque-redis-"));
  const port = await freePort();
  const settings = { port, bind: "127.0.0.1", dir: folder, save: "", appendonly: "no", daemonize: "no" };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn(program, args, { stdio: "ignore" });
  const gone = new Promise<void>((resolve) => server.once("close", () => resolve()));
  const end = async () => {
    server.kill("SIGKILL");
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const client = await connected(port);
    return {
      command: (command) => client.sendCommand([...command]),
      async stop() {
        client.destroy();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function connected(port: number) {
  for (const until = Date.now() + READY_WITHIN_MS; ; ) {
    const client = createClient({ socket: { host: "127.0.0.1", port, reconnectStrategy: false } });
    client.on("error", () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (Date.now() > until) throw new Error("redis-server does not answer", { cause: error });
      await sleep(50);
    }
  }
}

function findRedis(): string {
  if (runs()) return PROGRAM;
  if (process.getuid?.() === 0 && !spawnSync("apt-get", ["--version"]).error) {
    process.stdout.write("  … Installing Debian's redis-server\n");
    apt(["update"]);
    apt(["install", "-y", "--no-install-recommends", "redis-server"]);
    if (runs()) return PROGRAM;
  }
  throw new Failure(
    "No redis-server was found, and none could be installed.",
    "Install Redis, so that redis-server is on the PATH.",
  );
}

const PROGRAM = "redis-server";

function runs(): boolean {
  return spawnSync(PROGRAM, ["--version"]).status === 0;
}

function apt(args: readonly string[]): void {
  spawnSync("apt-get", ["-qq", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 300_000,
    // The package would start a server of its own.
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
  });
}
