import type { Db } from "@/db/client";
import { queueMessages } from "./queue-messages";

/** Mails about an account, by template. */
export const ACCOUNT_MAILS = [
  "confirm-registration",
  "account-exists",
  "reset-password",
  "confirm-email",
  "email-changed",
  "password-changed",
  "new-phone",
  "second-factor-on",
  "second-factor-off",
  "token-reused",
  "invitation",
] as const;
export type AccountMailTemplate = (typeof ACCOUNT_MAILS)[number];

export type AccountMail = {
  readonly template: AccountMailTemplate;
  readonly to: string;
  readonly locale: string;
  /** What it is about, once: a token, or an account and a moment. */
  readonly about: string;
  readonly name: string;
  /** The link in it, whose secret is made again when the mail is written: it is stored nowhere. */
  readonly tokenId?: `tok_${string}`;
};

/** Writes a mail about an account and the job that sends it; call it in the transaction of its cause. */
export async function queueAccountMail(tx: Db, mail: AccountMail): Promise<void> {
  await queueMessages(tx, [
    {
      key: `${mail.template}/${mail.about}`,
      channel: "mail",
      template: mail.template,
      recipient: mail.to,
      locale: mail.locale,
      data: { name: mail.name, ...(mail.tokenId && { tokenId: mail.tokenId }) },
    },
  ]);
}
