import type { Db } from "@/db/client";
import { queueMessages } from "./queue-messages";

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

/** Writes mails about stock and the jobs that send them; call it in the transaction of their cause. */
export async function queueStockMails(tx: Db, mails: readonly StockMail[]): Promise<void> {
  const messages = mails.map(({ template, to, locale, variantId, about }) => ({
    key: `${template}/${about}`,
    channel: "mail" as const,
    template,
    recipient: to,
    locale,
    data: { variantId },
  }));
  await queueMessages(tx, messages);
}
