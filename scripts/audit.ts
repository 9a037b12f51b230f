import { connect } from "@/db/client";
import { type AuditFinding, runAudit } from "@/lib/audit/run-audit";
import { type AuditTarget, auditTargets, readAuditOptions } from "@/scripts/audit-options";
import { auditReport } from "@/scripts/audit-report";
import { explain } from "@/scripts/explain";
import { Failure } from "@/scripts/failure";
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

async function auditOf({ name, url }: AuditTarget): Promise<AuditFinding[]> {
  const { sql, close } = connect(url, { max: 1, applicationName: "marque-audit" });
  try {
    return await runAudit(sql);
  } catch (error) {
    const said = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Failure(
      `The database of ${name} could not be checked: ${said}`,
      "It must be reachable and have this version's tables: `npm start` brings it up to date.",
      { cause: error },
    );
  } finally {
    await close();
  }
}
