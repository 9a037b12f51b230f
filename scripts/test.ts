import { parseArgs } from "node:util";
import { explain } from "@/scripts/explain";
import { Failure } from "@/scripts/failure";
import { complain, say } from "@/scripts/stack/steps";
import { runBrowserTests } from "@/scripts/test/browser-tests";
import { type Count, NONE, sum } from "@/scripts/test/count";
import { Ended, endPrograms, wasEnded } from "@/scripts/test/program";
import { runVitest } from "@/scripts/test/vitest";
import { runChecks } from "@/scripts/verify/checks";

const KINDS = ["unit", "db", "integrity", "e2e"] as const;
type Kind = (typeof KINDS)[number];

// What runs is ended; each step then tidies up behind itself.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void endPrograms());
process.on("disconnect", () => void endPrograms());

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof Ended) {
    say("\nStopped before the end");
    process.exit(130);
  }
  const { cause, cure } = explain(error, "the output above");
  complain(cause, cure);
  process.exitCode = 1;
}
process.exit();

async function main(args: readonly string[]): Promise<number> {
  const { only, full } = readArgs(args);
  if (full) process.env.INTEGRITY_TIER = "full";
  const counts: Count[] = [];
  if (!only) counts.push(await checks());
  if (only !== "e2e") counts.push(await runVitest(only ? [only] : ["unit", "db", "integrity"]));
  if (!only || only === "e2e") counts.push(await runBrowserTests());
  const total = sum(counts);
  if (wasEnded()) throw new Ended();
  for (const name of total.failures) say(`  ✗ ${name}`);
  if (total.skipped > 0) say(`\n${total.skipped} skipped`);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

function readArgs(args: readonly string[]): { readonly only: Kind | undefined; readonly full: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { only: { type: "string" }, full: { type: "boolean", default: false } },
    });
    if (values.only === undefined) return { only: undefined, full: values.full };
    const only = KINDS.find((each) => each === values.only);
    if (only) return { only, full: values.full };
    throw new Error(`--only takes ${KINDS.join(", ")}`);
  } catch (error) {
    throw new Failure(
      error instanceof Error ? error.message : String(error),
      "`npm test -- --help` lists the options.",
      {
        cause: error,
      },
    );
  }
}

/** The checks are no tests: they count only when they fail. */
async function checks(): Promise<Count> {
  say("\nChecks\n");
  const { failed } = await runChecks();
  return { ...NONE, failed, failures: failed > 0 ? ["checks, see above"] : [] };
}
