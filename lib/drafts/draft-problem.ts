/** Codes that the staff area has other words for than the shop, or than it has for an order. */
const PROBLEMS: Readonly<Record<string, string>> = {
  illegal_transition: "draft_closed",
  quantity_limit: "too_many_lines",
  cart_empty: "draft_empty",
  shipping_unavailable: "method_unavailable",
  payment_method_unavailable: "method_unavailable",
};

/** What staff are told of a draft's form that was refused: the code of its text. */
export function draftProblem(code: string): string {
  return PROBLEMS[code] ?? code;
}
