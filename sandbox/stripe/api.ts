import type { Account } from "@/sandbox/config";
import type { Faults } from "@/sandbox/failures";
import { vendorId } from "@/sandbox/ids";
import type { StripeCtx } from "@/sandbox/stripe/context";
import { StripeFailure } from "@/sandbox/stripe/errors";
import { expand } from "@/sandbox/stripe/expand";
import { type FormTree, parseForm } from "@/sandbox/stripe/form-body";
import { type Answer, createIdempotency, fingerprint } from "@/sandbox/stripe/idempotency";
import { API_VERSION } from "@/sandbox/stripe/views";

export type Call = {
  readonly account: Account;
  /** Body parameters of a POST, query parameters of a GET. */
  readonly form: FormTree;
  readonly id: string;
  readonly path: string;
};
export type Endpoint = (call: Call) => { readonly [field: string]: unknown };

function authenticate(accounts: readonly Account[], header: string | null): Account {
  const refuse = (message: string) => new StripeFailure(401, { type: "invalid_request_error", message }, false);
  const key = /^Bearer\s+(\S+)$/i.exec(header ?? "")?.[1];
  if (key === undefined)
    throw refuse("You did not provide an API key. Provide it in the Authorization header, using Bearer auth.");
  const account = accounts.find((candidate) => candidate.secretKey === key);
  if (!account) throw refuse(`Invalid API Key provided: ${key.slice(0, 8)}***${key.slice(-4)}`);
  return account;
}

function failureAnswer(error: unknown): Answer {
  if (error instanceof StripeFailure)
    return { status: error.status, body: JSON.stringify({ error: error.body }), replayable: error.replayable };
  console.error("sandbox stripe:", error);
  const body = JSON.stringify({ error: { type: "api_error", message: "The sandbox failed; its log says why." } });
  return { status: 500, body, replayable: false };
}

function respond(answer: Answer, headers: Readonly<Record<string, string>>): Response {
  return new Response(answer.body, {
    status: answer.status,
    headers: {
      "content-type": "application/json",
      "request-id": vendorId("req_"),
      "stripe-version": API_VERSION,
      ...headers,
    },
  });
}

/** Answers API requests as Stripe does: key, failure mode, idempotency, parameters, expansion, error object. */
export function createApi(ctx: StripeCtx, faults: ReadonlyMap<string, Faults>) {
  const idempotency = createIdempotency(ctx.ledger.answers, ctx.nowMs);

  function run(endpoint: Endpoint, call: Call): Answer {
    try {
      const paths = Array.isArray(call.form.expand) ? call.form.expand.map(String) : [];
      return { status: 200, body: JSON.stringify(expand(ctx.ledger, endpoint(call), paths)), replayable: true };
    } catch (error) {
      return failureAnswer(error);
    }
  }

  async function handle(request: Request, id: string, endpoint: Endpoint): Promise<Response> {
    const url = new URL(request.url);
    const text = request.method === "POST" ? await request.text() : url.search.slice(1);
    const account = authenticate(ctx.accounts, request.headers.get("authorization"));
    const key = request.method === "POST" ? request.headers.get("idempotency-key") : null;
    const free = key === null ? undefined : idempotency.enter(account.id, key);
    const work = async () => {
      const form = parseForm(text);
      if (!form)
        throw new StripeFailure(400, { type: "invalid_request_error", message: "Invalid request body." }, false);
      const call: Call = { account, form, id, path: url.pathname };
      if (key === null) return respond(run(endpoint, call), {});
      const { answer, replayed } = idempotency.once(
        account.id,
        key,
        fingerprint(request.method, url.pathname, text),
        () => run(endpoint, call),
      );
      return respond(answer, { "idempotency-key": key, ...(replayed ? { "idempotent-replayed": "true" } : {}) });
    };
    try {
      const guard = faults.get(account.id);
      return guard ? await guard.around(url.pathname, request.signal, work) : await work();
    } finally {
      free?.();
    }
  }

  return async (request: Request, id: string, endpoint: Endpoint): Promise<Response> => {
    try {
      return await handle(request, id, endpoint);
    } catch (error) {
      return respond(failureAnswer(error), {});
    }
  };
}
