import { Redis } from "@upstash/redis";

/** Longest wait for one answer, ms: a limiter that is slow is as good as away. */
const ANSWER_WITHIN_MS = 250;

export type UpstashSettings = { readonly url: string; readonly token: string };

/** Upstash's Redis over HTTP. A call is made once, without retry, and rejects when it is not answered in time. */
export function upstashRedis({ url, token }: UpstashSettings): Redis {
  return new Redis({
    url,
    token,
    retry: { retries: 0 },
    signal: () => AbortSignal.timeout(ANSWER_WITHIN_MS),
    readYourWrites: false,
    enableTelemetry: false,
  });
}

/** What went wrong, for a log: the client's own messages repeat the command, whose keys name people. */
export function upstashProblem(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return `${error.name}: ${error.message.split(", command was")[0]}${cause}`.slice(0, 200);
}
