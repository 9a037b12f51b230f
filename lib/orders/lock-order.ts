import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";

/**
 * Makes others wait who change this order or its payments, until the transaction ends. What they did before is seen from
 * here on. Units that come in for it meanwhile are written down beside it and wait for nobody: they hold a stock that
 * whoever locked the order may want.
 */
export async function lockOrder(tx: Db, orderId: `ord_${string}`): Promise<void> {
  await tx.select({ id: order.id }).from(order).where(eq(order.id, orderId)).for("no key update");
}
