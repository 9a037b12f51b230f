import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Question = {
  readonly method: string;
  /** Sent as it is, so that nothing on this side tidies it. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

/** Settings of a shop that takes each asker's word for where they are, and counts no calls. */
export const MANY_CALLERS = {
  TRUSTED_PROXIES: "1",
  API_LIMIT_PER_MINUTE: "1000000",
  ADDRESS_LIMIT_PER_MINUTE: "1000000",
} as const;

const agent = new Agent({ keepAlive: true, maxSockets: 12 });
const ANSWER_WITHIN_MS = 30_000;

/** Asks an app for something and reads the answer whole; redirects are not followed. */
export function ask(app: string, question: Question): Promise<Answer> {
  const { method, path, headers = {}, body } = question;
  const { hostname, port } = new URL(app);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = request({ agent, hostname, port, method, path, headers: { ...headers, ...length } });
    sent.setTimeout(ANSWER_WITHIN_MS, () => sent.destroy(new Error(`${method} ${path} is not answered`)));
    sent.once("error", (error: NodeJS.ErrnoException) => {
      // The app may end a kept connection just as it is used again; it cannot end a new one for that reason.
      if (sent.reusedSocket && error.code === "ECONNRESET") resolve(ask(app, question));
      else reject(error);
    });
    sent.once("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.end(body);
  });
}

/** `Cookie` header; empty values are left out. */
export function cookieHeader(cookies: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = Object.entries(cookies).filter(([, value]) => value !== "");
  return pairs.length === 0 ? {} : { cookie: pairs.map(([name, value]) => `${name}=${value}`).join("; ") };
}

/** What an answer sets a cookie to; `undefined` when it says nothing of it. */
export function setCookie(answer: Pick<Answer, "headers">, name: string): string | undefined {
  const line = answer.headers["set-cookie"]?.find((one) => one.startsWith(`${name}=`));
  return line?.slice(name.length + 1).split(";")[0];
}
