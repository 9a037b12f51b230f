import { err, ok, type Result } from "../kernel/result";
import { isMarketCode, MARKET_CODES, MARKETS, type MarketCode } from "./markets";

/**
 * The market an API request is for: the `X-Market` header, else the host, else the token, else the default.
 * A header and a host that name different markets, or a header that names none, are refused. What the token says of
 * itself is only a hint: it must then be good with that market's key.
 */
export function requestMarket(
  sources: { readonly header: string | null; readonly host: string | null; readonly token?: string | undefined },
  fallback: MarketCode,
): Result<MarketCode, "unknown_market" | "markets_disagree"> {
  const host = sources.host?.toLowerCase().replace(/:\d+$/, "") ?? "";
  const byHost = MARKET_CODES.find((code) => (MARKETS[code].domains as readonly string[]).includes(host));
  if (sources.header === null) return ok(byHost ?? (isMarketCode(sources.token) ? sources.token : fallback));
  const named = sources.header.trim().toLowerCase();
  if (!isMarketCode(named)) return err("unknown_market");
  return byHost && byHost !== named ? err("markets_disagree") : ok(named);
}
