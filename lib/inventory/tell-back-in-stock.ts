import { eq, sql } from "drizzle-orm";
import { stock, stockRequest } from "@/db/schema/inventory";
import type { Ctx } from "@/lib/kernel/context";
import { queueStockMails } from "@/lib/notifications/queue-stock-mail";

/**
 * Mails everybody who waits for a variant, once: a request ends with its mail. Sold out again by now: they wait on. Call it
 * in a transaction.
 */
export async function tellBackInStock({ db: tx }: Pick<Ctx, "db">, variantId: `var_${string}`): Promise<void> {
  const [now] = await tx
    .select({ available: sql<number>`${stock.onHand} - ${stock.reserved}`.mapWith(Number) })
    .from(stock)
    .where(eq(stock.variantId, variantId));
  if (!now || now.available <= 0) return;
  const waited = await tx.delete(stockRequest).where(eq(stockRequest.variantId, variantId)).returning();
  const template = "back-in-stock" as const;
  await queueStockMails(
    tx,
    waited.map(({ id, email, locale }) => ({ template, to: email, locale, variantId, about: id })),
  );
}
