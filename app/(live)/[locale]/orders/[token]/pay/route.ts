import { formRoute } from "@/lib/api/form-route";
import { orderIdOf } from "@/lib/checkout/checkout";
import { AppError } from "@/lib/kernel/errors";
import { payAgain } from "@/lib/payments/pay-again";

type Params = { readonly locale: string; readonly token: string };

/** Opens the payment page of an order that waits for its payment, or takes another method for it. */
export const POST = formRoute<Params>(async ({ ctx, form, params, go }) => {
  const orderId = await orderIdOf(ctx, params.token);
  if (!orderId) throw new AppError("not_found");
  const page = `/orders/${params.token}`;
  const asked = ctx.market.paymentMethods.find((method) => method === form.get("method"));
  const started = await payAgain(ctx, orderId, asked);
  if (started.ok) return go(started.value.redirectUrl ?? page);
  if (started.error.code === "unauthorized") return go(`/sign-in?next=${encodeURIComponent(page)}`);
  return go(`${page}?problem=${started.error.code}`);
});
