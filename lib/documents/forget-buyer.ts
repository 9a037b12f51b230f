import { inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { invoice } from "@/db/schema/documents";

/** Takes the people out of the invoices of orders that are erased; amounts, lines and numbers stay for the books. */
export async function forgetBuyer(tx: Db, orderIds: readonly `ord_${string}`[]): Promise<void> {
  await tx
    .update(invoice)
    .set({ data: sql`${invoice.data} || '{"people": []}'::jsonb` })
    .where(inArray(invoice.orderId, [...orderIds]));
}
