import { authorise } from "@/lib/access/authorise";
import { creditReturnsOf, creditsOfOrder } from "@/lib/credit/load-credits";
import { hasWaitingEdit } from "@/lib/edits/waiting-edit";
import { advanceShipping } from "@/lib/fulfilment/advance-shipping";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { countedBack } from "@/lib/orders/order-money";
import { type PlanError, planRefund, type RefundAsk } from "./plan-refund";
import type { RefundReason } from "./reasons";
import { lockMoney, writeRefund } from "./write-refund";

export type RefundOrderInput = RefundAsk & {
  readonly reason: RefundReason;
  readonly note: string;
  /** What was given back of the order when the form was shown; another amount by now is `conflict`. */
  readonly expectedRefundedMinor: number;
};

export type RefundOrderError =
  | { readonly code: "not_found" }
  /** Nothing was paid, or the order is still being paid. */
  | { readonly code: "illegal_transition" }
  /** A change of it waits for its money: it names what the lines are now. */
  | { readonly code: "edit_waiting" }
  /** Somebody gave money back meanwhile. */
  | { readonly code: "conflict" }
  | PlanError;

/**
 * Gives money of an order back, by line and amount. It is reserved here under the order's lock, so that all refunds
 * together never exceed what came; the provider is asked by a job.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function refundOrder(
  ctx: Pick<Ctx, "db" | "market" | "actor" | "clock">,
  orderId: string,
  input: RefundOrderInput,
): Promise<Result<void, RefundOrderError>> {
  authorise(ctx, "order.refund");
  const id = orderId as `ord_${string}`;
  return transact(ctx.db, async (tx): Promise<Result<void, RefundOrderError>> => {
    const locked = await lockMoney(tx, id);
    if (!locked) return err({ code: "not_found" });
    const { order, lines, payments } = locked;
    const credits = order.paidAt ? await creditsOfOrder(tx, id) : [];
    const isPaid = payments.length > 0 || credits.some(({ heldMinor }) => heldMinor > 0);
    if (order.status === "pending_payment" || !isPaid) return err({ code: "illegal_transition" });
    if (await hasWaitingEdit(tx, id)) return err({ code: "edit_waiting" });
    const returned = await creditReturnsOf(tx, id);
    const refunded = countedBack(payments, returned);
    if (refunded !== input.expectedRefundedMinor) return err({ code: "conflict" });
    const plan = planRefund(order, lines, input);
    if (!plan.ok) return plan;
    if (plan.value.amountMinor === 0) return err({ code: "refund_empty" });
    const { reason, note } = input;
    const cause = { orderId: id, market: ctx.market.code, actor: actorName(ctx.actor), reason, note, returnId: null };
    const written = await writeRefund(tx, cause, payments, plan.value);
    if (!written.ok) return written;
    await advanceShipping(tx, id, cause.actor);
    return ok(undefined);
  });
}
