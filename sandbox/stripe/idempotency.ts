import { createHash } from "node:crypto";
import type { Table } from "@/sandbox/journal";
import { StripeFailure } from "@/sandbox/stripe/errors";
import type { StoredAnswer } from "@/sandbox/stripe/records";

const KEPT_MS = 24 * 60 * 60 * 1000;

export type Answer = { readonly status: number; readonly body: string; readonly replayable: boolean };

export type Idempotency = {
  /** Marks the key busy and returns how to free it. Throws 409 when another request holds it. */
  readonly enter: (account: string, key: string) => () => void;
  /** The stored answer of the same request, or the fresh one, which it stores. Throws 400 when the key was used for another request. */
  readonly once: (
    account: string,
    key: string,
    fingerprint: string,
    work: () => Answer,
  ) => { readonly answer: Answer; readonly replayed: boolean };
};

export function fingerprint(method: string, path: string, body: string): string {
  return createHash("sha256").update(`${method} ${path}\n${body}`).digest("base64");
}

export function createIdempotency(answers: Table<StoredAnswer>, nowMs: () => number): Idempotency {
  const busy = new Set<string>();
  for (const { id, createdMs } of answers.all()) if (createdMs <= nowMs() - KEPT_MS) answers.remove(id);
  return {
    enter(account, key) {
      const id = `${account}:${key}`;
      if (busy.has(id)) {
        throw new StripeFailure(
          409,
          {
            type: "idempotency_error",
            code: "idempotency_key_in_use",
            message:
              "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through).",
          },
          false,
        );
      }
      busy.add(id);
      return () => busy.delete(id);
    },
    once(account, key, print, work) {
      const id = `${account}:${key}`;
      const stored = answers.get(id);
      if (stored && stored.createdMs > nowMs() - KEPT_MS) {
        if (stored.fingerprint === print)
          return { answer: { status: stored.status, body: stored.body, replayable: true }, replayed: true };
        throw new StripeFailure(
          400,
          {
            type: "idempotency_error",
            message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
          },
          false,
        );
      }
      const answer = work();
      if (answer.replayable)
        answers.put({ id, fingerprint: print, status: answer.status, body: answer.body, createdMs: nowMs() });
      return { answer, replayed: false };
    },
  };
}
