import { orderRoute } from "@/lib/api/order-route";
import { payEdit } from "@/lib/edits/pay-edit";

/** Opens the payment page for the difference of a change that the order waits for. */
export const POST = orderRoute(async ({ ctx, form, orderId, page, go }) => {
  const asked = ctx.market.paymentMethods.find((method) => method === form.get("method"));
  const started = await payEdit(ctx, orderId, asked);
  if (started.ok) return go(started.value.redirectUrl ?? page);
  if (started.error.code === "unauthorized") return go(`/sign-in?next=${encodeURIComponent(page)}`);
  return go(`${page}?problem=${started.error.code}`);
});
