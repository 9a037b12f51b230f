import { asc, eq, inArray, sql } from "drizzle-orm";
import { stock, stockRequest } from "@/db/schema/inventory";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Ctx } from "@/lib/kernel/context";
import { queueStockMails } from "@/lib/notifications/queue-stock-mail";

/** Most people that one transaction tells; a job goes on with the others. */
const BATCH = 200;

/**
 * Mails those who wait for a variant, who waited longest first, each once: a request ends with its mail. Sold out again by
 * now: they wait on. Call it in a transaction.
 */
export async function tellBackInStock({ db: tx }: Pick<Ctx, "db">, variantId: `var_${string}`): Promise<void> {
  const [now] = await tx
    .select({ available: sql<number>`${stock.onHand} - ${stock.reserved}`.mapWith(Number) })
    .from(stock)
    .where(eq(stock.variantId, variantId));
  if (!now || now.available <= 0) return;
  const next = tx
    .select({ id: stockRequest.id })
    .from(stockRequest)
    .where(eq(stockRequest.variantId, variantId))
    .orderBy(asc(stockRequest.createdAt))
    .limit(BATCH)
    .for("update");
  const waited = await tx.delete(stockRequest).where(inArray(stockRequest.id, next)).returning();
  const template = "back-in-stock" as const;
  await queueStockMails(
    tx,
    waited.map(({ id, email, locale }) => ({ template, to: email, locale, variantId, about: id })),
  );
  if (waited.length === BATCH) await enqueue(tx, "tell-back-in-stock", { variantId }, { key: `back:${variantId}` });
}
