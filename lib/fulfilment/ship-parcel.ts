import { and, eq, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order, orderLine } from "@/db/schema/orders";
import { shipment, shipmentLine } from "@/db/schema/shipments";
import { authorise } from "@/lib/access/authorise";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { queueOrderSms } from "@/lib/notifications/queue-order-sms";
import { recordTimeline } from "@/lib/orders/timeline";
import { advanceShipping } from "./advance-shipping";
import { isOnHand } from "./is-on-hand";
import { exists } from "./pack-order";
import type { ShipParcelInput } from "./schemas";

type OrderId = `ord_${string}`;

export type ShipError =
  | { readonly code: "not_found" }
  /** It is not packed, or all of it has left. */
  | { readonly code: "illegal_transition" }
  /** The parcel is empty. */
  | { readonly code: "parcel_empty" }
  /** Some of it has still to come to the shop. */
  | { readonly code: "units_to_come" }
  /** More of a line than still has to leave: somebody else sent it meanwhile. */
  | { readonly code: "conflict" };

/**
 * A parcel of a packed order leaves. The order is shipped with its last parcel; each parcel is mailed with the way to
 * follow it.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function shipParcel(
  ctx: Pick<Ctx, "db" | "market" | "actor" | "clock">,
  orderId: string,
  input: ShipParcelInput,
): Promise<Result<`shp_${string}`, ShipError>> {
  authorise(ctx, "order.manage");
  const id = orderId as OrderId;
  const lines = input.lines.filter(({ quantity }) => quantity > 0);
  if (lines.length === 0) return err({ code: "parcel_empty" });
  return transact(ctx.db, async (tx): Promise<Result<`shp_${string}`, ShipError>> => {
    const packed = await lockPacked(tx, id);
    if (!packed) return err({ code: (await exists(tx, id)) ? "illegal_transition" : "not_found" });
    for (const line of lines) if (!(await take(tx, id, line))) return err({ code: "conflict" });
    if (!(await isOnHand(tx, id))) return err({ code: "units_to_come" });
    const actor = actorName(ctx.actor);
    const shipmentId = newId("shp");
    const { carrier, trackingNumber } = input;
    await tx.insert(shipment).values({ id: shipmentId, orderId: id, carrier, trackingNumber, actor });
    await tx.insert(shipmentLine).values(
      lines.map(({ lineId, quantity }) => ({
        id: newId("shl"),
        shipmentId,
        orderLineId: lineId as `oln_${string}`,
        quantity,
      })),
    );
    await advanceShipping(tx, id, actor);
    await recordTimeline(tx, id, "shipped", actor, { shipmentId, carrier, trackingNumber });
    await queueOrderMail(tx, "order-shipped", packed, { shipmentId });
    await queueOrderSms(tx, "order-sms-shipped", id, { shipmentId });
    return ok(shipmentId);
  });
}

/** The order while it is packed; whoever cancels, packs or sends it waits. */
async function lockPacked(tx: Db, id: OrderId) {
  const [row] = await tx
    .select({ id: order.id, email: order.email, locale: order.locale })
    .from(order)
    .where(and(eq(order.id, id), eq(order.status, "packed")))
    .for("no key update");
  return row;
}

/** Counts units of a line as gone; `false` when fewer are left to go. */
async function take(tx: Db, id: OrderId, { lineId, quantity }: ShipParcelInput["lines"][number]): Promise<boolean> {
  const gone = sql`${orderLine.shippedQuantity} + ${orderLine.removedQuantity} + ${quantity}`;
  const taken = await tx
    .update(orderLine)
    .set({ shippedQuantity: sql`${orderLine.shippedQuantity} + ${quantity}` })
    .where(and(eq(orderLine.id, lineId as `oln_${string}`), eq(orderLine.orderId, id), lte(gone, orderLine.quantity)))
    .returning({ id: orderLine.id });
  return taken.length > 0;
}
