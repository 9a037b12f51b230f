import { and, eq, ne, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order, orderLine } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { retakeDeal } from "@/lib/checkout/retake-deal";
import { settleEdit } from "@/lib/edits/settle-edit";
import { recordEvents } from "@/lib/events/record-events";
import { claimStock, sellStock } from "@/lib/inventory/move-stock";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import type { PaymentMethod } from "@/lib/markets/market";
import { isCurrencyCode } from "@/lib/money/currency";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { queueOrderSms } from "@/lib/notifications/queue-order-sms";
import { isErased } from "@/lib/orders/erase-order";
import { lockOrder } from "@/lib/orders/lock-order";
import { dueOf } from "@/lib/orders/order";
import { recordTimeline } from "@/lib/orders/timeline";
import { recordRefunds } from "@/lib/refunds/record-refunds";
import { requestRefund } from "@/lib/refunds/request-refund";
import { askForHeld } from "./ask-for-held";
import { endAttempt } from "./end-attempt";
import { findPayment } from "./find-payment";
import type { PaymentProvider, PaymentReference, ProviderPayment } from "./provider";
import { recordDisputes } from "./record-disputes";
import { settleAuthorized } from "./settle-authorized";
import { takeApproved } from "./take-approved";
import { voidHeld } from "./void-held";

/**
 * What settling found. `not_paid`: the provider has no money (yet). `authorized`: it holds it for us to capture. `declined`: what the shopper approved was refused. `held`: money that does not fit the order.
 * `returned`: the provider had given the money back before we learned of it.
 */
export type Settlement = {
  readonly outcome:
    | "paid"
    | "already_settled"
    | "refunding"
    | "returned"
    | "held"
    | "authorized"
    | "not_paid"
    | "declined";
  readonly orderId: string;
};

/** `elsewhere`: it is another market's. */
export type SettleError = { readonly code: "unmatched" } | { readonly code: "elsewhere" };

type SettleCtx = Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log">;
type Payment = typeof payment.$inferSelect;
type Order = typeof order.$inferSelect;

/**
 * The one function that finishes an order, whoever learns of the money first: webhook, browser return, sweeper or
 * reconciler. Reads the payment afresh from the provider, then records it once by conditional updates: the loser of
 * a race finds `already_settled`. `unmatched`: the provider has no such payment, or it names none of ours.
 */
export async function settlePayment(
  ctx: SettleCtx,
  method: PaymentMethod,
  reference: PaymentReference,
): Promise<Result<Settlement, SettleError>> {
  const provider = ctx.payments[method];
  const seen = await provider?.read(reference);
  if (!provider || !seen) return err({ code: "unmatched" });
  const taken = await takeOurs(ctx, method, provider, seen);
  if (taken === "declined") return ok({ outcome: "declined", orderId: seen.orderId ?? "" });
  return settleSeen(ctx, method, taken);
}

/** Takes what moves by our own call alone: what the shopper has approved, and held money that was to be captured. */
async function takeOurs(
  ctx: SettleCtx,
  method: PaymentMethod,
  provider: PaymentProvider,
  seen: ProviderPayment,
): Promise<ProviderPayment | "declined"> {
  if (provider.capture && seen.status === "approved") return takeApproved(ctx, method, provider, seen);
  if (!provider.holds || seen.status !== "authorized") return seen;
  const pay = await findPayment(ctx, method, seen);
  const isAsked = pay?.status === "capturing" && pay.providerPaymentId === seen.providerPaymentId;
  return isAsked ? askForHeld(ctx, provider.holds, pay) : seen;
}

/** Settles a payment that was just read from the provider. */
export async function settleSeen(
  ctx: Omit<SettleCtx, "payments">,
  method: PaymentMethod,
  seen: ProviderPayment,
): Promise<Result<Settlement, SettleError>> {
  if (seen.market !== null && seen.market !== ctx.market.code) return err({ code: "elsewhere" });
  const pay = await findPayment(ctx, method, seen);
  if (!pay) return err({ code: "unmatched" });
  if (seen.status === "authorized")
    return ok({ outcome: await settleAuthorized(ctx, pay, seen), orderId: pay.orderId });
  if (seen.status !== "captured") {
    if (seen.status === "cancelled") await endAttempt(ctx, pay, seen);
    return ok({ outcome: "not_paid", orderId: pay.orderId });
  }
  const known = pay.status === "captured" && pay.providerPaymentId === seen.providerPaymentId;
  const isQuiet = seen.refunds.length === 0 && seen.disputes.length === 0;
  if (known && isQuiet) return ok({ outcome: "already_settled", orderId: pay.orderId });
  return transact(ctx.db, async (tx): Promise<Result<Settlement, SettleError>> => {
    // The order first, as whoever cancels it, packs it or gives its money back does.
    await lockOrder(tx, pay.orderId);
    const outcome = known ? "already_settled" : await settleCapture(tx, ctx, pay, seen);
    if (!isQuiet) await recordAfterwards(tx, ctx, pay, seen);
    return ok({ outcome, orderId: pay.orderId });
  });
}

