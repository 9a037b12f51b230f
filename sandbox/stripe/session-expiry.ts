import { emit, type StripeCtx, seconds } from "@/sandbox/stripe/context";
import { wrongState } from "@/sandbox/stripe/errors";
import { endHoldIfDue } from "@/sandbox/stripe/holds";
import type { Session } from "@/sandbox/stripe/records";
import { sessionView } from "@/sandbox/stripe/views";

function expire(ctx: StripeCtx, session: Session): Session {
  const expired: Session = { ...session, status: "expired" };
  ctx.ledger.sessions.put(expired);
  const intent = session.intentId === null ? undefined : ctx.ledger.intents.get(session.intentId);
  if (intent?.status === "requires_payment_method") {
    ctx.ledger.intents.put({
      ...intent,
      status: "canceled",
      canceledAt: seconds(ctx),
      cancellationReason: "automatic",
    });
  }
  const setup = session.setupId === null ? undefined : ctx.ledger.setups.get(session.setupId);
  if (setup?.status === "requires_payment_method") ctx.ledger.setups.put({ ...setup, status: "canceled" });
  emit(ctx, session.account, "checkout.session.expired", sessionView(expired, ctx.origin));
  return expired;
}

/** A session past its time is expired whenever somebody looks at it; one whose payment is on its way is left to end. */
export function expireIfDue(ctx: StripeCtx, session: Session): Session {
  if (session.status !== "open" || session.settlesAtMs !== null || session.expiresAt > seconds(ctx)) return session;
  return expire(ctx, session);
}

/** Tells the shop of every session and every hold whose time ran out without anybody looking. */
export function expireAllDue(ctx: StripeCtx): void {
  for (const intent of ctx.ledger.intents.all()) endHoldIfDue(ctx, intent);
  for (const session of ctx.ledger.sessions.all()) expireIfDue(ctx, session);
}

/** Throws Stripe's 400 unless the session is open. A payment on its way refuses too, so that stock is never given back under it. */
export function expireNow(ctx: StripeCtx, session: Session): Session {
  if (session.status !== "open") {
    throw wrongState(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
    );
  }
  if (session.settlesAtMs !== null)
    throw wrongState("This Checkout Session cannot be expired: its payment is being processed.");
  return expire(ctx, session);
}
