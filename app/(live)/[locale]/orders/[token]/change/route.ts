import { orderRoute } from "@/lib/api/order-route";
import { cartPath } from "@/lib/cart/cart-message";
import { changeOrder } from "@/lib/checkout/change-order";

/** Gives an order that is not paid back as a cart. */
export const POST = orderRoute(async ({ ctx, cartToken, orderId, page, go }) => {
  const changed = await changeOrder(ctx, cartToken, orderId);
  if (!changed.ok) return go(`${page}?problem=${changed.error.code}`);
  return go(cartPath({ kind: "reopened" }), { cartToken: changed.value.token });
});
