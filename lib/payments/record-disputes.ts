import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { type DisputeStatus, dispute } from "@/db/schema/payments";
import { recordEvents } from "@/lib/events/record-events";
import { newId } from "@/lib/kernel/ids";
import type { PaymentMethod } from "@/lib/markets/market";
import { isCurrencyCode } from "@/lib/money/currency";
import { recordTimeline } from "@/lib/orders/timeline";
import type { ProviderDispute } from "./provider";

export type DisputeOwner = {
  readonly orderId: `ord_${string}`;
  readonly paymentId: `pay_${string}`;
  readonly provider: PaymentMethod;
  readonly actor: string;
};

/** From which states a dispute may come: an answer that was read earlier never undoes a later one. */
const FROM = {
  needs_response: [],
  under_review: ["needs_response"],
  won: ["needs_response", "under_review"],
  lost: ["needs_response", "under_review"],
} as const satisfies Record<DisputeStatus, readonly DisputeStatus[]>;

/** Writes down the disputes of a payment as the provider tells of them now. Safe to repeat, in any order. */
export async function recordDisputes(tx: Db, owner: DisputeOwner, seen: readonly ProviderDispute[]): Promise<void> {
  for (const one of seen) {
    const currency = one.currency.toUpperCase();
    if (!isCurrencyCode(currency)) continue;
    const [opened] = await tx
      .insert(dispute)
      .values({
        id: newId("dsp"),
        provider: owner.provider,
        providerDisputeId: one.providerDisputeId,
        paymentId: owner.paymentId,
        amountMinor: one.amountMinor,
        currency,
        reason: one.reason,
        status: one.status,
        openedAt: one.openedAt,
      })
      .onConflictDoNothing({ target: [dispute.provider, dispute.providerDisputeId] })
      .returning({ id: dispute.id });
    if (opened) await recordTimeline(tx, owner.orderId, "dispute_opened", owner.actor, { disputeId: opened.id });
    await moveOn(tx, owner, one, opened?.id);
  }
}

async function moveOn(
  tx: Db,
  owner: DisputeOwner,
  { providerDisputeId, status, amountMinor }: ProviderDispute,
  opened: `dsp_${string}` | undefined,
): Promise<void> {
  const same = and(eq(dispute.provider, owner.provider), eq(dispute.providerDisputeId, providerDisputeId));
  const [moved] = opened
    ? [{ id: opened }]
    : await tx
        .update(dispute)
        .set({ status, amountMinor })
        .where(and(same, inArray(dispute.status, FROM[status])))
        .returning({ id: dispute.id });
  if (!moved) return;
  await recordEvents(tx, [{ type: "dispute.updated", disputeId: moved.id, status }]);
  if (status === "won" || status === "lost")
    await recordTimeline(tx, owner.orderId, `dispute_${status}`, owner.actor, { disputeId: moved.id });
}
