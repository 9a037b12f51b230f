import { never } from "@/lib/kernel/errors";
import type { OrderView } from "@/lib/orders/queries";
import { WAYS } from "@/lib/payments/ways";

/** How an order stands, as its shopper is told. */
export type OrderState =
  /** `minutes` are whole ones that are left to pay. */
  | { readonly kind: "awaiting"; readonly until: Date; readonly minutes: number }
  | { readonly kind: "transfer"; readonly until: Date }
  | { readonly kind: "confirming" }
  | { readonly kind: "checking" }
  | { readonly kind: "timeOver" }
  | { readonly kind: "cash" | "authorized" }
  | { readonly kind: "paid" | "packed" | "shipped" | "delivered" }
  | { readonly kind: "expired" | "holdEnded" | "customer" | "staff" | "cancelledPaid" | "refunding" | "refunded" };

type Stands = Pick<OrderView, "status" | "paymentMethod" | "expiresAt" | "cancelReason" | "paidAt" | "authorizedAt"> & {
  readonly payment: Pick<NonNullable<OrderView["payment"]>, "status" | "amountMinor" | "refundedMinor"> | undefined;
};

/** `confirming`: the shopper has just come back from paying. */
export function orderState(order: Stands, now: Date, confirming: boolean): OrderState {
  switch (order.status) {
    case "pending_payment":
      return pendingState(order, now, confirming);
    case "cancelled":
      if (order.cancelReason === "late_payment") return { kind: "refunding" };
      if (order.paidAt) return { kind: "cancelledPaid" };
      if (order.cancelReason === "customer" || order.cancelReason === "staff") return { kind: order.cancelReason };
      return { kind: order.authorizedAt ? "holdEnded" : "expired" };
    case "paid":
    case "packed":
    case "shipped":
    case "delivered":
    case "refunded":
      return { kind: order.status };
    default:
      return never(order.status);
  }
}

function pendingState(order: Stands, now: Date, confirming: boolean): OrderState {
  if (WAYS[order.paymentMethod] === "on_delivery") return { kind: "cash" };
  // Money that does not fit the order is held for staff to look at; of what goes back it waits for other money.
  const { payment } = order;
  if (payment?.status === "captured" && payment.refundedMinor < payment.amountMinor) return { kind: "checking" };
  if (order.authorizedAt) return { kind: "authorized" };
  if (confirming) return { kind: "confirming" };
  const left = (order.expiresAt?.getTime() ?? 0) - now.getTime();
  if (!order.expiresAt || left <= 0) return { kind: "timeOver" };
  if (WAYS[order.paymentMethod] === "transfer") return { kind: "transfer", until: order.expiresAt };
  return { kind: "awaiting", until: order.expiresAt, minutes: Math.floor(left / 60_000) };
}
