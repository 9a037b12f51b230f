import type { Db } from "@/db/client";
import type { order } from "@/db/schema/orders";
import type { PaymentMethod } from "@/lib/markets/market";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { queueOrderSms } from "@/lib/notifications/queue-order-sms";
import { WAYS } from "./ways";

/**
 * Confirms an order that its shopper pays on no page and says how its money is to come, once for each attempt: who
 * takes another way is told of that one, too. Call it in the transaction that adds the attempt.
 */
export async function confirmUnpaid(
  tx: Db,
  placed: Pick<typeof order.$inferSelect, "id" | "email" | "locale">,
  method: PaymentMethod,
  paymentId: `pay_${string}`,
): Promise<void> {
  if (WAYS[method] === "page") return;
  await queueOrderMail(tx, "order-placed", placed, { paymentId });
  const template = WAYS[method] === "transfer" ? "order-sms-transfer" : "order-sms-placed";
  await queueOrderSms(tx, template, placed.id, { paymentId });
}
