import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startOf } from "@/scripts/processes";
import { lockState } from "@/scripts/stack/lock";

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "marque-lock-"));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test("a folder is one process's until it lets go", async () => {
  const release = await lockState(dir);
  await expect(lockState(dir)).rejects.toThrow(`process ${process.pid}`);
  release();
  (await lockState(dir))();
  expect(existsSync(join(dir, "lock"))).toBe(false);
});

test("of two that start together one is refused", async () => {
  const tries = await Promise.allSettled([lockState(dir), lockState(dir)]);
  expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("what a dead process left is taken over", async () => {
  const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  const pid = child.pid ?? 0;
  await writeFile(join(dir, "lock"), `${pid}\n${await startOf(pid)}\n`);
  await expect(lockState(dir)).rejects.toThrow(`process ${pid}`);
  child.kill("SIGKILL");
  await once(child, "exit");
  (await lockState(dir))();
});

test("a pid that another process has now does not hold it", async () => {
  await writeFile(join(dir, "lock"), `${process.pid}\nan earlier start\n`);
  (await lockState(dir))();
});
