import { type QueueState, queueState } from "@/lib/jobs/queue-state";
import { redrive } from "@/lib/jobs/redrive";
import { explain } from "@/scripts/explain";
import { Failure } from "@/scripts/failure";
import { type JobsOptions, readJobsOptions } from "@/scripts/jobs-options";
import { askDatabase, marketDatabases, type NamedDatabase } from "@/scripts/market-databases";
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
    const databases = marketDatabases(await shopEnvironment(process.env), options.markets);
    for (const one of databases) process.stdout.write(await tell(one, options));
    return 0;
  } catch (error) {
    const { cause, cure } = explain(error, ".marque/logs");
    complain(cause, cure);
    return 1;
  }
}

/** Does what was asked in one market's queue. Resolves with what to tell. */
async function tell({ name, url }: NamedDatabase, { redrive: which }: JobsOptions): Promise<string> {
  const asked = { program: "marque-jobs", trouble: `The queue of ${name} could not be read` };
  if (which === undefined) return report(name, await askDatabase(url, asked, ({ db }) => queueState(db)));
  const count = await askDatabase(url, asked, ({ db }) => redrive(db, which));
  if (count === 0 && which !== "all")
    throw new Failure(`No job ${which} of ${name} is given up.`, "`npm run jobs` lists those that are.");
  return `${name}: ${count} let go again\n`;
}

function report(market: string, { ready, oldestSeconds, givenUp }: QueueState): string {
  const oldest = ready > 0 ? `, the oldest for ${Math.round(oldestSeconds)} s` : "";
  const rows = givenUp.map(({ id, task, since, error }) => {
    const said = error.split("\n")[0]?.slice(0, SHOWN) ?? "";
    return `  ${id}  ${task}  ${since.toISOString()}  ${said}\n`;
  });
  return `${market}: ${ready} ready${oldest}; ${givenUp.length} given up\n${rows.join("")}`;
}