async function settleCapture(
  tx: Db,
  ctx: Omit<SettleCtx, "payments">,
  pay: Payment,
  seen: ProviderPayment,
): Promise<Settlement["outcome"]> {
  const [captured] = await tx
    .update(payment)
    .set({
      status: "captured",
      capturedAt: sql`now()`,
      providerPaymentId: seen.providerPaymentId,
      providerSessionId: seen.sessionId ?? pay.providerSessionId,
    })
    .where(and(eq(payment.id, pay.id), ne(payment.status, "captured")))
    .returning();
  if (!captured) return settleAgain(tx, ctx, pay, seen);
  const outcome = await applyCapture(tx, ctx, captured, seen);
  await recordEvents(tx, [{ type: "payment.processed", orderId: pay.orderId, paymentId: pay.id, outcome }]);
  return outcome;
}

/** What became of the money since: of the order's own, or of a second payment for it. */
async function recordAfterwards(
  tx: Db,
  ctx: Omit<SettleCtx, "payments">,
  pay: Payment,
  seen: ProviderPayment,
): Promise<void> {
  const [own] = await tx.select({ id: payment.providerPaymentId }).from(payment).where(eq(payment.id, pay.id));
  const isOwn = own?.id === seen.providerPaymentId;
  const owner = { orderId: pay.orderId, provider: pay.provider, actor: actorName(ctx.actor) };
  await recordRefunds(tx, { ...owner, payment: isOwn ? pay : null }, seen);
  if (isOwn) await recordDisputes(tx, { ...owner, paymentId: pay.id }, seen.disputes);
}

/** What newly captured money does to its order. */
async function applyCapture(
  tx: Db,
  ctx: Omit<SettleCtx, "payments">,
  pay: Payment,
  seen: ProviderPayment,
): Promise<"paid" | "refunding" | "returned" | "held"> {
  const actor = actorName(ctx.actor);
  const where = { market: ctx.market.code, orderId: pay.orderId, actor };
  if (seen.amountMinor !== pay.amountMinor || seen.currency.toUpperCase() !== pay.currency) {
    await recordTimeline(tx, pay.orderId, "payment_mismatch", actor, {
      amountMinor: seen.amountMinor,
      currency: seen.currency,
    });
    await recordEvents(tx, [{ type: "payment.mismatch", orderId: pay.orderId, paymentId: pay.id }]);
    await forgetHold(tx, pay);
    return "held";
  }
  // The order is left to the sweeper, which finds nothing open to close and releases its stock.
  if (seen.refundedMinor >= seen.amountMinor) {
    await forgetHold(tx, pay);
    return "returned";
  }
  const { editId } = pay;
  if (editId) return settleEdit(tx, { market: ctx.market.code, actor }, { ...pay, editId });
  const paid = await markPaid(tx, pay, "pending_payment");
  if (paid) {
    // Another attempt may hold money by now.
    await voidHeld(tx, pay.orderId);
    await claimStock(tx, where);
    await announcePaid(tx, paid, pay, actor, "paid");
    return "paid";
  }
  const [late] = await tx.select().from(order).where(eq(order.id, pay.orderId));
  if (late && mayRevive(late, pay) && (await sellAgain(tx, where, ctx.clock()))) {
    const revived = await markPaid(tx, pay, "cancelled");
    if (revived) {
      await announcePaid(tx, revived, pay, actor, "paid_late");
      return "paid";
    }
  }
  await giveBack(tx, pay, late, actor);
  return "refunding";
}

/** What was held and captured otherwise than we asked is not held any more: its order waits as any other. */
async function forgetHold(tx: Db, pay: Payment): Promise<void> {
  if (pay.authorizedMinor === null) return;
  await tx
    .update(order)
    .set({ authorizedAt: null })
    .where(and(eq(order.id, pay.orderId), eq(order.status, "pending_payment")));
}

