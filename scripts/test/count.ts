import { readFile } from "node:fs/promises";
import { z } from "zod";

export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const NONE: Count = { passed: 0, failed: 0, skipped: 0 };

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NONE,
  );
}

const VitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
    testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
  })
  .transform((report): Count => {
    // A file that could not be loaded has no tests that fail.
    const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });

const PlaywrightReport = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  })
  .transform(
    ({ stats }): Count => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  );

const REPORTS = { vitest: VitestReport, playwright: PlaywrightReport };

/**
 * Reads a runner's JSON report. A runner that ended badly without naming a failed test counts as one failure: a crash must
 * never look like success.
 */
export async function countFrom(kind: keyof typeof REPORTS, file: string, exitCode: number): Promise<Count> {
  const text = await readFile(file, "utf8").catch(() => "null");
  const parsed = REPORTS[kind].safeParse(JSON.parse(text));
  const count = parsed.success ? parsed.data : NONE;
  const silent = count.failed === 0 && (exitCode !== 0 || !parsed.success);
  return silent ? { ...count, failed: 1 } : count;
}
