import type { Ctx } from "@/lib/kernel/context";
import type { Result } from "@/lib/kernel/result";
import { ensureCustomer } from "@/lib/payments/ensure-customer";
import { type PlaceOrderError, placeOrder } from "./place-order";
import type { PlaceOrderInput } from "./schemas";
import { type CheckedOut, type NotPaying, startPaying } from "./start-paying";

/** `payment_provider_unavailable`: the order waits and nothing was charged; the same call again tries again. */
export type CheckoutError = PlaceOrderError | NotPaying;

/** Makes a cart an order and opens its payment. Safe to repeat: one order, one payment page. */
export async function checkout(
  ctx: Ctx,
  token: string | undefined,
  input: PlaceOrderInput,
): Promise<Result<CheckedOut, CheckoutError>> {
  // Whoever is signed in may keep the card they pay with. Without a customer they pay all the same.
  if (ctx.actor.type === "account" && input.paymentMethod === "stripe") await ensureCustomer(ctx);
  const placed = await placeOrder(ctx, token, input);
  return placed.ok ? startPaying(ctx, placed.value) : placed;
}
