import type { OrderStatus } from "@/db/schema/orders";
import type { PaymentMethod } from "@/lib/markets/market";
import { WAYS } from "@/lib/payments/ways";

type StaffAct = "pack" | "ship" | "cash" | "capture" | "cancel" | "uncollected";

/** What staff can do about an order as it stands, the next thing first; the verbs decide once more. */
export function staffActs(order: {
  readonly status: OrderStatus;
  readonly paymentMethod: PaymentMethod;
  readonly paidAt: Date | null;
  readonly authorizedAt: Date | null;
  readonly edits: readonly { readonly status: string }[];
}): readonly StaffAct[] {
  const onDelivery = WAYS[order.paymentMethod] === "on_delivery";
  const owesCash = onDelivery && order.paidAt === null;
  switch (order.status) {
    case "pending_payment":
      if (order.authorizedAt) return ["pack", "capture", "cancel"];
      return onDelivery ? ["pack", "cash", "cancel"] : ["cancel"];
    case "paid":
      return order.edits.some(({ status }) => status === "waiting") ? ["cancel"] : ["pack", "cancel"];
    case "packed":
      return owesCash ? ["ship", "cash", "uncollected"] : ["ship"];
    case "shipped":
      return owesCash ? ["cash", "uncollected"] : [];
    case "delivered":
      return owesCash ? ["cash"] : [];
    case "cancelled":
    case "refunded":
      return [];
  }
}
