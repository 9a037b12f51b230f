import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { recordEvents } from "@/lib/events/record-events";
import { holdUntil } from "@/lib/inventory/hold-until";
import { enqueue } from "@/lib/jobs/enqueue";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { ok } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { queueOrderMail } from "@/lib/notifications/queue-message";
import { queueOrderSms } from "@/lib/notifications/queue-order-sms";
import { isErased } from "@/lib/orders/erase-order";
import { lockOrder } from "@/lib/orders/lock-order";
import { dueOf } from "@/lib/orders/order";
import { recordTimeline } from "@/lib/orders/timeline";
import type { ProviderPayment } from "./provider";
import { askToRelease } from "./void-held";

const DAY_MS = 86_400_000;
/** How long a hold lasts where the provider does not say: a day less than cards' banks keep one at least. */
const USUAL_MS = 6 * DAY_MS;
/** How long before its end staff are told of money that nobody has captured. */
const TOLD_BEFORE_MS = DAY_MS;

type HoldCtx = Pick<Ctx, "db" | "actor" | "clock" | "log">;
type Payment = typeof payment.$inferSelect;

/**
 * The buyer's bank holds a payment's money: its order counts as placed and keeps its stock until the hold ends. Whatever
 * can buy nothing, for the order is given up, costs something else by now or holds money already, is released. Once,
 * whoever learns of it how often.
 */
export async function settleAuthorized(
  ctx: HoldCtx,
  pay: Payment,
  seen: ProviderPayment,
): Promise<"authorized" | "not_paid"> {
  const { providerPaymentId } = seen;
  if (!providerPaymentId) return "not_paid";
  const done = await transact(ctx.db, async (tx) => {
    await lockOrder(tx, pay.orderId);
    const [now] = await tx.select().from(payment).where(eq(payment.id, pay.id));
    if (!now) return ok("not_paid" as const);
    const isOwn = now.providerPaymentId === providerPaymentId;
    if (isOwn && (now.status === "authorized" || now.status === "capturing")) return ok("authorized" as const);
    // Read before it was captured.
    if (isOwn && now.status === "captured") return ok("not_paid" as const);
    if (await take(tx, ctx, now, { ...seen, providerPaymentId })) return ok("authorized" as const);
    ctx.log.warn({ paymentId: pay.id, providerPaymentId }, "held money can buy nothing and is released");
    await release(tx, now, { ...seen, providerPaymentId });
    return ok("not_paid" as const);
  });
  return done.ok ? done.value : "not_paid";
}

/** `false`: it does not fit its order. */
async function take(
  tx: Db,
  ctx: HoldCtx,
  pay: Payment,
  seen: ProviderPayment & { readonly providerPaymentId: string },
): Promise<boolean> {
  const [of] = await tx.select().from(order).where(eq(order.id, pay.orderId));
  const until = seen.captureBefore ?? new Date(ctx.clock().getTime() + USUAL_MS);
  const isAsked = seen.amountMinor === pay.amountMinor && seen.currency.toUpperCase() === pay.currency;
  const isWaiting = pay.status === "starting" || pay.status === "open";
  if (!of || !isAsked || !isWaiting || pay.editId || until <= ctx.clock()) return false;
  if (of.status !== "pending_payment" || dueOf(of) !== pay.amountMinor || isErased(of)) return false;
  await tx
    .update(payment)
    .set({
      status: "authorized",
      authorizedMinor: seen.amountMinor,
      authorizedUntil: until,
      providerPaymentId: seen.providerPaymentId,
      providerSessionId: seen.sessionId ?? pay.providerSessionId,
    })
    .where(eq(payment.id, pay.id));
  await tx.update(order).set({ authorizedAt: ctx.clock(), expiresAt: until }).where(eq(order.id, of.id));
  await holdUntil(tx, of.id, until);
  await recordTimeline(tx, of.id, "authorized", actorName(ctx.actor), {
    paymentId: pay.id,
    amountMinor: pay.amountMinor,
  });
  await recordEvents(tx, [{ type: "payment.authorized", orderId: of.id, paymentId: pay.id }]);
  await queueOrderMail(tx, "order-authorized", of);
  await queueOrderSms(tx, "order-sms-authorized", of.id);
  const runAt = new Date(until.getTime() - TOLD_BEFORE_MS);
  await enqueue(tx, "tell-hold-ending", { paymentId: pay.id }, { key: `hold-ending:${pay.id}`, runAt });
  return true;
}

/** Of an attempt that ended otherwise, or holds other money, only the provider is told. */
async function release(
  tx: Db,
  pay: Payment,
  { providerPaymentId, sessionId }: ProviderPayment & { readonly providerPaymentId: string },
): Promise<void> {
  const providerSessionId = sessionId ?? pay.providerSessionId;
  await tx
    .update(payment)
    .set({ status: "voiding", voidingAt: sql`now()`, providerPaymentId, providerSessionId })
    .where(
      and(
        eq(payment.id, pay.id),
        inArray(payment.status, ["starting", "open", "cancelled", "failed"]),
        pay.providerPaymentId === null ? undefined : eq(payment.providerPaymentId, providerPaymentId),
      ),
    );
  await askToRelease(tx, { provider: pay.provider, providerPaymentId });
}
