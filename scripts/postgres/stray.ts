import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Home } from "@/scripts/postgres/home";
import { commandLine } from "@/scripts/processes";

/**
 * Ends a server that still runs on the cluster, and removes the pid file of one that does not. Without this a pid that
 * meanwhile belongs to another program would keep the new server from starting.
 */
export async function stopStray(home: Home): Promise<void> {
  const pidFile = join(home.data, "postmaster.pid");
  const pid = Number((await readFile(pidFile, "utf8").catch(() => "")).split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (await isServerOf(pid, home.data)) {
    process.kill(pid, "SIGINT");
    for (let waited = 0; waited < 20_000 && (await isServerOf(pid, home.data)); waited += 50) await sleep(50);
  }
  if (!(await isServerOf(pid, home.data))) await rm(pidFile, { force: true });
}

async function isServerOf(pid: number, data: string): Promise<boolean> {
  const line = await commandLine(pid);
  return line.includes("postgres") && line.includes(data);
}
