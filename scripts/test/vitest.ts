import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Count, countFrom } from "@/scripts/test/count";
import { runProgram } from "@/scripts/test/program";
import { withoutAccounts } from "@/scripts/test/safe-environment";

/** Runs the named projects of vitest.config.ts. */
export async function runVitest(projects: readonly string[]): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), "marque-vitest-"));
  const report = join(folder, "report.json");
  try {
    const code = await runProgram(
      [
        "node_modules/vitest/vitest.mjs",
        "run",
        ...projects.flatMap((name) => ["--project", name]),
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
      ],
      withoutAccounts(process.env),
    );
    return await countFrom("vitest", report, code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
