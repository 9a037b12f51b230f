import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";

/**
 * Makes others wait who change this order or its payments, until the transaction ends. What they did before is seen from
 * here on. Units that come in for it meanwhile are written down beside it and wait for nobody: they hold a stock that
 * whoever locked the order may want. Resolves with the order as it is then; `undefined`: there is none.
 */
export async function lockOrder(tx: Db, orderId: `ord_${string}`): Promise<typeof order.$inferSelect | undefined> {
  const [row] = await tx.select().from(order).where(eq(order.id, orderId)).for("no key update");
  return row;
}
