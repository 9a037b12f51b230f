import { and, eq, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import { hasWaitingEdit, noWaitingEdit } from "@/lib/edits/waiting-edit";
import { recordEvents } from "@/lib/events/record-events";
import { claimStock } from "@/lib/inventory/move-stock";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockOrder } from "@/lib/orders/lock-order";
import { recordTimeline } from "@/lib/orders/timeline";
import { type CapturePaymentError, captureHeld, holdsMoney } from "@/lib/payments/capture-payment";
import { hasToSend } from "./advance-shipping";
import { isAllToCome } from "./is-on-hand";

type OrderId = `ord_${string}`;

export type PackError =
  | { readonly code: "not_found" }
  | { readonly code: "illegal_transition" }
  /** A change of it waits for its money. */
  | { readonly code: "edit_waiting" }
  /** All of it has still to come to the shop. */
  | { readonly code: "units_to_come" }
  | CapturePaymentError;

/**
 * The order is in its boxes: from now on it is neither cancelled nor changed. One that the courier is paid for is packed
 * before its money arrives, and its units leave the shelf now; of one whose money is held that is captured first. One whose
 * units were all refunded has nothing to pack. Of one that waits for units what is here is packed: the rest follows in
 * parcels of its own once it has come.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function packOrder(
  ctx: Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log">,
  orderId: string,
): Promise<Result<void, PackError>> {
  authorise(ctx, "order.manage");
  const id = orderId as OrderId;
  if (await holdsMoney(ctx.db, id)) {
    if (await isAllToCome(ctx.db, id)) return err({ code: "units_to_come" });
    const captured = await captureHeld(ctx, id);
    if (!captured.ok) return captured;
  }
  return transact(ctx.db, async (tx): Promise<Result<void, PackError>> => {
    // In a statement of its own: whoever gave up its payment meanwhile is waited for and then seen.
    await lockOrder(tx, id);
    const [packed] = await tx
      .update(order)
      .set({ status: "packed" })
      .where(and(eq(order.id, id), or(eq(order.status, "paid"), onDelivery(tx, id)), hasToSend(id), noWaitingEdit(id)))
      .returning({ id: order.id });
    if (!packed && (await hasWaitingEdit(tx, id))) return err({ code: "edit_waiting" });
    if (!packed) return err({ code: (await exists(tx, id)) ? "illegal_transition" : "not_found" });
    if (await isAllToCome(tx, id)) return err({ code: "units_to_come" });
    const actor = actorName(ctx.actor);
    await claimStock(tx, { market: ctx.market.code, orderId: id, actor });
    await recordTimeline(tx, id, "packed", actor);
    await recordEvents(tx, [{ type: "order.packed", orderId: id, actor }]);
    return ok(undefined);
  });
}

/** An order that is paid when it arrives, and still is to be. */
function onDelivery(tx: Db, id: OrderId) {
  const open = tx
    .select({ one: sql`1` })
    .from(payment)
    .where(and(eq(payment.orderId, id), eq(payment.provider, "cash_on_delivery"), eq(payment.status, "open")));
  return and(eq(order.status, "pending_payment"), eq(order.paymentMethod, "cash_on_delivery"), sql`exists (${open})`);
}

/** Whether there is such an order. */
export async function exists(tx: Db, id: OrderId): Promise<boolean> {
  return (await tx.$count(order, eq(order.id, id))) > 0;
}
