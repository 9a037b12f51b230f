import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type payment, refund } from "@/db/schema/payments";
import { recordEvents } from "@/lib/events/record-events";
import { newId } from "@/lib/kernel/ids";
import type { PaymentMethod } from "@/lib/markets/market";
import { isCurrencyCode } from "@/lib/money/currency";
import { lockOrder } from "@/lib/orders/lock-order";
import { recordTimeline } from "@/lib/orders/timeline";
import type { ProviderPayment, ProviderRefund } from "@/lib/payments/provider";
import { afterFailedRefund, afterRefund } from "./after-refund";
import { markRefunded } from "./mark-refunded";

type Payment = typeof payment.$inferSelect;

/** Whose money was given back. */
export type RefundOwner = {
  readonly orderId: Payment["orderId"];
  readonly provider: PaymentMethod;
  /** `null`: money beyond the one payment we asked for. */
  readonly payment: Pick<Payment, "id"> | null;
  readonly actor: string;
};

/**
 * Brings our refunds in line with what the provider says it gave back: ours end as they did there, and what somebody
 * gave back on the provider's own pages is written down. Each by conditional writes, so that whoever comes second,
 * in whatever order, changes nothing.
 */
export async function recordRefunds(
  tx: Db,
  owner: RefundOwner,
  seen: Pick<ProviderPayment, "providerPaymentId" | "refunds">,
): Promise<void> {
  let isNew = false;
  for (const one of seen.refunds) {
    if (await endRefund(tx, owner, one)) continue;
    isNew = (await writeForeign(tx, owner, seen.providerPaymentId, one)) || isNew;
  }
  if (isNew && owner.payment) await markRefunded(tx, owner.orderId);
}

/** `false`: it is no refund of ours, nor one that was written down before. */
async function endRefund(tx: Db, owner: RefundOwner, seen: ProviderRefund): Promise<boolean> {
  const ours = eq(refund.provider, owner.provider);
  const [byId] = seen.refundId
    ? await tx
        .select()
        .from(refund)
        .where(and(ours, eq(refund.id, seen.refundId as `rfd_${string}`)))
    : [];
  const [row] = byId
    ? [byId]
    : await tx
        .select()
        .from(refund)
        .where(and(ours, eq(refund.providerRefundId, seen.providerRefundId)));
  if (!row) return false;
  await finishRefund(tx, row, owner, seen);
  return true;
}

/**
 * Writes how a refund of ours ended, once; while it is under way, only the provider's id of it. The order is locked first:
 * of two that end at once, one sees that all money is back.
 */
export async function finishRefund(
  tx: Db,
  row: Pick<typeof refund.$inferSelect, "id" | "amountMinor">,
  owner: Pick<RefundOwner, "orderId" | "actor"> | undefined,
  seen: { readonly status: ProviderRefund["status"]; readonly providerRefundId: string | null; readonly why?: string },
): Promise<void> {
  if (owner) await lockOrder(tx, owner.orderId);
  const known = seen.providerRefundId === null ? {} : { providerRefundId: seen.providerRefundId };
  if (seen.status === "pending") {
    await tx
      .update(refund)
      .set({ ...known, status: "requested" })
      .where(and(eq(refund.id, row.id), eq(refund.status, "requested")));
    return;
  }
  // A bank may send money back to the provider days after it was told to have arrived.
  const from = seen.status === "failed" ? (["requested", "succeeded"] as const) : (["requested"] as const);
  const [ended] = await tx
    .update(refund)
    .set({ ...known, status: seen.status, ...(seen.why !== undefined && { failure: seen.why.slice(0, 200) }) })
    .where(and(eq(refund.id, row.id), inArray(refund.status, from)))
    .returning();
  if (!ended) return;
  const failed = seen.status === "failed";
  if (owner) {
    await recordTimeline(tx, owner.orderId, failed ? "refund_failed" : "refunded", owner.actor, {
      refundId: row.id,
      amountMinor: row.amountMinor,
    });
    await (failed ? afterFailedRefund : afterRefund)(tx, owner.orderId, ended);
  }
  await recordEvents(tx, [{ type: failed ? "refund.failed" : "refund.succeeded", refundId: row.id }]);
}

/** `true`: it was new. A refund that came to nothing is not ours to tell of. */
async function writeForeign(
  tx: Db,
  owner: RefundOwner,
  providerPaymentId: string | null,
  seen: ProviderRefund,
): Promise<boolean> {
  const currency = seen.currency.toUpperCase();
  if (!providerPaymentId || !isCurrencyCode(currency) || seen.status !== "succeeded") return false;
  const [row] = await tx
    .insert(refund)
    .values({
      id: newId("rfd"),
      paymentId: owner.payment?.id ?? null,
      provider: owner.provider,
      providerPaymentId,
      amountMinor: seen.amountMinor,
      currency,
      status: "succeeded",
      reason: `at_provider:${seen.providerRefundId}`,
      providerRefundId: seen.providerRefundId,
    })
    .onConflictDoNothing()
    .returning({ id: refund.id });
  if (!row) return false;
  await recordTimeline(tx, owner.orderId, "refunded", owner.actor, {
    refundId: row.id,
    amountMinor: seen.amountMinor,
  });
  await recordEvents(tx, [{ type: "refund.succeeded", refundId: row.id }]);
  return true;
}
