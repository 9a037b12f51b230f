import { and, eq } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { type Settlement, settleSeen } from "./settle-payment";

export type ApproveTransferError =
  | { readonly code: "not_found" }
  /** It was paid or given up before, or is no longer paid by transfer. */
  | { readonly code: "illegal_transition" };

/**
 * Staff saw an order's transfer on the shop's account: the whole amount. Ends in the one function that finishes orders;
 * an order that was given up at the same moment is revived or its money is written down to go back, by hand.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function approveTransfer(
  ctx: Pick<Ctx, "db" | "market" | "actor" | "clock" | "log">,
  paymentId: string,
): Promise<Result<Settlement["outcome"], ApproveTransferError>> {
  authorise(ctx, "payment.approve");
  const [row] = await ctx.db
    .select({ pay: payment, status: order.status })
    .from(payment)
    .innerJoin(order, eq(order.id, payment.orderId))
    .where(and(eq(payment.id, paymentId as `pay_${string}`), eq(payment.provider, "bank_transfer")));
  if (!row) return err({ code: "not_found" });
  const { pay, status } = row;
  if (status !== "pending_payment" || pay.status !== "open") return err({ code: "illegal_transition" });
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
  return settled.ok ? ok(settled.value.outcome) : err({ code: "not_found" });
}
