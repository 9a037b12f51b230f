import type postgres from "postgres";
import { expect } from "vitest";
import { runAudit } from "@/lib/audit/run-audit";

/** Fails the test with the violated rules and their rows when AUDIT finds anything. */
export async function expectClean(sql: postgres.Sql): Promise<void> {
  const findings = await runAudit(sql);
  expect(findings.filter((finding) => finding.violations.length > 0)).toEqual([]);
}
