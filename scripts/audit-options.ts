import { parseArgs } from "node:util";
import { MARKET_CODES, type MarketCode } from "@/lib/markets/markets";
import { Failure } from "@/scripts/failure";
import { marketDatabases, type NamedDatabase, readMarket } from "@/scripts/market-databases";
import type { Environment } from "@/scripts/stack/options";

export type AuditOptions = {
  readonly json: boolean;
  readonly market?: MarketCode;
  readonly url?: string;
};

/** Throws `Failure` for an option that does not exist or a value that cannot be used. */
export function readAuditOptions(args: readonly string[]): AuditOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: "boolean", default: false },
        market: { type: "string" },
        url: { type: "string" },
      },
    });
    const { json, url } = values;
    const market = values.market === undefined ? undefined : readMarket(values.market);
    if (url !== undefined && !/^postgres(ql)?:\/\//.test(url))
      throw new Error("--url takes an address that begins with postgres://");
    return { json, ...(market !== undefined && { market }), ...(url !== undefined && { url }) };
  } catch (error) {
    throw new Failure(
      error instanceof Error ? error.message : String(error),
      "`npm run audit -- --help` lists the options.",
      { cause: error },
    );
  }
}

/** The databases an audit is asked about. `settings` is asked only when no address was given. */
export async function auditTargets(
  { market, url }: AuditOptions,
  settings: () => Promise<Environment>,
): Promise<NamedDatabase[]> {
  if (url !== undefined) return [{ name: market ?? new URL(url).pathname.slice(1), url }];
  return marketDatabases(await settings(), market === undefined ? MARKET_CODES : [market]);
}
