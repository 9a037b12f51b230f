import { readFileSync, rmSync } from "node:fs";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure, systemCode } from "@/scripts/failure";
import { startOf } from "@/scripts/processes";

/**
 * Takes a shop's folder for this process. Throws `Failure` that names the process that has it. What a killed process
 * left is taken over. Returns the release.
 */
export async function lockState(dir: string): Promise<() => void> {
  const file = join(dir, "lock");
  const mine = `${process.pid}\n${await startOf(process.pid)}\n`;
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, mine);
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await taken(draft, file)) {
        await refuseOrClear(file, dir);
        continue;
      }
      // Another process may have mistaken this lock for the dead one it was about to remove.
      await sleep(30);
      if ((await readFile(file, "utf8").catch(() => "")) === mine) return () => release(file, mine);
    }
  } finally {
    await rm(draft, { force: true });
  }
  throw new Failure(`Several starts compete for ${dir}.`, "Wait a moment and start one of them again.");
}

async function taken(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return false;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return true;
    throw error;
  }
}

async function refuseOrClear(file: string, dir: string): Promise<void> {
  const [pid, started] = (await readFile(file, "utf8").catch(() => "")).split("\n");
  if (pid && started && (await startOf(Number(pid))) === started) {
    throw new Failure(
      `A shop already runs on ${dir}: process ${pid}.`,
      "Stop it, or give this one a folder and port of its own: PORT=3001 MARQUE_DATA_DIR=.marque-2 npm start",
    );
  }
  await rm(file, { force: true });
}

function release(file: string, mine: string): void {
  try {
    if (readFileSync(file, "utf8") === mine) rmSync(file, { force: true });
  } catch {
    // Gone with its folder, which somebody deleted while the shop ran.
  }
}
