import { setTimeout as wait } from "node:timers/promises";
import type { z } from "zod";
import { QrProblem } from "./qr-protocol";

export type QrSettings = {
  /** Base URL of the bank's interface, with or without a slash at its end. */
  readonly apiUrl: string;
  readonly merchantKey: string;
};

type Call = {
  readonly body?: unknown;
  /** Present on calls that make something: made once per key. */
  readonly idempotencyKey?: string;
};

const TIMEOUT_MS = 3_000;
const RETRY_AFTER_MS = 200;

/** The bank's answer that it will not do what was asked, and why. Asking again changes nothing. */
export class QrRefusal extends Error {
  readonly statusCode: number;
  readonly code: string;

  constructor(statusCode: number, code: string) {
    super(`the bank refused: ${statusCode} ${code}`);
    this.statusCode = statusCode;
    this.code = code;
  }
}

export type QrClient = <T>(answer: z.ZodType<T>, method: "GET" | "POST", path: string, call?: Call) => Promise<T>;

/**
 * Calls of the bank's interface. A try ends within 3 s; one that found nobody, or a bank in trouble, is made once more, 6.2 s in
 * all at the longest: repeating any of them changes nothing. One that took its 3 s is not made again.
 * Rejects with `QrRefusal` when the bank refused for good, with another error when nothing is known.
 */
export function qrClient({ apiUrl, merchantKey }: QrSettings): QrClient {
  const base = apiUrl.replace(/\/+$/, "");
  return async (answer, method, path, call = {}) => {
    const send = () => request(`${base}${path}`, method, merchantKey, call);
    const response = await send().then(
      async (first) => (isTrouble(first.status) ? again(send) : first),
      async (error: unknown) => {
        if (error instanceof Error && error.name === "TimeoutError") throw error;
        return again(send);
      },
    );
    const body: unknown = await response.json().catch(() => undefined);
    if (response.ok) return answer.parse(body);
    const problem = QrProblem.safeParse(body);
    if (!problem.success || isTrouble(response.status) || !REFUSALS.includes(response.status))
      throw new Error(`the bank answered ${response.status} to ${method} ${path}`);
    throw new QrRefusal(response.status, problem.data.error.code);
  };
}

/** Statuses that, with a reason, are the bank's last word on a request. */
const REFUSALS: readonly number[] = [400, 403, 404, 409, 410, 422];

function isTrouble(status: number): boolean {
  return status >= 500 || status === 429;
}

async function again(send: () => Promise<Response>): Promise<Response> {
  await wait(RETRY_AFTER_MS);
  return send();
}

function request(url: string, method: string, merchantKey: string, { body, idempotencyKey }: Call): Promise<Response> {
  return fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${merchantKey}`,
      accept: "application/json",
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    cache: "no-store",
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}
