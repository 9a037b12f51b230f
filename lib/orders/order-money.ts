import { dueOf } from "./order";

type Payment = {
  readonly status: string;
  readonly amountMinor: number;
  readonly refundedMinor: number;
};
type Refund = { readonly status: string; readonly amountMinor: number };
type Returned = { readonly amountMinor: number };

/** What of an order's money was given back or is about to be, to tell whether it has moved since a form was shown. */
export function countedBack(
  payments: readonly Pick<Payment, "refundedMinor">[],
  returned: readonly Returned[],
): number {
  const toCredit = returned.reduce((all, { amountMinor }) => all + amountMinor, 0);
  return payments.reduce((all, pay) => all + pay.refundedMinor, toCredit);
}

/**
 * Where the money of an order stands, minor units. `underWayMinor`: refunds that are asked for and not done; what went
 * back to gift cards and store credit is refunded. `credit + received − refunded − underWay = kept`.
 */
export function orderMoney(order: {
  readonly status: string;
  readonly totalMinor: number;
  readonly creditMinor: number;
  readonly payments: readonly Payment[];
  readonly refunds: readonly Refund[];
  readonly credits: readonly { readonly heldMinor: number }[];
  readonly creditReturns: readonly Returned[];
}) {
  const sum = (rows: readonly { readonly amountMinor: number }[]) =>
    rows.reduce((all, row) => all + row.amountMinor, 0);
  const receivedMinor = sum(order.payments.filter(({ status }) => status === "captured"));
  const heldMinor = order.credits.reduce((all, credit) => all + credit.heldMinor, 0);
  const toCredit = order.creditMinor - heldMinor;
  const refundedMinor = sum(order.refunds.filter(({ status }) => status === "succeeded")) + toCredit;
  const underWayMinor = sum(order.refunds.filter(({ status }) => status === "requested"));
  const over = order.status === "cancelled" || order.status === "refunded";
  return {
    receivedMinor,
    refundedMinor,
    underWayMinor,
    dueMinor: over ? 0 : Math.max(0, dueOf(order) - receivedMinor),
    keptMinor: order.creditMinor + receivedMinor - refundedMinor - underWayMinor,
    /** What the form of a refund was shown with. */
    countedMinor: countedBack(order.payments, order.creditReturns),
  };
}
