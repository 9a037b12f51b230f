import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { ensureCustomer } from "@/lib/payments/ensure-customer";
import { startPayment } from "@/lib/payments/start-payment";
import { type PlacedOrder, type PlaceOrderError, placeOrder } from "./place-order";
import type { PlaceOrderInput } from "./schemas";

/** An order that was made, and where its shopper goes next. */
export type CheckedOut = PlacedOrder & {
  /** The provider's page; `null`: nothing to pay now, the order page is next. */
  readonly redirectUrl: string | null;
};

/** `payment_provider_unavailable`: the order waits and nothing was charged; the same call again tries again. */
export type CheckoutError = PlaceOrderError | ({ readonly code: "payment_provider_unavailable" } & PlacedOrder);

/** Makes a cart an order and opens its payment. Safe to repeat: one order, one payment page. */
export async function checkout(
  ctx: Ctx,
  token: string | undefined,
  input: PlaceOrderInput,
): Promise<Result<CheckedOut, CheckoutError>> {
  // Whoever is signed in may keep the card they pay with. Without a customer they pay all the same.
  if (ctx.actor.type === "account" && input.paymentMethod === "stripe") await ensureCustomer(ctx);
  const placed = await placeOrder(ctx, token, input);
  if (!placed.ok) return placed;
  const started = await startPayment(ctx, placed.value.orderId);
  if (started.ok) return ok({ ...placed.value, redirectUrl: started.value.redirectUrl });
  if (started.error.code === "payment_provider_unavailable") return err({ ...started.error, ...placed.value });
  // Paid or cancelled meanwhile: the order page tells.
  return ok({ ...placed.value, redirectUrl: null });
}
