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
    expect(await countFrom("vitest", await report(vitest(0)), 0)).toEqual({
      passed: 7,
      failed: 0,
      skipped: 1,
      failures: [],
    });
    const stats = { expected: 5, unexpected: 2, flaky: 1, skipped: 3 };
    expect(await countFrom("playwright", await report({ stats, suites: [] }), 1)).toMatchObject({
      passed: 6,
      failed: 2,
      skipped: 3,
    });
  });

  test("names what failed", async () => {
    const assertionResults = [
      {
        status: "failed",
        fullName: "a total is right",
        failureMessages: ["\u001b[31mexpected 2\u001b[39m to be 1\n  at x"],
      },
      { status: "passed", fullName: "a total is shown" },
    ];
    const files = [{ name: "/x/total.test.ts", status: "failed", assertionResults }];
    const { failures } = await countFrom("vitest", await report(vitest(1, files)), 1);
    expect(failures).toEqual(["/x/total.test.ts: a total is right (expected 2 to be 1)"]);
    const stats = { expected: 0, unexpected: 1, flaky: 0, skipped: 0 };
    const spec = (title: string, ok: boolean) => {
      const tests = [{ results: [ok ? {} : { error: { message: "not seen\n  at x" } }] }];
      return { file: "cart.spec.ts", line: 3, title, ok, tests };
    };
    const suites = [{ specs: [spec("top", true)], suites: [{ specs: [spec("adds", false), spec("undoes", true)] }] }];
    const browser = await countFrom("playwright", await report({ stats, suites }), 1);
    expect(browser.failures).toEqual(["e2e/cart.spec.ts:3: adds (not seen)"]);
  });

  test("has a failure for a file that could not be loaded", async () => {
    const files = [{ name: "/x/y.test.ts", status: "failed", assertionResults: [] }];
    const count = await countFrom("vitest", await report(vitest(0, files)), 1);
    expect([count.failed, count.failures]).toEqual([1, ["/x/y.test.ts"]]);
  });

  test("has a failure when the runner ended badly or without a report", async () => {
    expect((await countFrom("vitest", await report(vitest(0)), 1)).failed).toBe(1);
    expect((await countFrom("vitest", join(folder, "none.json"), 0)).failed).toBe(1);
    expect((await countFrom("playwright", await report({}), 0)).failed).toBe(1);
  });
});
