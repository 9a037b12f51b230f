import { formRoute } from "@/lib/api/form-route";
import { orderIdOf } from "@/lib/checkout/checkout";
import { AppError } from "@/lib/kernel/errors";
import { cancelOwnOrder } from "@/lib/orders/cancel-order";

type Params = { readonly locale: string; readonly token: string };

/** Gives up an order that is not packed; what was paid goes back. */
export const POST = formRoute<Params>(async ({ ctx, params, go }) => {
  const orderId = await orderIdOf(ctx, params.token);
  if (!orderId) throw new AppError("not_found");
  const cancelled = await cancelOwnOrder(ctx, orderId);
  const page = `/orders/${params.token}`;
  return go(cancelled.ok ? page : `${page}?problem=${cancelled.error.code}`);
});
