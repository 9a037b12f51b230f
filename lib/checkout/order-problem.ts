/** Why something the shopper asked of an order was not done, as its page is told in the query. */
export const ORDER_PROBLEMS = [
  "payment_provider_unavailable",
  "illegal_transition",
  "conflict",
  "quantity_limit",
  "unavailable",
  "payment_method_unavailable",
  "payment_declined",
  "payment_ended",
  "return_empty",
  "return_too_many",
  "return_over",
  "upload_empty",
  "upload_unreadable",
  "upload_too_large",
  "upload_too_many",
] as const;
export type OrderProblem = (typeof ORDER_PROBLEMS)[number];

/** `undefined` for none and for anything that is none. */
export function readOrderProblem(value: unknown): OrderProblem | undefined {
  return ORDER_PROBLEMS.find((known) => known === value);
}
