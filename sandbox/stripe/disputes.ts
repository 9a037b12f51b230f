import { vendorId } from "@/sandbox/ids";
import { emit, type StripeCtx, seconds } from "@/sandbox/stripe/context";
import type { Charge, Dispute } from "@/sandbox/stripe/records";
import { disputeView } from "@/sandbox/stripe/views";

/** The buyer's bank asks for a payment back. */
export function openDispute(
  ctx: StripeCtx,
  charge: Charge,
  about: { readonly amount?: number | undefined; readonly reason: string },
): Dispute {
  const dispute: Dispute = {
    id: vendorId("du_"),
    account: charge.account,
    created: seconds(ctx),
    intentId: charge.intentId,
    chargeId: charge.id,
    currency: charge.currency,
    amount: about.amount ?? charge.amountCaptured,
    reason: about.reason,
    status: "needs_response",
  };
  ctx.ledger.disputes.put(dispute);
  ctx.ledger.charges.put({ ...charge, disputed: true });
  emit(ctx, charge.account, "charge.dispute.created", disputeView(dispute));
  return dispute;
}

/** What the bank decides; the end of a dispute is told of as `closed`. */
export function decideDispute(ctx: StripeCtx, dispute: Dispute, status: Dispute["status"]): Dispute {
  const decided: Dispute = { ...dispute, status };
  ctx.ledger.disputes.put(decided);
  const isOver = status === "won" || status === "lost";
  emit(ctx, dispute.account, isOver ? "charge.dispute.closed" : "charge.dispute.updated", disputeView(decided));
  return decided;
}
