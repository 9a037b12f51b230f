import { and, eq } from "drizzle-orm";
import { returnLine, returnRequest } from "@/db/schema/returns";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { type PlanError, planRefund, refundable } from "@/lib/refunds/plan-refund";
import { lockMoney, writeRefund } from "@/lib/refunds/write-refund";
import { type DecideReturnError, ownerOf } from "./decide-return";

export type RefundReturnError = DecideReturnError | PlanError;

/**
 * Gives back what was paid for the units of a return that came. Once: the return is refunded from then on, also when
 * all of its units had been paid for before and nothing is left to give back.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function refundReturn(
  ctx: Pick<Ctx, "db" | "market" | "actor" | "clock">,
  orderId: string,
  returnId: string,
): Promise<Result<void, RefundReturnError>> {
  authorise(ctx, "order.refund");
  const id = orderId as `ord_${string}`;
  const request = returnId as `ret_${string}`;
  return transact(ctx.db, async (tx): Promise<Result<void, RefundReturnError>> => {
    const [owner, money] = [await ownerOf(tx, id, request), await lockMoney(tx, id)];
    if (!owner || !money) return err({ code: "not_found" });
    const refunded = await tx
      .update(returnRequest)
      .set({ status: "refunded" })
      .where(and(eq(returnRequest.id, request), eq(returnRequest.status, "received")))
      .returning({ id: returnRequest.id });
    if (refunded.length === 0) return err({ code: "illegal_transition" });
    const came = await tx.select().from(returnLine).where(eq(returnLine.returnId, request));
    // Units whose money was given back before are not paid for again.
    const lines = came.flatMap(({ orderLineId, receivedQuantity }) => {
      const line = money.lines.find((each) => each.id === orderLineId);
      const quantity = Math.min(receivedQuantity, line ? refundable(line) : 0);
      return quantity > 0 ? [{ lineId: orderLineId, quantity, amountMinor: null, restock: false }] : [];
    });
    const plan = planRefund(money.order, money.lines, { lines, shippingMinor: 0, extraMinor: 0 });
    if (!plan.ok && plan.error.code !== "refund_empty") return plan;
    const actor = actorName(ctx.actor);
    const cause = {
      orderId: id,
      market: ctx.market.code,
      actor,
      reason: "returned",
      note: "",
      returnId: request,
    } as const;
    const written = plan.ok ? await writeRefund(tx, cause, money.payments, plan.value) : ok(undefined);
    if (!written.ok) return written;
    await recordEvents(tx, [{ type: "return.refunded", returnId: request, orderId: id, actor }]);
    return ok(undefined);
  });
}
