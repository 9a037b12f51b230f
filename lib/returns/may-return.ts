import type { OrderStatus } from "@/db/schema/orders";

/** Days after the last parcel arrived in which things may be sent back. */
const RETURN_DAYS = 30;

/** Whether things of an order can still be sent back: it was sent, and did not arrive too long ago. */
export function mayReturn(
  order: { readonly status: OrderStatus; readonly deliveredAt: Date | null },
  now: Date,
): boolean {
  if (order.status !== "shipped" && order.status !== "delivered") return false;
  return !order.deliveredAt || now.getTime() - order.deliveredAt.getTime() <= RETURN_DAYS * 86_400_000;
}

/** Units of a line that its shopper can still ask to send back. */
export function returnable(line: {
  readonly quantity: number;
  readonly removedQuantity: number;
  readonly returnedQuantity: number;
}): number {
  return line.quantity - line.removedQuantity - line.returnedQuantity;
}
