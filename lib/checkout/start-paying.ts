import { err, ok, type Result } from "@/lib/kernel/result";
import { startPayment } from "@/lib/payments/start-payment";
import type { PlacedOrder } from "./place-order";

/** An order that was made, and where its shopper goes next. */
export type CheckedOut = PlacedOrder & {
  /** The provider's page; `null`: nothing to pay now, the order page is next. */
  readonly redirectUrl: string | null;
};

/** The order waits and nothing was charged; the same call again tries again. */
export type NotPaying = { readonly code: "payment_provider_unavailable" } & PlacedOrder;

/** Opens the payment of an order that was just placed. Safe to repeat: one payment page. */
export async function startPaying(
  ctx: Parameters<typeof startPayment>[0],
  placed: PlacedOrder,
): Promise<Result<CheckedOut, NotPaying>> {
  const started = await startPayment(ctx, placed.orderId);
  if (started.ok) return ok({ ...placed, redirectUrl: started.value.redirectUrl });
  if (started.error.code === "payment_provider_unavailable") return err({ ...started.error, ...placed });
  // Paid or cancelled meanwhile: the order page tells.
  return ok({ ...placed, redirectUrl: null });
}
