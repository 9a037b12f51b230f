import type postgres from "postgres";
import { AUDIT_CHECKS } from "./checks";

export type AuditFinding = {
  readonly name: string;
  readonly says: string;
  /** Rows that break the rule, at most 100. */
  readonly violations: readonly Readonly<Record<string, unknown>>[];
};

/** Runs every check in one read-only snapshot of a market's database. An empty list of violations is a pass. */
export async function runAudit(sql: postgres.Sql): Promise<AuditFinding[]> {
  const findings = await sql.begin("isolation level repeatable read read only", async (tx) => {
    await tx`set local statement_timeout = '120s'`;
    const results: AuditFinding[] = [];
    for (const { name, says, query } of AUDIT_CHECKS) {
      results.push({ name, says, violations: [...(await tx.unsafe(`select * from (${query}) v limit 100`))] });
    }
    return results;
  });
  return findings;
}
