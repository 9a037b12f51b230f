import type { Db } from "@/db/client";
import { queueMessages } from "./queue-messages";

/** Mails about money held for somebody, by template. */
export const CREDIT_MAILS = ["gift-card", "store-credit"] as const;
export type CreditMailTemplate = (typeof CREDIT_MAILS)[number];

export type CreditMail = {
  readonly creditId: `crd_${string}`;
  readonly email: string;
  readonly locale: string;
} & (
  | {
      readonly template: "gift-card";
      /** What the card's code is made from again when the mail is written: the code itself is stored nowhere. */
      readonly once: string;
    }
  | { readonly template: "store-credit"; readonly entryId: `cen_${string}` }
);

/** Writes a mail about a gift card or store credit and the job that sends it; call it in the transaction of its cause. */
export async function queueCreditMail(tx: Db, mail: CreditMail): Promise<void> {
  const { template, creditId, email, locale } = mail;
  const [about, more] =
    mail.template === "gift-card" ? [creditId, { once: mail.once }] : [mail.entryId, { entryId: mail.entryId }];
  await queueMessages(tx, [
    {
      key: `${template}/${about}`,
      channel: "mail",
      template,
      recipient: email,
      locale,
      data: { creditId, ...more },
    },
  ]);
}
