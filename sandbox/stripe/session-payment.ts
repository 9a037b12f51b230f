import { cardOutcome } from "@/sandbox/stripe/cards";
import { emit, type StripeCtx } from "@/sandbox/stripe/context";
import { chargeIntent, createIntent, declineIntent } from "@/sandbox/stripe/payments";
import type { Intent, Session } from "@/sandbox/stripe/records";
import { expireIfDue } from "@/sandbox/stripe/session-expiry";
import { intentView, sessionView } from "@/sandbox/stripe/views";

export type PayOutcome =
  | { readonly kind: "paid" | "processing" | "expired"; readonly session: Session }
  | { readonly kind: "declined"; readonly session: Session; readonly code: string; readonly message: string };

function intentOf(ctx: StripeCtx, session: Session): Intent {
  const existing = session.intentId === null ? undefined : ctx.ledger.intents.get(session.intentId);
  if (existing && existing.status !== "canceled") return existing;
  return createIntent(ctx, {
    account: session.account,
    amount: session.amountTotal,
    currency: session.currency,
    captureMethod: "automatic",
    metadata: session.intentMetadata,
    description: session.intentDescription,
    receiptEmail: session.customerEmail,
    sessionId: session.id,
  });
}

function settle(ctx: StripeCtx, session: Session, intent: Intent, last4: string): Session {
  chargeIntent(ctx, intent, last4);
  const complete: Session = { ...session, status: "complete", intentId: intent.id, settlesAtMs: null };
  ctx.ledger.sessions.put(complete);
  emit(ctx, session.account, "checkout.session.completed", sessionView(complete, ctx.origin));
  return complete;
}

function settleLate(ctx: StripeCtx, sessionId: string): void {
  const session = ctx.ledger.sessions.get(sessionId);
  if (!session || session.settlesAtMs === null || session.status === "complete") return;
  settle(ctx, session, intentOf(ctx, session), "3220");
}

/** Takes up payments that were on their way when an earlier process ended. */
export function resumeLatePayments(ctx: StripeCtx): void {
  for (const session of ctx.ledger.sessions.all()) {
    if (session.settlesAtMs !== null)
      ctx.later(Math.max(0, session.settlesAtMs - ctx.nowMs()), () => settleLate(ctx, session.id));
  }
}

/**
 * Pays a session with a card, once: a second call finds it paid or on its way. `evenIfExpired` lets money arrive after
 * the session ended, which the shop must survive.
 */
export function paySession(ctx: StripeCtx, id: string, card: string, evenIfExpired = false): PayOutcome | undefined {
  const found = ctx.ledger.sessions.get(id);
  if (!found) return undefined;
  const session = expireIfDue(ctx, found);
  if (session.status === "complete") return { kind: "paid", session };
  if (session.status === "expired" && !evenIfExpired) return { kind: "expired", session };
  if (session.settlesAtMs !== null) return { kind: "processing", session };

  const outcome = cardOutcome(card);
  const intent = intentOf(ctx, session);
  switch (outcome.kind) {
    case "pays":
      return { kind: "paid", session: settle(ctx, session, intent, outcome.last4) };
    case "declined": {
      declineIntent(ctx, intent, outcome);
      const open: Session = { ...session, intentId: intent.id };
      ctx.ledger.sessions.put(open);
      return { kind: "declined", session: open, code: outcome.declineCode ?? outcome.code, message: outcome.message };
    }
    case "pays_late": {
      const processing: Intent = { ...intent, status: "processing" };
      const waiting: Session = { ...session, intentId: intent.id, settlesAtMs: ctx.nowMs() + ctx.latePaymentMs };
      ctx.ledger.intents.put(processing);
      ctx.ledger.sessions.put(waiting);
      emit(ctx, session.account, "payment_intent.processing", intentView(processing));
      ctx.later(ctx.latePaymentMs, () => settleLate(ctx, id));
      return { kind: "processing", session: waiting };
    }
    default:
      return outcome satisfies never;
  }
}
