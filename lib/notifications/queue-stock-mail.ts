import type { Db } from "@/db/client";
import { message } from "@/db/schema/platform";
import { enqueue } from "@/lib/jobs/enqueue";
import { newId } from "@/lib/kernel/ids";

/** Mails about a variant's stock, by template: to who waits for it, and to the staff who look after it. */
export const STOCK_MAILS = ["back-in-stock", "stock-low"] as const;
export type StockMailTemplate = (typeof STOCK_MAILS)[number];

export type StockMail = {
  readonly template: StockMailTemplate;
  readonly to: string;
  readonly locale: string;
  readonly variantId: `var_${string}`;
  /** What it is about, once. */
  readonly about: string;
};

/** Writes a mail about stock and the job that sends it; call it in the transaction of its cause. */
export async function queueStockMail(tx: Db, mail: StockMail): Promise<void> {
  const { template, to, locale, variantId, about } = mail;
  const [row] = await tx
    .insert(message)
    .values({
      id: newId("msg"),
      key: `${template}/${about}`,
      channel: "mail",
      template,
      recipient: to,
      locale,
      data: { variantId },
    })
    .onConflictDoNothing({ target: message.key })
    .returning({ id: message.id });
  if (row) await enqueue(tx, "send-message", { messageId: row.id }, { key: `message:${row.id}` });
}
