import { cardOutcome, KEPT_BUT_DECLINED_CARD } from "@/sandbox/stripe/cards";
import { emit, type StripeCtx } from "@/sandbox/stripe/context";
import { createMethod } from "@/sandbox/stripe/methods";
import type { Session } from "@/sandbox/stripe/records";
import { sessionView, setupIntentView } from "@/sandbox/stripe/views";

export type SetupOutcome =
  | { readonly kind: "paid"; readonly session: Session }
  | { readonly kind: "declined"; readonly session: Session; readonly code: string; readonly message: string };

/** Keeps a card for the customer of an open session in mode `setup`. No money moves. */
export function addCard(ctx: StripeCtx, session: Session, card: string): SetupOutcome {
  const setup = ctx.ledger.setups.get(session.setupId ?? "");
  if (!setup) throw new Error(`session ${session.id} has no setup intent`);
  const outcome = cardOutcome(card);
  if (outcome.kind === "declined" && outcome.digits !== KEPT_BUT_DECLINED_CARD) {
    const { code, declineCode, message } = outcome;
    const failed = { ...setup, lastDecline: { code, declineCode, message } };
    ctx.ledger.setups.put(failed);
    emit(ctx, session.account, "setup_intent.setup_failed", setupIntentView(failed));
    return { kind: "declined", session, code: declineCode ?? code, message };
  }
  const method = createMethod(ctx, {
    account: session.account,
    customerId: session.customerId,
    card: outcome.digits,
    // Who adds a card to be kept wants it offered.
    allowRedisplay: "always",
    email: session.customerEmail,
  });
  const done = { ...setup, status: "succeeded", methodId: method.id, lastDecline: null } as const;
  const complete: Session = { ...session, status: "complete" };
  ctx.ledger.setups.put(done);
  ctx.ledger.sessions.put(complete);
  emit(ctx, session.account, "setup_intent.succeeded", setupIntentView(done));
  emit(ctx, session.account, "checkout.session.completed", sessionView(complete, ctx.origin));
  return { kind: "paid", session: complete };
}
