import { and, eq, gte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { orderLine } from "@/db/schema/orders";
import { returnLine, returnRequest } from "@/db/schema/returns";
import { recordEvents } from "@/lib/events/record-events";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { lockOrder } from "@/lib/orders/lock-order";
import { recordTimeline } from "@/lib/orders/timeline";
import { keepFiles } from "@/lib/uploads/keep-files";
import { mayReturn } from "./may-return";
import type { RequestReturnInput } from "./schemas";

type OrderId = `ord_${string}`;

export type RequestReturnError =
  | { readonly code: "not_found" }
  /** It has not been sent, or the time to return is over. */
  | { readonly code: "return_over" }
  | { readonly code: "return_empty" }
  /** More of a line than its shopper still has. */
  | { readonly code: "return_too_many" }
  /** A photo of it is gone from the store. */
  | { readonly code: "upload_unavailable" };

/**
 * Its shopper asks to send things of an order back. Whoever calls it has shown the order's secret link or that it is
 * their own. Units are counted on their lines, so that none is asked back twice. `photos` wait in the store.
 */
export async function requestReturn(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  orderId: OrderId,
  input: RequestReturnInput,
  photos: readonly `upl_${string}`[] = [],
): Promise<Result<`ret_${string}`, RequestReturnError>> {
  const lines = input.lines.filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return err({ code: "return_empty" });
  return transact(ctx.db, async (tx): Promise<Result<`ret_${string}`, RequestReturnError>> => {
    const owner = await lockOrder(tx, orderId);
    if (!owner) return err({ code: "not_found" });
    if (!mayReturn(owner, ctx.clock())) return err({ code: "return_over" });
    for (const line of lines) if (!(await take(tx, orderId, line))) return err({ code: "return_too_many" });
    const id = newId("ret");
    const actor = actorName(ctx.actor);
    await tx.insert(returnRequest).values({ id, orderId, wants: input.wants, note: input.note, actor });
    await tx.insert(returnLine).values(
      lines.map(({ lineId, quantity, reason }) => ({
        id: newId("rtl"),
        returnId: id,
        orderLineId: lineId as `oln_${string}`,
        quantity,
        reason,
      })),
    );
    if (!(await keepFiles(tx, photos, id))) return err({ code: "upload_unavailable" });
    await recordTimeline(tx, orderId, "return_requested", actor, { returnId: id });
    await recordEvents(tx, [{ type: "return.requested", returnId: id, orderId, actor }]);
    await queueOrderMail(tx, "return-requested", owner, { returnId: id });
    return ok(id);
  });
}

/** Counts units as asked back; `false` when fewer are left. */
async function take(tx: Db, orderId: OrderId, line: RequestReturnInput["lines"][number]): Promise<boolean> {
  const left = sql`${orderLine.quantity} - ${orderLine.removedQuantity} - ${orderLine.returnedQuantity}`;
  const taken = await tx
    .update(orderLine)
    .set({ returnedQuantity: sql`${orderLine.returnedQuantity} + ${line.quantity}` })
    .where(
      and(eq(orderLine.id, line.lineId as `oln_${string}`), eq(orderLine.orderId, orderId), gte(left, line.quantity)),
    )
    .returning({ id: orderLine.id });
  return taken.length > 0;
}
