import { type ReopenError, reopenCart } from "@/lib/cart/reopen-cart";
import type { Ctx } from "@/lib/kernel/context";
import { err, type Result } from "@/lib/kernel/result";
import { type CancelError, cancelUnpaid } from "@/lib/orders/cancel-unpaid";

/** `unavailable`: the provider did not say whether its page is closed; nothing has changed. */
export type ChangeOrderError = ReopenError | CancelError | { readonly code: "unavailable" };

/**
 * Gives an order that is not paid back to its shopper as a cart, to change it and order again. Of an order that was
 * cancelled before, only the cart is made. Safe to repeat.
 */
export async function changeOrder(
  ctx: Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "keys" | "log" | "origin">,
  cartToken: string | undefined,
  orderId: `ord_${string}`,
): Promise<Result<{ token: string }, ChangeOrderError>> {
  try {
    const cancelled = await cancelUnpaid(ctx, orderId, "customer");
    if (!cancelled.ok && cancelled.error.code !== "illegal_transition") return cancelled;
  } catch (error) {
    ctx.log.warn({ err: error, orderId }, "order could not be cancelled");
    return err({ code: "unavailable" });
  }
  return reopenCart(ctx, cartToken, orderId);
}
