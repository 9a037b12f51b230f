import type { Db } from "@/db/client";
import { queueMessages } from "./queue-messages";

/** Text messages the shop writes, by template. */
export const SMS_TEMPLATES = ["sign-in-code", "change-phone-code", "phone-changed"] as const;
export type SmsTemplate = (typeof SMS_TEMPLATES)[number];

export type QueuedSms = {
  readonly template: SmsTemplate;
  /** E.164. */
  readonly to: string;
  readonly locale: string;
  /** What it is about, once. */
  readonly about: string;
  /** What its text is made from when it is sent; never the code itself. */
  readonly data: Readonly<Record<string, string>>;
};

/** Writes a text message and the job that sends it; call it in the transaction of its cause. */
export async function queueSms(tx: Db, sms: QueuedSms): Promise<void> {
  await queueMessages(tx, [
    {
      key: `${sms.template}/${sms.about}`,
      channel: "sms",
      template: sms.template,
      recipient: sms.to,
      locale: sms.locale,
      data: sms.data,
    },
  ]);
}
