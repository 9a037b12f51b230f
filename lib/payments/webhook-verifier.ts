/** A webhook whose signature was right. */
export type VerifiedEvent = {
  readonly eventId: string;
  readonly type: string;
  readonly live: boolean;
  readonly payload: unknown;
};

/** Port: checks a raw body against a signature header; `undefined` when it is not genuine or too old. */
export type WebhookVerifier = (rawBody: string, signature: string) => VerifiedEvent | undefined;
