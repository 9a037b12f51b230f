/** A reason the command cannot go on that its user can do something about: shown as two lines, never as a stack trace. */
export class Failure extends Error {
  readonly cure: string;
  constructor(cause: string, cure: string, options?: ErrorOptions) {
    super(cause, options);
    this.name = "Failure";
    this.cure = cure;
  }
}

/** The `code` of a system error, or of the error that caused it. */
export function systemCode(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && typeof e.code === "string") return e.code;
  }
  return undefined;
}
