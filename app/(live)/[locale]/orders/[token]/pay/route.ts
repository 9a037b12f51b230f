import { formRoute } from "@/lib/api/form-route";
import { orderIdOf } from "@/lib/checkout/checkout";
import { AppError } from "@/lib/kernel/errors";
import { startPayment } from "@/lib/payments/start-payment";

type Params = { readonly locale: string; readonly token: string };

/** Opens the payment page of an order that waits for its payment. */
export const POST = formRoute<Params>(async ({ ctx, params, go }) => {
  const orderId = await orderIdOf(ctx, params.token);
  if (!orderId) throw new AppError("not_found");
  const page = `/orders/${params.token}`;
  const started = await startPayment(ctx, orderId);
  if (started.ok) return go(started.value.redirectUrl ?? page);
  if (started.error.code === "unauthorized") return go(`/sign-in?next=${encodeURIComponent(page)}`);
  return go(`${page}?problem=${started.error.code}`);
});
