import type { AuditFinding } from "@/lib/audit/run-audit";

/** Rows of a broken rule that are shown; the others are counted. */
const SHOWN = 5;

/** What an audit of one database found, as lines for a terminal. */
export function auditReport(name: string, findings: readonly AuditFinding[]): string {
  const broken = findings.filter((finding) => finding.violations.length > 0);
  const width = Math.max(...findings.map((finding) => finding.name.length));
  const lines = findings.map((finding) => {
    const count = finding.violations.length;
    const head = `  ${count === 0 ? "✓" : "✗"} ${finding.name.padEnd(width)}  ${finding.says}`;
    return count === 0 ? head : [head, ...rowsOf(finding)].join("\n");
  });
  const sum = broken.length === 0 ? "every rule holds" : `${broken.length} of ${findings.length} rules are broken`;
  return `\n${name}: ${sum}\n\n${lines.join("\n")}\n`;
}

function rowsOf({ violations }: AuditFinding): string[] {
  const shown = violations.slice(0, SHOWN).map(
    (row) =>
      `      ${Object.entries(row)
        .map(([key, value]) => `${key} ${text(value)}`)
        .join(", ")}`,
  );
  const more = violations.length - shown.length;
  // The query stops at 100 rows.
  return more > 0 ? [...shown, `      and ${violations.length === 100 ? `${more} or more` : more} others`] : shown;
}

function text(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