/**
 * A payment that is captured already was seen captured: by the loser of a race, or because the provider took money
 * twice for it (its page was paid again after the idempotency key had run out). The second money goes back.
 */
async function settleAgain(
  tx: Db,
  ctx: Omit<SettleCtx, "payments">,
  pay: Payment,
  seen: ProviderPayment,
): Promise<"already_settled" | "refunding"> {
  const [first] = await tx.select({ id: payment.providerPaymentId }).from(payment).where(eq(payment.id, pay.id));
  const currency = seen.currency.toUpperCase();
  if (!seen.providerPaymentId || first?.id === seen.providerPaymentId || !isCurrencyCode(currency))
    return "already_settled";
  const amountMinor = seen.amountMinor - seen.refundedMinor;
  if (amountMinor <= 0) return "already_settled";
  // Money beyond the one payment we asked for.
  const { provider, orderId } = pay;
  const { providerPaymentId } = seen;
  const extra = { paymentId: null, provider, providerPaymentId, amountMinor, currency, reason: "duplicate_payment" };
  const asked = await requestRefund(tx, extra, { orderId, entry: "duplicate_payment", actor: actorName(ctx.actor) });
  return asked ? "refunding" : "already_settled";
}

const dueNow = sql<number>`${order.totalMinor} - ${order.creditMinor}`;

/** Only by what is due now: an attempt from before staff changed the order asked for another amount. */
async function markPaid(tx: Db, pay: Payment, from: "pending_payment" | "cancelled"): Promise<Order | undefined> {
  const [row] = await tx
    .update(order)
    .set({ status: "paid", paidAt: sql`now()`, cancelReason: null, cancelledAt: null })
    .where(and(eq(order.id, pay.orderId), eq(order.status, from), eq(dueNow, pay.amountMinor)))
    .returning();
  return row;
}

/**
 * One that was paid before it was cancelled had its money and units given back: what comes now was paid twice. One whose
 * money was held was given up with it.
 */
function mayRevive(late: Order, pay: Payment): boolean {
  const isDue = dueOf(late) === pay.amountMinor && pay.authorizedMinor === null;
  return late.status === "cancelled" && late.paidAt === null && isDue && !isErased(late);
}

/** Takes the stock, promotions and credit of an order that gave them back; all of it or none. */
async function sellAgain(tx: Db, where: Parameters<typeof sellStock>[1], now: Date): Promise<boolean> {
  const lines = await tx
    .select({ variantId: orderLine.variantId, quantity: orderLine.quantity })
    .from(orderLine)
    .where(eq(orderLine.orderId, where.orderId));
  const demands = lines.flatMap(({ variantId, quantity }) => (variantId ? [{ variantId, quantity }] : []));
  if (demands.length < lines.length) return false;
  const taken = await transact(tx, async (savepoint) =>
    (await retakeDeal(savepoint, where, now)) ? sellStock(savepoint, where, demands) : err({ code: "used_up" }),
  );
  return taken.ok;
}

async function announcePaid(
  tx: Db,
  paid: Order,
  pay: Payment,
  actor: string,
  entry: "paid" | "paid_late",
): Promise<void> {
  await recordTimeline(tx, paid.id, entry, actor, { paymentId: pay.id, amountMinor: pay.amountMinor });
  await recordEvents(tx, [{ type: "order.paid", orderId: paid.id, paymentId: pay.id }]);
  await queueOrderMail(tx, "order-paid", paid);
  await queueOrderSms(tx, "order-sms-paid", paid.id);
}

/** Money that can buy nothing any more: the whole payment goes back. */
async function giveBack(tx: Db, pay: Payment, owner: Order | undefined, actor: string): Promise<void> {
  const late = owner?.status === "cancelled" && owner.paidAt === null;
  if (late) {
    await tx.update(order).set({ cancelReason: "late_payment" }).where(eq(order.id, pay.orderId));
    await queueOrderMail(tx, "order-refunded", owner);
    await queueOrderSms(tx, "order-sms-refunded", owner.id);
  }
  const { id: paymentId, orderId, provider, providerPaymentId, amountMinor, currency } = pay;
  const reason = late ? "late_payment" : "duplicate_payment";
  const whole = { paymentId, provider, providerPaymentId, amountMinor, currency, reason };
  await requestRefund(tx, whole, { orderId, entry: late ? "refund_requested" : "duplicate_payment", actor });
}
