export type StripeErrorBody = {
  readonly type: "invalid_request_error" | "card_error" | "idempotency_error" | "api_error";
  readonly message: string;
  readonly code?: string;
  readonly decline_code?: string;
  readonly param?: string;
  readonly payment_intent?: unknown;
};

/**
 * An answer Stripe gives as an error object. `replayable` tells whether an idempotency key remembers it: Stripe does so
 * once execution began, not for a request that was refused at the door.
 */
export class StripeFailure extends Error {
  readonly status: number;
  readonly body: StripeErrorBody;
  readonly replayable: boolean;

  constructor(status: number, body: StripeErrorBody, replayable: boolean) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.replayable = replayable;
  }
}

export function invalidParam(param: string, message: string, code?: string): StripeFailure {
  return new StripeFailure(
    400,
    { type: "invalid_request_error", message, param, ...(code === undefined ? {} : { code }) },
    false,
  );
}

export function missing(kind: string, id: string, param: string): StripeFailure {
  return new StripeFailure(
    404,
    { type: "invalid_request_error", code: "resource_missing", message: `No such ${kind}: '${id}'`, param },
    false,
  );
}

/** The object exists, but what was asked cannot be done in the state it is in. */
export function wrongState(message: string, code?: string): StripeFailure {
  return new StripeFailure(
    400,
    { type: "invalid_request_error", message, ...(code === undefined ? {} : { code }) },
    true,
  );
}
