import { readFile } from "node:fs/promises";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

export type Count = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed: file, name, and the first line of why. */
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

/** The first line of what a runner says of a failure, as the end of a line. */
function why(message: string | undefined): string {
  const [line] = stripVTControlCharacters(message ?? "").split("\n");
  return line ? ` (${line.slice(0, 300)})` : "";
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
        assertionResults: z.array(
          z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).default([]) }),
        ),
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
          assertionResults
            .filter(({ status }) => status === "failed")
            .map(({ fullName, failureMessages }) => `${name}: ${fullName}${why(failureMessages[0])}`),
        )
        .concat(broken.map(({ name }) => name)),
    };
  });

const Spec = z.object({
  file: z.string(),
  line: z.number(),
  title: z.string(),
  ok: z.boolean(),
  tests: z
    .array(z.object({ results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })) }))
    .default([]),
});

const Suite = z.object({
  specs: z.array(Spec),
  get suites() {
    return z.array(Suite).optional();
  },
});

/** The specs of a suite that failed, and of those inside it. */
function failedIn({ specs, suites = [] }: z.infer<typeof Suite>): readonly string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, line, title, tests }) => {
      const [error] = tests.flatMap(({ results }) => results.flatMap((result) => result.error ?? []));
      return `e2e/${file}:${line}: ${title}${why(error?.message)}`;
    });
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
