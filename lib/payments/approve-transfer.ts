import { and, eq } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { settleSeen } from "./settle-payment";

export type ApproveTransferError =
  | { readonly code: "not_found" }
  /** It is paid, paid another way, or waits where `late` was said, or no longer waits where it was not. */
  | { readonly code: "illegal_transition" };

/** What an order and its attempt are when money comes in time, and when it comes after both were given up. */
const STATES = {
  inTime: { order: "pending_payment", payment: "open" },
  late: { order: "cancelled", payment: "cancelled" },
} as const;

/**
 * Staff saw an order's transfer on the shop's account: the whole amount. Ends in the one function that finishes orders;
 * an order that was given up, before (`late`) or at the same moment, is revived or its money is written down to go back,
 * by hand.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function approveTransfer(
  ctx: Pick<Ctx, "db" | "market" | "actor" | "clock" | "log">,
  paymentId: string,
  when: keyof typeof STATES = "inTime",
): Promise<Result<"paid" | "refunding", ApproveTransferError>> {
  authorise(ctx, "payment.approve");
  const [row] = await ctx.db
    .select({ pay: payment, status: order.status })
    .from(payment)
    .innerJoin(order, eq(order.id, payment.orderId))
    .where(and(eq(payment.id, paymentId as `pay_${string}`), eq(payment.provider, "bank_transfer")));
  if (!row) return err({ code: "not_found" });
  const { pay, status } = row;
  if (status !== STATES[when].order || pay.status !== STATES[when].payment) return err({ code: "illegal_transition" });
  const settled = await settleSeen(ctx, "bank_transfer", {
    sessionId: null,
    providerPaymentId: `transfer_${pay.id}`,
    orderId: pay.orderId,
    paymentId: pay.id,
    market: ctx.market.code,
    status: "captured",
    amountMinor: pay.amountMinor,
    refundedMinor: 0,
    currency: pay.currency,
    refunds: [],
    disputes: [],
  });
  if (!settled.ok) return err({ code: "not_found" });
  const { outcome } = settled.value;
  // Whoever approved it at the same moment came first.
  return outcome === "paid" || outcome === "refunding" ? ok(outcome) : err({ code: "illegal_transition" });
}
