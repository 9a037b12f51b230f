import type { Db } from "@/db/client";
import { orderEdit } from "@/db/schema/edits";
import type { order } from "@/db/schema/orders";
import { recordEvents } from "@/lib/events/record-events";
import { type OutOfStock, reserveStock } from "@/lib/inventory/move-stock";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { newId } from "@/lib/kernel/ids";
import { err, ok, type Result } from "@/lib/kernel/result";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { recordTimeline } from "@/lib/orders/timeline";
import { editDeadline } from "./edit-deadline";
import { editMethods } from "./edit-methods";
import type { EditPlan } from "./plan-edit";

/**
 * Offers an edit that costs its buyer more: it waits a day for the difference, its added units are held, and a mail says
 * where to pay. Call it with the order locked and no other edit waiting.
 */
export async function offerEdit(
  tx: Db,
  ctx: Pick<Ctx, "market" | "actor" | "clock">,
  of: typeof order.$inferSelect,
  { removed, added, differenceMinor, taxDifferenceMinor: taxMinor }: EditPlan,
): Promise<Result<void, OutOfStock | { readonly code: "payment_method_unavailable" }>> {
  if (editMethods(ctx.market, of.paymentMethod, differenceMinor).length === 0)
    return err({ code: "payment_method_unavailable" });
  const id = newId("edt");
  const { id: orderId, currency } = of;
  const actor = actorName(ctx.actor);
  const expiresAt = editDeadline(ctx.clock());
  const waits = { kind: "charge", status: "waiting", expiresAt, createdAt: ctx.clock() } as const;
  await tx
    .insert(orderEdit)
    .values({ id, orderId, ...waits, removed, added, differenceMinor, taxMinor, currency, actor });
  await recordTimeline(tx, orderId, "edit_offered", actor, { editId: id, amountMinor: differenceMinor });
  await recordEvents(tx, [{ type: "order.edit_offered", orderId, editId: id }]);
  await queueOrderMail(tx, "order-edit-offered", of, { editId: id });
  const reserved = await reserveStock(tx, { market: ctx.market.code, orderId, actor }, added, expiresAt);
  return reserved.ok ? ok(undefined) : reserved;
}
