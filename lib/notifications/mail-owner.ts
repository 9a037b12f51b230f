import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { type AccountMailTemplate, queueAccountMail } from "./queue-account-mail";

/** What of an account `mailOwner` needs, to be selected or returned by the statement that changes it. */
export const OWNER = { email: account.email, name: account.name, locale: account.locale } as const;
export type Owner = Pick<typeof account.$inferSelect, keyof typeof OWNER>;

/**
 * Mails the owner of an account that something of it changed; an account without an address gets no mail. `about` is
 * what the mail is about, once.
 */
export async function mailOwner(tx: Db, owner: Owner, template: AccountMailTemplate, about: string): Promise<void> {
  const { email, name, locale } = owner;
  if (email !== null) await queueAccountMail(tx, { template, to: email, locale, about, name });
}
