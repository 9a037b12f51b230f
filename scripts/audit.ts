import { type AuditFinding, runAudit } from "@/lib/audit/run-audit";
import { auditTargets, readAuditOptions } from "@/scripts/audit-options";
import { auditReport } from "@/scripts/audit-report";
import { explain } from "@/scripts/explain";
import { askDatabase, type NamedDatabase } from "@/scripts/market-databases";
import { loadEnvFiles } from "@/scripts/stack/options";
import { shopEnvironment } from "@/scripts/stack/shop-environment";
import { complain } from "@/scripts/stack/steps";

process.exitCode = await main(process.argv.slice(2));

/** 0: every rule holds everywhere; 1: one is broken, or could not be checked. */
async function main(args: readonly string[]): Promise<number> {
  try {
    loadEnvFiles();
    const options = readAuditOptions(args);
    const targets = await auditTargets(options, () => shopEnvironment(process.env));
    const results = await Promise.all(
      targets.map(async (target) => ({ name: target.name, findings: await auditOf(target) })),
    );
    const text = options.json
      ? JSON.stringify(results, null, 2)
      : results.map((one) => auditReport(one.name, one.findings)).join("");
    process.stdout.write(`${text}\n`);
    return results.some(({ findings }) => findings.some((finding) => finding.violations.length > 0)) ? 1 : 0;
  } catch (error) {
    const { cause, cure } = explain(error, ".marque/logs");
    complain(cause, cure);
    return 1;
  }
}

async function auditOf({ name, url }: NamedDatabase): Promise<AuditFinding[]> {
  const trouble = `The database of ${name} could not be checked`;
  return askDatabase(url, { program: "marque-audit", trouble }, ({ sql }) => runAudit(sql));
}
