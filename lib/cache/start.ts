import { log } from "@/lib/context";
import { env } from "@/lib/env";
import { MARKET_CODES } from "@/lib/markets/markets";
import { internalSecret } from "./internal-secret";
import { listenForInvalidation } from "./listen";

const RETRY_MS = 2_000;

/** Expires tags through this process's own route: Next allows it only inside a request. */
async function expireHere(tags: readonly string[]): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${env().PORT}/api/internal/revalidate`, {
    method: "POST",
    headers: { authorization: `Bearer ${internalSecret()}`, "content-type": "application/json" },
    body: JSON.stringify({ tags }),
  });
  if (!response.ok) throw new Error(`revalidate answered ${response.status}`);
}

/** Listens to every market's database, trying again while one is away. Never rejects. */
export function startInvalidation(): void {
  for (const market of MARKET_CODES) {
    const listen = (): void => {
      listenForInvalidation(market, expireHere).catch((error: unknown) => {
        log().warn({ market, err: error }, "cannot hear cache invalidation yet");
        setTimeout(listen, RETRY_MS).unref();
      });
    };
    listen();
  }
}
