import { Redis } from "@upstash/redis";

/** A limiter that is slow is as good as away. */
const ANSWER_WITHIN_MS = 250;

export type UpstashSettings = {
  readonly url: string;
  readonly token: string;
  /** Longest wait for one answer, ms. */
  readonly withinMs?: number;
};

/**
 * Upstash's Redis over HTTP. A call rejects when it is not answered in time; within that it is made once more when its
 * connection ends, as kept ones do.
 */
export function upstashRedis({ url, token, withinMs = ANSWER_WITHIN_MS }: UpstashSettings): Redis {
  return new Redis({
    url,
    token,
    retry: { retries: 1, backoff: () => 0 },
    signal: () => AbortSignal.timeout(withinMs),
    readYourWrites: false,
    enableTelemetry: false,
    // What is asked at one moment goes in one request: a crowd opens no crowd of connections.
    enableAutoPipelining: true,
  });
}

/** What went wrong, for a log: the client's own messages repeat the command, whose keys name people. */
export function upstashProblem(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return `${error.name}: ${error.message.split(", command was")[0]}${cause}`.slice(0, 200);
}
