import type { OrderProblem } from "@/lib/checkout/order-problem";
import type { OrderView } from "@/lib/orders/queries";
import type { OrderState } from "./order-state";

const NOTHING_CHARGED: readonly OrderProblem[] = ["payment_declined", "payment_ended"];
const WAITS_FOR_MONEY: readonly OrderState["kind"][] = ["awaiting", "transfer", "cash", "confirming", "timeOver"];

/** What the address says went wrong. That nothing was charged holds only as long as the order, or a change of it, waits for its money. */
export function shownProblem(
  problem: OrderProblem | undefined,
  { edits }: { readonly edits: readonly Pick<OrderView["edits"][number], "status">[] },
  { kind }: OrderState,
): OrderProblem | undefined {
  if (!problem || !NOTHING_CHARGED.includes(problem)) return problem;
  const isWaiting = WAITS_FOR_MONEY.includes(kind) || edits.some(({ status }) => status === "waiting");
  return isWaiting ? problem : undefined;
}
