import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";

/** Makes others wait who change this order or its payments, until the transaction ends. What they did before is seen from here on. */
export async function lockOrder(tx: Db, orderId: `ord_${string}`): Promise<void> {
  await tx.select({ id: order.id }).from(order).where(eq(order.id, orderId)).for("update");
}
