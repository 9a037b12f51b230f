import type { Db } from "@/db/client";
import { orderEvent } from "@/db/schema/orders";
import { newId } from "@/lib/kernel/ids";
import type { TimelineEntry } from "./timeline-entries";

/** Adds a line to an order's timeline; call it in the transaction of what it tells. `at`: when it was, if not now. */
export async function recordTimeline(
  tx: Db,
  orderId: `ord_${string}`,
  type: TimelineEntry,
  actor: string,
  data: Readonly<Record<string, unknown>> = {},
  at?: Date,
): Promise<void> {
  await tx.insert(orderEvent).values({ id: newId("oev"), orderId, type, actor, data, ...(at && { createdAt: at }) });
}
