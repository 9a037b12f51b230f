import type { Db } from "@/db/client";
import { refund } from "@/db/schema/payments";
import { recordEvents } from "@/lib/events/record-events";
import { enqueue } from "@/lib/jobs/enqueue";
import { newId } from "@/lib/kernel/ids";
import { recordTimeline } from "@/lib/orders/timeline";

type NewRefund = Omit<typeof refund.$inferInsert, "id" | "status" | "providerPaymentId" | "providerRefundId"> & {
  /** As a payment has it; money that came always has one. */
  readonly providerPaymentId: string | null;
};

/** How an order's timeline tells of it. */
type Told = {
  readonly orderId: `ord_${string}`;
  readonly entry: "refund_requested" | "duplicate_payment";
  readonly actor: string;
};

/**
 * The one way to ask for a refund: writes its row, which reserves the money, what the order's timeline tells (`null`: no
 * order is named), and the job that asks the provider. `undefined`: one that is written once was written before.
 */
export async function requestRefund(
  tx: Db,
  { providerPaymentId, ...row }: NewRefund,
  told: Told | null,
): Promise<`rfd_${string}` | undefined> {
  if (!providerPaymentId) throw new Error(`captured payment ${row.paymentId} has no provider id`);
  const id = newId("rfd");
  const [written] = await tx
    .insert(refund)
    .values({ ...row, id, providerPaymentId })
    .onConflictDoNothing()
    .returning({ id: refund.id });
  if (!written) return undefined;
  if (told) {
    const { amountMinor, reason } = row;
    await recordTimeline(tx, told.orderId, told.entry, told.actor, { refundId: id, amountMinor, reason });
  }
  await recordEvents(tx, [{ type: "refund.requested", refundId: id }]);
  await enqueue(tx, "refund-payment", { refundId: id }, { key: `refund:${id}` });
  return id;
}
