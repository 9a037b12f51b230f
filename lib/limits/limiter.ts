/** How often something may be done within any span of `windowMs`. */
export type Limit = { readonly limit: number; readonly windowMs: number };

export type Taken =
  | {
      readonly ok: true;
      /** Takes the try back, as if it had not been made. */
      readonly giveBack: () => Promise<void>;
      /** Names this very try, for `Limiter.giveBack` in a later request. */
      readonly receipt: string;
    }
  | { readonly ok: false; readonly retryAfterSeconds: number };

/**
 * Port of the rate limiter. `take` counts one try against `key` and says whether it is within the limit; exact: no
 * span of the window ever holds more than the limit, however many processes ask at once. It never says yes because its
 * store is away.
 */
export type Limiter = {
  take(key: string, limit: Limit): Promise<Taken>;
  /** Takes the try of a receipt back. One that is too old to count, unknown or given back already changes nothing. */
  giveBack(receipt: string): Promise<void>;
};

export type Counted = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

/**
 * Port of the counter of calls, for limits that keep the shop usable and guard nothing: of each minute of the clock it
 * lets `perMinute` calls with one key pass.
 */
export type CallCounter = { count(key: string, perMinute: number): Promise<Counted> };
