import { cardOutcome, LATE_CARD } from "@/sandbox/stripe/cards";
import { emit, type StripeCtx } from "@/sandbox/stripe/context";
import { cardsOf } from "@/sandbox/stripe/customers";
import { createMethod } from "@/sandbox/stripe/methods";
import { chargeIntent, createIntent, declineIntent } from "@/sandbox/stripe/payments";
import type { Intent, Method, Session } from "@/sandbox/stripe/records";
import { expireIfDue } from "@/sandbox/stripe/session-expiry";
import { addCard } from "@/sandbox/stripe/session-setup";
import { intentView, sessionView } from "@/sandbox/stripe/views";

export type PayOutcome =
  | { readonly kind: "paid" | "processing" | "expired"; readonly session: Session }
  | { readonly kind: "declined"; readonly session: Session; readonly code: string; readonly message: string };

/** What is chosen or typed on the page. */
export type CardChoice = {
  /** A card number, or the id of one of the customer's cards. */
  readonly card: string;
  /** The box for keeping the card was ticked. */
  readonly keep?: boolean;
};

/** The customer's cards that a session's page offers, the latest kept first. */
export function offeredCards(ctx: StripeCtx, session: Session): readonly Method[] {
  if (session.mode !== "payment" || session.customerId === null) return [];
  const customer = { id: session.customerId, account: session.account };
  return cardsOf(ctx, customer)
    .filter((method) => session.offered.includes(method.allowRedisplay))
    .reverse();
}

/** The payment method behind a card that works; a guest's is not remembered. */
function methodOf(ctx: StripeCtx, session: Session, choice: CardChoice, digits: string): string | null {
  if (session.customerId === null) return null;
  const kept = offeredCards(ctx, session).find(({ id }) => id === choice.card);
  if (kept) return kept.id;
  const wanted = session.asksToKeep && choice.keep === true;
  const method = createMethod(ctx, {
    account: session.account,
    customerId: wanted || session.futureUsage !== null ? session.customerId : null,
    card: digits,
    allowRedisplay: wanted ? "always" : session.futureUsage === null ? "unspecified" : "limited",
    email: session.customerEmail,
  });
  return method.id;
}

function intentOf(ctx: StripeCtx, session: Session): Intent {
  const existing = session.intentId === null ? undefined : ctx.ledger.intents.get(session.intentId);
  if (existing && existing.status !== "canceled") return existing;
  return createIntent(ctx, {
    account: session.account,
    amount: session.amountTotal,
    currency: session.currency,
    captureMethod: session.captureMethod,
    metadata: session.intentMetadata,
    description: session.intentDescription,
    receiptEmail: session.customerEmail,
    sessionId: session.id,
    customerId: session.customerId,
    futureUsage: session.futureUsage,
  });
}

function settle(ctx: StripeCtx, session: Session, intent: Intent, digits: string): Session {
  chargeIntent(ctx, intent, digits);
  const complete: Session = { ...session, status: "complete", intentId: intent.id, settlesAtMs: null };
  ctx.ledger.sessions.put(complete);
  emit(ctx, session.account, "checkout.session.completed", sessionView(complete, ctx.origin));
  return complete;
}

function settleLate(ctx: StripeCtx, sessionId: string): void {
  const session = ctx.ledger.sessions.get(sessionId);
  if (!session || session.settlesAtMs === null || session.status === "complete") return;
  settle(ctx, session, intentOf(ctx, session), LATE_CARD);
}

/** Takes up payments that were on their way when an earlier process ended. */
export function resumeLatePayments(ctx: StripeCtx): void {
  for (const session of ctx.ledger.sessions.all()) {
    if (session.settlesAtMs !== null)
      ctx.later(Math.max(0, session.settlesAtMs - ctx.nowMs()), () => settleLate(ctx, session.id));
  }
}

/**
 * Pays a session with a card, or keeps the card of one in mode `setup`, once: a second call finds it paid or on its way. `evenIfExpired` lets money arrive after
 * the session ended, which the shop must survive.
 */
export function paySession(
  ctx: StripeCtx,
  id: string,
  choice: CardChoice,
  evenIfExpired = false,
): PayOutcome | undefined {
  const found = ctx.ledger.sessions.get(id);
  if (!found) return undefined;
  const session = expireIfDue(ctx, found);
  if (session.status === "complete") return { kind: "paid", session };
  if (session.status === "expired" && !evenIfExpired) return { kind: "expired", session };
  if (session.settlesAtMs !== null) return { kind: "processing", session };
  if (session.mode === "setup")
    return session.status === "open" ? addCard(ctx, session, choice.card) : { kind: "expired", session };

  const kept = offeredCards(ctx, session).find((method) => method.id === choice.card);
  const outcome = cardOutcome(kept?.card ?? choice.card);
  const intent = intentOf(ctx, session);
  const withMethod = (unpaid: Intent, digits: string): Intent => ({
    ...unpaid,
    methodId: methodOf(ctx, session, choice, digits),
  });
  switch (outcome.kind) {
    case "pays":
      return { kind: "paid", session: settle(ctx, session, withMethod(intent, outcome.digits), outcome.digits) };
    case "declined": {
      declineIntent(ctx, intent, outcome);
      const open: Session = { ...session, intentId: intent.id };
      ctx.ledger.sessions.put(open);
      return { kind: "declined", session: open, code: outcome.declineCode ?? outcome.code, message: outcome.message };
    }
    case "pays_late": {
      const processing: Intent = { ...withMethod(intent, outcome.digits), status: "processing" };
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
