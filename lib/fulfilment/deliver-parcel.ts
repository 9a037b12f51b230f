import { and, eq, isNull } from "drizzle-orm";
import { shipment } from "@/db/schema/shipments";
import { authorise } from "@/lib/access/authorise";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockOrder } from "@/lib/orders/lock-order";
import { recordTimeline } from "@/lib/orders/timeline";
import { advanceShipping } from "./advance-shipping";

export type DeliverError = { readonly code: "not_found" } | { readonly code: "conflict" };

/**
 * A parcel arrived; with the last one of a shipped order, the order did. `conflict`: it had arrived before.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function deliverParcel(
  ctx: Pick<Ctx, "db" | "actor" | "clock">,
  orderId: string,
  shipmentId: string,
): Promise<Result<void, DeliverError>> {
  authorise(ctx, "order.manage");
  const id = orderId as `ord_${string}`;
  return transact(ctx.db, async (tx): Promise<Result<void, DeliverError>> => {
    // Two last parcels at once wait for one another, so that one of them sees that none is left.
    if (!(await lockOrder(tx, id))) return err({ code: "not_found" });
    const parcel = and(eq(shipment.id, shipmentId as `shp_${string}`), eq(shipment.orderId, id));
    if ((await tx.$count(shipment, parcel)) === 0) return err({ code: "not_found" });
    const arrived = await tx
      .update(shipment)
      .set({ deliveredAt: ctx.clock() })
      .where(and(parcel, isNull(shipment.deliveredAt)))
      .returning({ id: shipment.id });
    if (arrived.length === 0) return err({ code: "conflict" });
    const actor = actorName(ctx.actor);
    const last = await advanceShipping(tx, id, actor);
    await recordTimeline(tx, id, "delivered", actor, { shipmentId, last });
    return ok(undefined);
  });
}
