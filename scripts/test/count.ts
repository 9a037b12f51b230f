import { readFile } from "node:fs/promises";
import { z } from "zod";

export type Count = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, by file and name. */
  readonly failures: readonly string[];
};

export const NONE: Count = { passed: 0, failed: 0, skipped: 0, failures: [] };

export function sum(counts: readonly Count[]): Count {
  return counts.reduce(
    (total, { passed, failed, skipped, failures }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      failures: [...total.failures, ...failures],
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
    testResults: z.array(
      z.object({
        name: z.string(),
        status: z.string(),
        assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
      }),
    ),
  })
  .transform((report): Count => {
    // A file that could not be loaded has no tests that fail.
    const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: report.testResults
        .flatMap(({ name, assertionResults }) =>
          assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => `${name}: ${fullName}`),
        )
        .concat(broken.map(({ name }) => name)),
    };
  });

const Suite = z.object({
  specs: z.array(z.object({ file: z.string(), line: z.number(), title: z.string(), ok: z.boolean() })),
  get suites() {
    return z.array(Suite).optional();
  },
});

/** The specs of a suite that failed, and of those inside it. */
function failedIn({ specs, suites = [] }: z.infer<typeof Suite>): readonly string[] {
  const own = specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `e2e/${file}:${line}: ${title}`);
  return [...own, ...suites.flatMap(failedIn)];
}

const PlaywrightReport = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
    suites: z.array(Suite),
  })
  .transform(
    ({ stats, suites }): Count => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
      failures: suites.flatMap(failedIn),
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
  return silent ? { ...count, failed: 1, failures: [`${kind} ended with ${exitCode}`] } : count;
}
