import { parseArgs } from "node:util";
import { MARKET_CODES, type MarketCode } from "@/lib/markets/markets";
import { Failure } from "@/scripts/failure";
import { readMarket } from "@/scripts/market-databases";

export type JobsOptions = {
  readonly markets: readonly MarketCode[];
  /** The id of a job to let go again, or `all`; absent: they are listed. */
  readonly redrive?: string;
};

/** Throws `Failure` for a command or an option that does not exist, is missing, or has a value that cannot be used. */
export function readJobsOptions(args: readonly string[]): JobsOptions {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { market: { type: "string" } },
    });
    const { market } = values;
    const markets = market === undefined ? MARKET_CODES : [readMarket(market)];
    const [command = "list", which, ...more] = positionals;
    const isRedrive = command === "redrive";
    if ((!isRedrive && command !== "list") || more.length > 0 || (!isRedrive && which !== undefined))
      throw new Error(`There is no "${positionals.join(" ")}"; there are list and redrive.`);
    if (!isRedrive) return { markets };
    if (which === undefined || !/^(all|\d{1,18})$/.test(which))
      throw new Error("redrive takes the number of a job, as list shows it, or all.");
    if (which !== "all" && market === undefined) throw new Error("A job's number is its market's own: give --market.");
    return { markets, redrive: which };
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), "`npm run jobs -- --help` tells more.", {
      cause: error,
    });
  }
}
