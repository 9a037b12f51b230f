import type { Db } from "@/db/client";
import { queueMessages } from "./queue-messages";

/** To the staff who look after orders: money that is held soon will not be. */
export const HOLD_MAIL = "hold-ending";

export type HoldMail = {
  readonly to: string;
  readonly locale: string;
  readonly orderId: `ord_${string}`;
  readonly paymentId: `pay_${string}`;
  readonly accountId: `usr_${string}`;
};

/** Writes one mail for each payment and reader, and the jobs that send them; call it in the transaction of their cause. */
export async function queueHoldMails(tx: Db, mails: readonly HoldMail[]): Promise<void> {
  await queueMessages(
    tx,
    mails.map(({ to, locale, orderId, paymentId, accountId }) => ({
      key: `${HOLD_MAIL}/${paymentId}/${accountId}`,
      channel: "mail" as const,
      template: HOLD_MAIL,
      recipient: to,
      locale,
      data: { orderId, paymentId },
    })),
  );
}
