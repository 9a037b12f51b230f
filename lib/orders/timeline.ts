import type { Db } from "@/db/client";
import { orderEvent } from "@/db/schema/orders";
import { newId } from "@/lib/kernel/ids";

/** What an order's timeline can say. */
export type TimelineEntry =
  | "placed"
  | "paid"
  | "paid_late"
  | "payment_opened"
  | "payment_mismatch"
  | "duplicate_payment"
  | "refund_requested"
  | "refunded"
  | "refund_failed"
  | "payment_method_changed"
  | "payment_declined"
  | "dispute_opened"
  | "dispute_won"
  | "dispute_lost"
  | "cancelled";

/** Adds a line to an order's timeline; call it in the transaction of what it tells. */
export async function recordTimeline(
  tx: Db,
  orderId: `ord_${string}`,
  type: TimelineEntry,
  actor: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await tx.insert(orderEvent).values({ id: newId("oev"), orderId, type, actor, data });
}
