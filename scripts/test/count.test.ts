import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countFrom } from "@/scripts/test/count";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "marque-count-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function report(content: unknown): Promise<string> {
  const file = join(folder, "report.json");
  await writeFile(file, JSON.stringify(content));
  return file;
}

const vitest = (failed: number, files: readonly unknown[] = []) => ({
  numPassedTests: 7,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: files,
});

describe("a runner's count", () => {
  test("is what it reports", async () => {
    expect(await countFrom("vitest", await report(vitest(0)), 0)).toEqual({ passed: 7, failed: 0, skipped: 1 });
    const stats = { expected: 5, unexpected: 2, flaky: 1, skipped: 3 };
    expect(await countFrom("playwright", await report({ stats }), 1)).toEqual({ passed: 6, failed: 2, skipped: 3 });
  });

  test("has a failure for a file that could not be loaded", async () => {
    const files = [{ status: "failed", assertionResults: [] }];
    expect((await countFrom("vitest", await report(vitest(0, files)), 1)).failed).toBe(1);
  });

  test("has a failure when the runner ended badly or without a report", async () => {
    expect((await countFrom("vitest", await report(vitest(0)), 1)).failed).toBe(1);
    expect((await countFrom("vitest", join(folder, "none.json"), 0)).failed).toBe(1);
    expect((await countFrom("playwright", await report({}), 0)).failed).toBe(1);
  });
});
