import { dueOf } from "./order";

type Payment = {
  readonly status: string;
  readonly amountMinor: number;
  readonly refundedMinor: number;
};
type Refund = { readonly status: string; readonly amountMinor: number };

/**
 * Where the money of an order stands, minor units. `underWayMinor`: refunds that are asked for and not done.
 * `received − refunded − underWay = kept`.
 */
export function orderMoney(order: {
  readonly status: string;
  readonly totalMinor: number;
  readonly creditMinor: number;
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
}) {
  const sum = (rows: readonly { readonly amountMinor: number }[]) =>
    rows.reduce((all, row) => all + row.amountMinor, 0);
  const receivedMinor = sum(order.payments.filter(({ status }) => status === "captured"));
  const refundedMinor = sum(order.refunds.filter(({ status }) => status === "succeeded"));
  const underWayMinor = sum(order.refunds.filter(({ status }) => status === "requested"));
  const over = order.status === "cancelled" || order.status === "refunded";
  return {
    receivedMinor,
    refundedMinor,
    underWayMinor,
    dueMinor: over ? 0 : Math.max(0, dueOf(order) - receivedMinor),
    keptMinor: receivedMinor - refundedMinor - underWayMinor,
    /** What the form of a refund was shown with. */
    countedMinor: order.payments.reduce((all, pay) => all + pay.refundedMinor, 0),
  };
}
