import { eq } from "drizzle-orm";
import { payment, refund } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockOrder } from "@/lib/orders/lock-order";
import { WAYS } from "@/lib/payments/ways";
import { finishRefund } from "./record-refunds";

export type ConfirmRefundError =
  | { readonly code: "not_found" }
  /** It was confirmed before. */
  | { readonly code: "conflict" };

/**
 * Staff gave money back by hand, in cash or by a transfer of their own. Only for refunds that no provider is asked for.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function confirmRefund(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  orderId: string,
  refundId: string,
): Promise<Result<void, ConfirmRefundError>> {
  authorise(ctx, "order.refund");
  return transact(ctx.db, async (tx): Promise<Result<void, ConfirmRefundError>> => {
    await lockOrder(tx, orderId as `ord_${string}`);
    const [row] = await tx
      .select({ refund, orderId: payment.orderId })
      .from(refund)
      .innerJoin(payment, eq(payment.id, refund.paymentId))
      .where(eq(refund.id, refundId as `rfd_${string}`))
      .for("update");
    if (!row || row.orderId !== orderId || WAYS[row.refund.provider] === "page") return err({ code: "not_found" });
    if (row.refund.status !== "requested") return err({ code: "conflict" });
    const owner = { orderId: row.orderId, actor: actorName(ctx.actor) };
    await finishRefund(tx, row.refund, owner, { status: "succeeded", providerRefundId: null });
    return ok(undefined);
  });
}
