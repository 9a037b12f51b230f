import { connect, type DbHandle } from "@/db/client";
import { isMarketCode, MARKET_CODES, type MarketCode } from "@/lib/markets/markets";
import { Failure } from "@/scripts/failure";
import type { Environment } from "@/scripts/stack/options";

/** A database, by the name it is reported under. */
export type NamedDatabase = { readonly name: string; readonly url: string };

/** A market that was typed. Throws for what is none. */
export function readMarket(typed: string): MarketCode {
  if (isMarketCode(typed)) return typed;
  throw new Error(`There is no market "${typed}"; there are ${MARKET_CODES.join(", ")}.`);
}

/** The databases of markets. Throws `Failure` for one that the environment does not name. */
export function marketDatabases(env: Environment, markets: readonly MarketCode[]): NamedDatabase[] {
  return markets.map((code) => {
    const variable = `DATABASE_URL_${code.toUpperCase()}`;
    const url = env[variable];
    if (!url) throw new Failure(`${variable} is not set.`, "Set it, or start the shop with `npm start`.");
    return { name: code, url };
  });
}

/**
 * Asks a database on a connection of its own. What it does not answer becomes a `Failure` that begins with `trouble`;
 * `program`: its name in PostgreSQL's list of sessions.
 */
export async function askDatabase<T>(
  url: string,
  { program, trouble }: { readonly program: string; readonly trouble: string },
  ask: (handle: DbHandle) => Promise<T>,
): Promise<T> {
  const handle = connect(url, { max: 1, applicationName: program });
  try {
    return await ask(handle);
  } catch (error) {
    const said = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Failure(
      `${trouble}: ${said}`,
      "It must be reachable and have this version's tables: `npm start` brings it up to date.",
      { cause: error },
    );
  } finally {
    await handle.close();
  }
}
