import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { reservation } from "@/db/schema/inventory";

/** Changes until when an order's stock is promised to it; `null`: until staff decide. */
export async function holdUntil(tx: Db, orderId: `ord_${string}`, expiresAt: Date | null): Promise<void> {
  await tx
    .update(reservation)
    .set({ expiresAt })
    .where(and(eq(reservation.orderId, orderId), eq(reservation.status, "active")));
}
