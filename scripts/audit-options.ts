import { parseArgs } from "node:util";
import { isMarketCode, MARKET_CODES } from "@/lib/markets/markets";
import { Failure } from "@/scripts/failure";
import type { Environment } from "@/scripts/stack/options";

export type AuditOptions = {
  readonly json: boolean;
  readonly market?: string;
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
    const { json, market, url } = values;
    if (market !== undefined && !isMarketCode(market))
      throw new Error(`There is no market "${market}"; there are ${MARKET_CODES.join(", ")}.`);
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

/** A database to check, by the name it is reported under. */
export type AuditTarget = { readonly name: string; readonly url: string };

/** The databases an audit is asked about. `settings` is asked only when no address was given. */
export async function auditTargets(
  { market, url }: AuditOptions,
  settings: () => Promise<Environment>,
): Promise<AuditTarget[]> {
  if (url !== undefined) return [{ name: market ?? new URL(url).pathname.slice(1), url }];
  const env = await settings();
  return MARKET_CODES.filter((code) => market === undefined || code === market).map((code) => {
    const variable = `DATABASE_URL_${code.toUpperCase()}`;
    const given = env[variable];
    if (!given) throw new Failure(`${variable} is not set.`, "Set it, or start the shop with `npm start`.");
    return { name: code, url: given };
  });
}
