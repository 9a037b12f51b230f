import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import { payment } from "@/db/schema/payments";
import { roleMay, STAFF_ROLES } from "@/lib/access/permissions";
import type { Ctx } from "@/lib/kernel/context";
import { queueHoldMails } from "@/lib/notifications/queue-hold-mail";

/**
 * Mails the staff who look after orders that the money held for one soon will not be, once; nothing when it was captured
 * or given up meanwhile. Call it in a transaction.
 */
export async function tellHoldEnding({ db: tx }: Pick<Ctx, "db">, paymentId: `pay_${string}`): Promise<void> {
  const [held] = await tx
    .select({ orderId: payment.orderId })
    .from(payment)
    .where(and(eq(payment.id, paymentId), inArray(payment.status, ["authorized", "capturing"])));
  if (!held) return;
  const roles = STAFF_ROLES.filter((role) => roleMay(role, "order.manage"));
  const readers = await tx
    .select({ id: account.id, email: account.email, locale: account.locale })
    .from(account)
    .where(and(inArray(account.role, roles), isNotNull(account.email), isNull(account.blockedAt)));
  await queueHoldMails(
    tx,
    readers.flatMap(({ id, email, locale }) =>
      email === null ? [] : [{ to: email, locale, orderId: held.orderId, paymentId, accountId: id }],
    ),
  );
}
