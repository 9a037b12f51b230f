/** Runs once as a server process starts: it notes who calls, and hears which cached pages and reads to expire. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { markPeers } = await import("@/lib/api/peer");
  markPeers();
  const { upstashSettings } = await import("@/lib/env");
  // Half of them stops the start rather than every request.
  upstashSettings();
  const { startInvalidation } = await import("@/lib/cache/start");
  startInvalidation();
}
