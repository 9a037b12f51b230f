import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";
import { returnCredit } from "@/lib/credit/return-credit";
import { err, ok, type Result } from "@/lib/kernel/result";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { queueOrderSms } from "@/lib/notifications/queue-order-sms";
import { recordTimeline } from "@/lib/orders/timeline";
import { markRefunded } from "./mark-refunded";

type Cause = { readonly orderId: `ord_${string}`; readonly actor: string; readonly reason: string };

/**
 * Gives back what a refund is more than the payments of its order can: to the gift cards and store credit that it was
 * paid with, never more than they pay of it. It is there at once, nobody is asked. Call it with the order locked; on an
 * error the caller rolls back.
 */
export async function refundToCredit(
  tx: Db,
  { orderId, actor, reason }: Cause,
  amountMinor: number,
): Promise<Result<void, { readonly code: "refund_too_much" }>> {
  if (amountMinor <= 0) return ok(undefined);
  const [owner] = await tx
    .select({ id: order.id, email: order.email, locale: order.locale, paidAt: order.paidAt })
    .from(order)
    .where(eq(order.id, orderId));
  if (!owner?.paidAt) return err({ code: "refund_too_much" });
  const entries = await returnCredit(tx, { orderId, actor }, amountMinor);
  if (entries.reduce((sum, { minor }) => sum + minor, 0) < amountMinor) return err({ code: "refund_too_much" });
  for (const { id: creditEntryId, minor } of entries) {
    await recordTimeline(tx, orderId, "refunded", actor, { creditEntryId, amountMinor: minor, reason });
    await queueOrderMail(tx, "order-refund", owner, { creditEntryId });
    await queueOrderSms(tx, "order-sms-refunded", orderId, { creditEntryId });
  }
  await markRefunded(tx, orderId);
  return ok(undefined);
}
