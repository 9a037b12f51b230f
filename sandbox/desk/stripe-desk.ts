import { z } from "zod";
import { invalid, notFound } from "@/sandbox/desk/answers";
import type { StripeCtx } from "@/sandbox/stripe/context";
import { decideDispute, openDispute } from "@/sandbox/stripe/disputes";
import { StripeFailure } from "@/sandbox/stripe/errors";
import { endHoldIfDue } from "@/sandbox/stripe/holds";
import { DISPUTE_STATUSES } from "@/sandbox/stripe/records";
import { createRefund, failRefund } from "@/sandbox/stripe/refunds";
import { disputeView, intentView, refundView } from "@/sandbox/stripe/views";

const Amount = z.number().int().min(1).optional();
const DeskRefund = z.strictObject({ amount: Amount });
const DeskDispute = z.strictObject({ amount: Amount, reason: z.string().max(60).default("fraudulent") });
const Decision = z.strictObject({ status: z.enum(DISPUTE_STATUSES) });

/** What staff of the shop do on Stripe's own pages: give a payment back. */
export function refundFromDesk(stripe: StripeCtx, intentId: string, input: unknown): Response {
  const parsed = DeskRefund.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const intent = stripe.ledger.intents.get(intentId);
  const account = stripe.accounts.find(({ id }) => id === intent?.account);
  if (!intent || !account) return notFound("payment");
  try {
    const { amount } = parsed.data;
    const form = { payment_intent: intent.id, ...(amount !== undefined && { amount: String(amount) }) };
    return Response.json(refundView(createRefund(stripe, account, form)));
  } catch (error) {
    if (error instanceof StripeFailure) return Response.json({ error: error.body.message }, { status: error.status });
    throw error;
  }
}

/** A refund that the buyer's bank sends back. */
export function failFromDesk(stripe: StripeCtx, refundId: string): Response {
  const refund = stripe.ledger.refunds.get(refundId);
  return refund ? Response.json(refundView(failRefund(stripe, refund))) : notFound("refund");
}

/** The time in which held money could be captured is over. */
export function expireHoldFromDesk(stripe: StripeCtx, intentId: string): Response {
  const intent = stripe.ledger.intents.get(intentId);
  return intent ? Response.json(intentView(endHoldIfDue(stripe, intent, true))) : notFound("payment");
}

/** The buyer's bank asks for a payment back. */
export function disputeFromDesk(stripe: StripeCtx, intentId: string, input: unknown): Response {
  const parsed = DeskDispute.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const chargeId = stripe.ledger.intents.get(intentId)?.latestChargeId;
  const charge = chargeId ? stripe.ledger.charges.get(chargeId) : undefined;
  if (!charge?.captured) return notFound("captured payment");
  return Response.json(disputeView(openDispute(stripe, charge, parsed.data)));
}

/** What the bank decides. */
export function decideFromDesk(stripe: StripeCtx, disputeId: string, input: unknown): Response {
  const parsed = Decision.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  const dispute = stripe.ledger.disputes.get(disputeId);
  return dispute ? Response.json(disputeView(decideDispute(stripe, dispute, parsed.data.status))) : notFound("dispute");
}
