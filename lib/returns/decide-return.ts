import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order, orderLine } from "@/db/schema/orders";
import { returnLine, returnRequest } from "@/db/schema/returns";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { recordTimeline } from "@/lib/orders/timeline";

export type DecideReturnError =
  | { readonly code: "not_found" }
  /** Somebody decided about it before. */
  | { readonly code: "illegal_transition" };

/**
 * Staff approve a return or refuse it; its shopper is mailed the answer. Units of one that is refused count as kept.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function decideReturn(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  orderId: string,
  returnId: string,
  decision: { readonly to: "approved" | "refused"; readonly answer: string },
): Promise<Result<void, DecideReturnError>> {
  authorise(ctx, "order.manage");
  const id = orderId as `ord_${string}`;
  const request = returnId as `ret_${string}`;
  const { to, answer } = decision;
  return transact(ctx.db, async (tx): Promise<Result<void, DecideReturnError>> => {
    const owner = await ownerOf(tx, id, request);
    if (!owner) return err({ code: "not_found" });
    const decided = await tx
      .update(returnRequest)
      .set({ status: to, answer: answer.trim().slice(0, 1_000), decidedAt: ctx.clock() })
      .where(and(eq(returnRequest.id, request), eq(returnRequest.status, "requested")))
      .returning({ id: returnRequest.id });
    if (decided.length === 0) return err({ code: "illegal_transition" });
    if (to === "refused") await keepUnits(tx, request);
    const actor = actorName(ctx.actor);
    const entry = to === "approved" ? "return_approved" : "return_refused";
    await recordTimeline(tx, id, entry, actor, { returnId: request });
    await recordEvents(tx, [{ type: `return.${to}`, returnId: request, orderId: id, actor }]);
    await queueOrderMail(tx, `return-${to}`, owner, { returnId: request });
    return ok(undefined);
  });
}

/** The order of a return, locked; `undefined` when the return is not of this order. */
export async function ownerOf(tx: Db, id: `ord_${string}`, returnId: `ret_${string}`) {
  const [owner] = await tx
    .select({ id: order.id, email: order.email, locale: order.locale })
    .from(order)
    .innerJoin(returnRequest, and(eq(returnRequest.orderId, order.id), eq(returnRequest.id, returnId)))
    .where(eq(order.id, id))
    .for("no key update", { of: order });
  return owner;
}

/** Units of a return that are not coming: their lines count them as kept. */
export async function keepUnits(tx: Db, returnId: `ret_${string}`): Promise<void> {
  await tx
    .update(orderLine)
    .set({ returnedQuantity: sql`${orderLine.returnedQuantity} - ${returnLine.quantity}` })
    .from(returnLine)
    .where(and(eq(returnLine.returnId, returnId), eq(returnLine.orderLineId, orderLine.id)));
}
