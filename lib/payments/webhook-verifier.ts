/** A webhook whose signature was right. */
export type VerifiedEvent = {
  readonly eventId: string;
  readonly type: string;
  readonly live: boolean;
  readonly payload: unknown;
};

/** Port: checks a raw body against the headers it came with; `undefined` when it is not genuine or too old. */
export type WebhookVerifier = (rawBody: string, headers: Headers) => Promise<VerifiedEvent | undefined>;
