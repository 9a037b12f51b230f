import type { OrderStatus } from "@/db/schema/orders";
import type { Market } from "@/lib/markets/market";

/**
 * Where an order may go from each status. The database refuses every other step (trigger `order_status_guard`). Only an
 * order that the courier is paid for is packed before it is paid, and cancelled after it was packed.
 */
export const TRANSITIONS = {
  pending_payment: ["paid", "packed", "cancelled"],
  paid: ["packed", "cancelled", "refunded"],
  packed: ["shipped", "cancelled", "refunded"],
  shipped: ["delivered", "cancelled", "refunded"],
  delivered: ["refunded"],
  cancelled: ["paid", "refunded"],
  refunded: [],
} as const satisfies Record<OrderStatus, readonly OrderStatus[]>;

export function canTransition(from: OrderStatus, to: OrderStatus): boolean {
  return (TRANSITIONS[from] as readonly OrderStatus[]).includes(to);
}

/** The number people say and write, `US-100042`. */
export function orderNumber(market: Pick<Market, "orderPrefix">, number: number): string {
  return `${market.orderPrefix}-${number}`;
}

/** What of an order's total its payment method is asked for, minor units: the rest gift cards and store credit pay. */
export function dueOf(order: { readonly totalMinor: number; readonly creditMinor: number }): number {
  return order.totalMinor - order.creditMinor;
}

/** Path of an order's page; the token in it is the only key to it. */
export function orderPath(locale: string, publicToken: string): string {
  return `/${locale}/orders/${publicToken}`;
}
