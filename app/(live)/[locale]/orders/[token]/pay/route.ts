import { orderRoute } from "@/lib/api/order-route";
import { payAgain } from "@/lib/payments/pay-again";

/** Opens the payment page of an order that waits for its payment, or takes another method for it. */
export const POST = orderRoute(async ({ ctx, form, orderId, page, go }) => {
  const asked = ctx.market.paymentMethods.find((method) => method === form.get("method"));
  const started = await payAgain(ctx, orderId, asked);
  if (started.ok) return go(started.value.redirectUrl ?? page);
  if (started.error.code === "unauthorized") return go(`/sign-in?next=${encodeURIComponent(page)}`);
  return go(`${page}?problem=${started.error.code}`);
});
