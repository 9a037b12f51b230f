import { closeContexts, log } from "@/lib/context";
import { MARKET_CODES } from "@/lib/markets/markets";
import { errorText } from "@/worker/error-text";
import { restartRunners, runMarket } from "@/worker/run-market";

/** The worker program: the jobs and schedules of every market in one process, until SIGTERM, SIGINT or the end of its parent's channel. */
const stopping = new AbortController();
const stop = () => stopping.abort();
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
process.on("disconnect", stop);
// Its starter may be gone with the other end of the pipe.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

process.on("unhandledRejection", (reason) => {
  log().error({ error: errorText(reason) }, "a promise nobody waited for was rejected; every queue starts anew");
  restartRunners();
});

log().info({ markets: MARKET_CODES }, "worker started");
await Promise.all(MARKET_CODES.map((market) => runMarket(market, stopping.signal)));
await closeContexts();
log().info({}, "worker stopped");
process.exit(0);
