import { formRoute } from "@/lib/api/form-route";
import { cartPath } from "@/lib/cart/cart-message";
import { changeOrder } from "@/lib/checkout/change-order";
import { orderIdOf } from "@/lib/checkout/checkout";
import { AppError } from "@/lib/kernel/errors";

type Params = { readonly locale: string; readonly token: string };

/** Gives an order that is not paid back as a cart. */
export const POST = formRoute<Params>(async ({ ctx, params, cartToken, go }) => {
  const orderId = await orderIdOf(ctx, params.token);
  if (!orderId) throw new AppError("not_found");
  const changed = await changeOrder(ctx, cartToken, orderId);
  if (!changed.ok) return go(`/orders/${params.token}?problem=${changed.error.code}`);
  return go(cartPath({ kind: "reopened" }), { cartToken: changed.value.token });
});
