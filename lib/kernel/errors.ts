/** Every failure code that can leave the application, with the HTTP status it is answered with. */
export const HTTP_STATUS = {
  bad_request: 400,
  validation_failed: 400,
  unauthorized: 401,
  wrong_credentials: 401,
  forbidden: 403,
  account_blocked: 403,
  second_factor_required: 403,
  not_found: 404,
  variant_not_found: 404,
  cart_not_found: 404,
  conflict: 409,
  out_of_stock: 409,
  price_changed: 409,
  more_later: 409,
  cart_changed: 409,
  cart_ordered: 409,
  idempotency_in_flight: 409,
  illegal_transition: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  cart_empty: 422,
  quantity_limit: 422,
  wishlist_full: 422,
  password_too_easy: 422,
  link_dead: 422,
  code_dead: 422,
  code_wrong: 422,
  wrong_code: 422,
  phone_elsewhere: 422,
  idempotency_mismatch: 422,
  payment_method_unavailable: 422,
  shipping_unavailable: 422,
  promotion_unknown: 422,
  promotion_expired: 422,
  promotion_not_yet: 422,
  promotion_used_up: 422,
  promotion_used_by_you: 422,
  promotion_not_for_goods: 422,
  promotion_minimum: 422,
  promotion_too_many: 422,
  upload_unreadable: 422,
  upload_too_many: 422,
  rate_limited: 429,
  code_too_soon: 429,
  internal: 500,
  payment_provider_unavailable: 503,
  unavailable: 503,
  upload_unavailable: 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof HTTP_STATUS;

/** Thrown for a failure that no caller branches on; the edge turns `code` into a status and a text. */
export class AppError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string = code, options?: ErrorOptions) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
  }
}

/** Thrown by a job that cannot be done, whatever else happens: what it is about contradicts itself. */
export class Hopeless extends Error {}

/** Closes a switch over a union: a compile error when a case is missing. */
export function never(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
