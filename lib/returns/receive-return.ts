import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { orderLine } from "@/db/schema/orders";
import { returnLine, returnRequest } from "@/db/schema/returns";
import { authorise } from "@/lib/access/authorise";
import { recordEvents } from "@/lib/events/record-events";
import { returnStock } from "@/lib/inventory/move-stock";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { recordTimeline } from "@/lib/orders/timeline";
import { type DecideReturnError, ownerOf } from "./decide-return";
import type { ReceiveReturnInput } from "./schemas";

export type ReceiveReturnError =
  | DecideReturnError
  | { readonly code: "return_empty" }
  /** More than was asked back, or more to the shelf than came. */
  | { readonly code: "return_too_many" };

/**
 * What was sent back arrived, all of it or a part: units go to the shelf or are written off. Units that did not come
 * count as kept and can be asked back again.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function receiveReturn(
  ctx: Pick<Ctx, "db" | "market" | "actor" | "clock">,
  orderId: string,
  returnId: string,
  input: ReceiveReturnInput,
): Promise<Result<void, ReceiveReturnError>> {
  authorise(ctx, "order.manage");
  const id = orderId as `ord_${string}`;
  const request = returnId as `ret_${string}`;
  return transact(ctx.db, async (tx): Promise<Result<void, ReceiveReturnError>> => {
    const owner = await ownerOf(tx, id, request);
    if (!owner) return err({ code: "not_found" });
    const received = await tx
      .update(returnRequest)
      .set({ status: "received", receivedAt: ctx.clock() })
      .where(and(eq(returnRequest.id, request), eq(returnRequest.status, "approved")))
      .returning({ id: returnRequest.id });
    if (received.length === 0) return err({ code: "illegal_transition" });
    const came = await take(tx, request, input);
    if (!came.ok) return came;
    const actor = actorName(ctx.actor);
    await returnStock(tx, { market: ctx.market.code, orderId: id, actor }, came.value);
    await recordTimeline(tx, id, "return_received", actor, { returnId: request });
    await recordEvents(tx, [{ type: "return.received", returnId: request, orderId: id, actor }]);
    await queueOrderMail(tx, "return-received", owner, { returnId: request });
    return ok(undefined);
  });
}

/** Units of the line that returns brought back to the shelf before. */
const restockedBefore = sql<number>`(select coalesce(sum(r.restocked_quantity), 0) from ${returnLine} r
  where r.order_line_id = ${returnLine.orderLineId})`.mapWith(Number);

type Back = { readonly variantId: `var_${string}`; readonly quantity: number };

/** Writes down what came of each line; resolves with what goes to the shelf. */
async function take(
  tx: Db,
  returnId: `ret_${string}`,
  input: ReceiveReturnInput,
): Promise<Result<Back[], ReceiveReturnError>> {
  const lines = await tx
    .select({ line: returnLine, owner: orderLine, before: restockedBefore })
    .from(returnLine)
    .innerJoin(orderLine, eq(orderLine.id, returnLine.orderLineId))
    .where(eq(returnLine.returnId, returnId));
  const shelf: Back[] = [];
  let units = 0;
  for (const { line, owner, before } of lines) {
    const { received = 0, restocked = 0 } = input.lines.find(({ lineId }) => lineId === line.id) ?? {};
    if (received > line.quantity || restocked > received) return err({ code: "return_too_many" });
    units += received;
    await tx
      .update(returnLine)
      .set({ receivedQuantity: received, restockedQuantity: restocked })
      .where(eq(returnLine.id, line.id));
    // What a refund put on the shelf of what had been sent is what comes here now.
    const there = Math.max(0, owner.restockedQuantity - owner.removedQuantity - before);
    const quantity = Math.min(Math.max(0, restocked - there), owner.quantity - owner.restockedQuantity);
    await tx
      .update(orderLine)
      .set({
        returnedQuantity: sql`${orderLine.returnedQuantity} - ${line.quantity - received}`,
        restockedQuantity: sql`${orderLine.restockedQuantity} + ${quantity}`,
      })
      .where(eq(orderLine.id, line.orderLineId));
    if (owner.variantId && quantity > 0) shelf.push({ variantId: owner.variantId, quantity });
  }
  return units > 0 ? ok(shelf) : err({ code: "return_empty" });
}
