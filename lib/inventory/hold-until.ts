import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { backorder, reservation } from "@/db/schema/inventory";
import { lockWaited } from "./waiting-units";

/** Changes until when an order's stock is promised to it; `null`: until staff decide. */
export async function holdUntil(tx: Db, orderId: `ord_${string}`, expiresAt: Date | null): Promise<void> {
  if (await lockWaited(tx, orderId)) {
    await tx
      .update(backorder)
      .set({ expiresAt })
      .where(and(eq(backorder.orderId, orderId), eq(backorder.sold, false)));
  }
  await tx
    .update(reservation)
    .set({ expiresAt })
    .where(and(eq(reservation.orderId, orderId), eq(reservation.status, "active")));
}
