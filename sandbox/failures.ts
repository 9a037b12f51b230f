import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

export const API_MODES = ["ok", "refuse", "hang", "slow", "http500", "garbage", "ok_but_drop_response"] as const;

/**
 * How a vendor's API misbehaves. `ms` is the delay of `slow` in milliseconds, `count` how many requests are affected
 * (absent: until changed), `path` a prefix that narrows it.
 */
export const ApiMode = z.strictObject({
  api: z.enum(API_MODES),
  ms: z.number().int().min(0).max(120_000).default(1_000),
  count: z.number().int().min(1).optional(),
  path: z.string().startsWith("/").optional(),
});
export type ApiMode = z.infer<typeof ApiMode>;

export type Faults = {
  readonly current: () => ApiMode;
  readonly set: (mode: ApiMode) => void;
  /** Runs a request under the current mode; `work` is what the healthy vendor would do. */
  readonly around: (path: string, signal: AbortSignal, work: () => Promise<Response>) => Promise<Response>;
};

const HEALTHY: ApiMode = { api: "ok", ms: 0 };

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** `refuse`, `hang`, `http500` and `garbage` never reach the vendor; `ok_but_drop_response` does the work and then breaks the line. */
export function createFaults(): Faults {
  let mode: ApiMode = HEALTHY;
  const take = (path: string): ApiMode => {
    if (mode.api === "ok" || (mode.path !== undefined && !path.startsWith(mode.path))) return HEALTHY;
    const taken = mode;
    if (mode.count !== undefined) mode = mode.count > 1 ? { ...mode, count: mode.count - 1 } : HEALTHY;
    return taken;
  };
  return {
    current: () => mode,
    set: (next) => {
      mode = next;
    },
    async around(path, signal, work) {
      const { api, ms } = take(path);
      switch (api) {
        case "ok":
          return work();
        case "refuse":
          return Response.error();
        case "hang":
          await aborted(signal);
          return Response.error();
        case "slow":
          await sleep(ms, undefined, { signal }).catch(() => undefined);
          return work();
        case "http500":
          return Response.json(
            { error: { type: "api_error", message: "The sandbox was told to fail." } },
            { status: 500 },
          );
        case "garbage":
          return new Response("<html>not what you asked for", {
            status: 200,
            headers: { "content-type": "text/html" },
          });
        case "ok_but_drop_response":
          await work();
          return Response.error();
        default:
          return api satisfies never;
      }
    },
  };
}
