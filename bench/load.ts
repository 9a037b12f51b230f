import autocannon from "autocannon";

/** What a server did under load. */
export type LoadResult = {
  readonly requestsPerSecond: number;
  /** 95th percentile of the time to a whole answer, ms. */
  readonly p95: number;
  readonly requests: number;
  /** Answers that were not 2xx, and broken connections. */
  readonly failures: number;
};

export type Target = { readonly url: string; readonly headers?: Readonly<Record<string, string>> };

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Asks one URL over and over for `seconds` on `connections` kept-alive connections, without compression. */
export function load(target: Target, connections: number, seconds: number): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    const run = autocannon(
      { url: target.url, headers: { ...target.headers }, connections, duration: seconds, sampleInt: 100 },
      (error, result) => {
        if (error) return reject(error);
        times.sort((a, b) => a - b);
        resolve({
          requestsPerSecond: result.requests.total / result.duration,
          p95: percentile(times, 0.95),
          requests: result.requests.total,
          failures: result.non2xx + result.errors,
        });
      },
    );
    run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
}

/** Asks each of `urls` once, `connections` at a time. */
export async function loadOnce(urls: readonly string[], connections: number): Promise<LoadResult> {
  const times: number[] = [];
  const waiting = [...urls];
  let failures = 0;
  const started = performance.now();
  const worker = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const asked = performance.now();
      const response = await fetch(url);
      await response.arrayBuffer();
      times.push(performance.now() - asked);
      if (!response.ok) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  times.sort((a, b) => a - b);
  const seconds = (performance.now() - started) / 1000;
  return { requestsPerSecond: times.length / seconds, p95: percentile(times, 0.95), requests: times.length, failures };
}
