import { orderRoute } from "@/lib/api/order-route";
import { cancelOwnOrder } from "@/lib/orders/cancel-order";

/** Gives up an order that is not packed; what was paid goes back. */
export const POST = orderRoute(async ({ ctx, orderId, page, go }) => {
  const cancelled = await cancelOwnOrder(ctx, orderId);
  return go(cancelled.ok ? page : `${page}?problem=${cancelled.error.code}`);
});
