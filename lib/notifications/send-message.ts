import { and, eq, sql } from "drizzle-orm";
import { message } from "@/db/schema/platform";
import type { Ctx } from "@/lib/kernel/context";
import { type OrderView, orderById } from "@/lib/orders/queries";
import type { MailTemplate } from "./queue-message";

/** Makes a mail of a template, in the order's language. */
export type RenderOrderMail = (
  ctx: Pick<Ctx, "market" | "origin">,
  template: MailTemplate,
  order: OrderView,
) => Promise<{ readonly subject: string; readonly html: string; readonly text: string }>;

/**
 * Sends a queued mail once: its key stops the vendor from taking it twice, its status stops us.
 * Rejects when the vendor did not surely take it; the job tries again.
 */
export async function sendMessage(
  ctx: Pick<Ctx, "db" | "market" | "mailer" | "origin">,
  render: RenderOrderMail,
  messageId: `msg_${string}`,
): Promise<void> {
  const [row] = await ctx.db.select().from(message).where(eq(message.id, messageId));
  if (row?.status !== "queued") return;
  const found = await orderById(ctx.db, row.data.orderId as `ord_${string}`);
  if (!found) throw new Error(`message ${messageId} is about no order`);
  const content = await render(ctx, row.template as MailTemplate, found);
  const { providerId } = await ctx.mailer.send({ key: row.key, to: row.recipient, ...content });
  await ctx.db
    .update(message)
    .set({ status: "sent", providerId, sentAt: sql`now()` })
    .where(and(eq(message.id, messageId), eq(message.status, "queued")));
}
