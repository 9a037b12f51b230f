import { type ClientRequest, request } from "node:http";

export type Call = {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** From the release to the last byte. */
  readonly ms: number;
};

const ANSWER_WITHIN_MS = 30_000;

/**
 * Sends calls at one moment: every socket is opened and every request written but for its last byte, then all last
 * bytes go out together. Rejects when one cannot connect or is not answered within 30 s.
 */
export async function together(calls: readonly Call[]): Promise<Answer[]> {
  const opened = await Promise.all(calls.map(open));
  // The servers have read what was sent before they are let go.
  await new Promise((resolve) => setTimeout(resolve, 150));
  const from = performance.now();
  return Promise.all(opened.map((one) => one.release(from)));
}

type Opened = { release(from: number): Promise<Answer> };

async function open({ url, method = "POST", headers = {}, body = "" }: Call): Promise<Opened> {
  const bytes = Buffer.from(body);
  const length = method === "GET" ? {} : { "content-length": String(bytes.length) };
  const sent = request(url, { method, agent: false, headers: { ...length, ...headers } });
  const answered = answerOf(sent);
  answered.catch(() => {});
  await new Promise<void>((resolve, reject) => {
    sent.once("error", reject);
    sent.once("socket", (socket) => socket.once("connect", resolve));
    // A request without a body is held whole: it goes out with its end.
    if (bytes.length > 1) sent.write(bytes.subarray(0, -1));
  });
  return {
    async release(from) {
      sent.end(bytes.subarray(-1));
      const { answer, at } = await answered;
      return { ...answer, ms: at - from };
    },
  };
}

function answerOf(sent: ClientRequest): Promise<{ readonly answer: Omit<Answer, "ms">; readonly at: number }> {
  return new Promise((resolve, reject) => {
    sent.setTimeout(ANSWER_WITHIN_MS, () => sent.destroy(new Error("not answered within 30 s")));
    sent.once("error", reject);
    sent.once("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({
          answer: { status: response.statusCode ?? 0, headers: response.headers, text },
          at: performance.now(),
        });
      });
    });
  });
}

/** Runs work on each item, at most `width` at a time, in order of start; results in the items' order. */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
