import { connect } from "@/db/client";
import { type QueueState, queueState } from "@/lib/jobs/queue-state";
import { redrive } from "@/lib/jobs/redrive";
import { auditTargets } from "@/scripts/audit-options";
import { explain } from "@/scripts/explain";
import { Failure } from "@/scripts/failure";
import { type JobsOptions, readJobsOptions } from "@/scripts/jobs-options";
import { loadEnvFiles } from "@/scripts/stack/options";
import { shopEnvironment } from "@/scripts/stack/shop-environment";
import { complain } from "@/scripts/stack/steps";

/** Longest part of an error that a line has room for. */
const SHOWN = 100;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    loadEnvFiles();
    const options = readJobsOptions(args);
    const targets = await auditTargets({ json: false }, () => shopEnvironment(process.env));
    for (const { name, url } of targets) {
      if (options.markets.some((market) => market === name)) process.stdout.write(await tell(name, url, options));
    }
    return 0;
  } catch (error) {
    const { cause, cure } = explain(error, ".marque/logs");
    complain(cause, cure);
    return 1;
  }
}

/** Does what was asked in one market's queue. Resolves with what to tell. */
async function tell(market: string, url: string, options: JobsOptions): Promise<string> {
  const { db, close } = connect(url, { max: 1, applicationName: "marque-jobs" });
  try {
    if (options.redrive === undefined) return report(market, await queueState(db));
    const count = await redrive(db, options.redrive);
    if (count === 0 && options.redrive !== "all")
      throw new Failure(`No job ${options.redrive} of ${market} is given up.`, "`npm run jobs` lists those that are.");
    return `${market}: ${count} let go again\n`;
  } catch (error) {
    if (error instanceof Failure) throw error;
    const said = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Failure(
      `The queue of ${market} could not be read: ${said}`,
      "Its database must be reachable and have this version's tables: `npm start` brings it up to date.",
      { cause: error },
    );
  } finally {
    await close();
  }
}

function report(market: string, { ready, oldestSeconds, givenUp }: QueueState): string {
  const oldest = ready > 0 ? `, the oldest for ${Math.round(oldestSeconds)} s` : "";
  const rows = givenUp.map(({ id, task, since, error }) => {
    const said = error.split("\n")[0]?.slice(0, SHOWN) ?? "";
    return `  ${id}  ${task}  ${since.toISOString()}  ${said}\n`;
  });
  return `${market}: ${ready} ready${oldest}; ${givenUp.length} given up\n${rows.join("")}`;
}
