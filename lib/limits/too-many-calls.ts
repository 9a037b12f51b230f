import { AppError } from "@/lib/kernel/errors";

/** Thrown for a call over its limit; answered with 429 and `Retry-After`. */
export class TooManyCalls extends AppError {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super("rate_limited");
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
