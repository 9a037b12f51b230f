import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { order, orderLine } from "@/db/schema/orders";
import { LIVE_PAYMENT_STATUSES, payment } from "@/db/schema/payments";
import { waitingEdit } from "@/lib/edits/waiting-edit";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { err, ok, type Result } from "@/lib/kernel/result";
import { placeOf } from "@/lib/markets/markets";
import { orderNumber, orderPath } from "@/lib/orders/order";
import { recordTimeline } from "@/lib/orders/timeline";
import { differenceLine, paymentLines } from "./payment-lines";
import type { PaymentProvider, StartPayment } from "./provider";
import { WAYS } from "./ways";

export type StartPaymentError =
  | { readonly code: "not_found" }
  /** The page would show kept cards, and whoever asks is not their owner. */
  | { readonly code: "unauthorized" }
  | { readonly code: "illegal_transition" }
  | { readonly code: "payment_provider_unavailable" };

/** The attempt that is under way for an order, if any. */
export async function openPayment(db: Db, orderId: `ord_${string}`) {
  const [row] = await db
    .select()
    .from(payment)
    .where(and(eq(payment.orderId, orderId), inArray(payment.status, LIVE_PAYMENT_STATUSES)))
    .orderBy(desc(payment.attempt))
    .limit(1);
  return row;
}

/** What the provider is asked for, the same at every call for one payment, so that its idempotency key holds. */
export async function startRequest(
  ctx: Pick<Ctx, "db" | "market" | "origin">,
  pay: typeof payment.$inferSelect,
): Promise<StartPayment> {
  const [paid] = await ctx.db.select().from(order).where(eq(order.id, pay.orderId));
  if (!paid) throw new Error(`payment ${pay.id} has no order`);
  const lines = await ctx.db
    .select()
    .from(orderLine)
    .where(eq(orderLine.orderId, pay.orderId))
    .orderBy(asc(orderLine.position));
  const locale = placeOf(paid.locale)?.locale;
  const page = `${ctx.origin}${orderPath(paid.locale, paid.publicToken)}`;
  return {
    market: ctx.market.code,
    orderId: paid.id,
    paymentId: pay.id,
    idempotencyKey: `pay:${paid.id}:${pay.attempt}`,
    amountMinor: pay.amountMinor,
    currency: pay.currency,
    lines: pay.editId
      ? [differenceLine(pay.amountMinor, locale?.language ?? "en")]
      : paymentLines(paid, lines, locale?.language ?? "en"),
    description: orderNumber(ctx.market, paid.number),
    email: paid.email,
    customerId: pay.customerId,
    expiresAt: pay.expiresAt,
    capture: pay.capture,
    locale: locale?.tag ?? "en-US",
    successUrl: `${page}/return`,
    cancelUrl: page,
    codeUrl: `${page}/qr`,
  };
}

/**
 * Opens the provider's payment page for an order that waits for payment, or for the difference of its change, or finds
 * the one already open.
 * The provider is asked outside any transaction with a key of its own per attempt, so a retry after a lost answer
 * finds the same page. `redirectUrl` is `null` for methods that are paid elsewhere.
 */
export async function startPayment(
  ctx: Pick<Ctx, "db" | "market" | "payments" | "origin" | "actor" | "log" | "clock">,
  orderId: `ord_${string}`,
): Promise<Result<{ redirectUrl: string | null }, StartPaymentError>> {
  const [row] = await ctx.db
    .select({ status: order.status, expiresAt: order.expiresAt })
    .from(order)
    .where(eq(order.id, orderId));
  if (!row) return err({ code: "not_found" });
  const pay = await openPayment(ctx.db, orderId);
  const waiting = pay?.editId ? await waitingEdit(ctx.db, orderId) : row.status === "pending_payment" ? row : undefined;
  // What is held for it already is not asked for again.
  if (!waiting || !pay || pay.authorizedMinor !== null) return err({ code: "illegal_transition" });
  if (waiting.expiresAt && waiting.expiresAt <= ctx.clock()) return err({ code: "illegal_transition" });
  if (WAYS[pay.provider] !== "page") return ok({ redirectUrl: null });
  if (!(await mayOpen(ctx, pay))) return err({ code: "unauthorized" });
  if (pay.redirectUrl) return ok({ redirectUrl: pay.redirectUrl });
  const provider = ctx.payments[pay.provider];
  if (!provider) return err({ code: "payment_provider_unavailable" });
  try {
    const session = await provider.start(await startRequest(ctx, pay));
    await (session ? recordOpened(ctx, pay, session) : recordNeverOpened(ctx.db, pay));
  } catch (error) {
    ctx.log.error({ err: error, orderId, paymentId: pay.id }, "payment provider did not open a session");
  }
  return currentPage(ctx.db, pay.id);
}

/** A page that offers somebody's kept cards opens for them alone, though the order's address may be in other hands. */
async function mayOpen({ db, actor }: Pick<Ctx, "db" | "actor">, pay: typeof payment.$inferSelect): Promise<boolean> {
  if (pay.customerId === null) return true;
  if (actor.type !== "account") return actor.type === "system";
  const [owner] = await db
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.id, actor.accountId), eq(account.stripeCustomerId, pay.customerId)));
  return owner !== undefined;
}

async function recordOpened(
  ctx: Pick<Ctx, "db" | "actor">,
  pay: typeof payment.$inferSelect,
  { sessionId, redirectUrl }: NonNullable<Awaited<ReturnType<PaymentProvider["start"]>>>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [opened] = await tx
      .update(payment)
      .set({ status: "open", providerSessionId: sessionId, redirectUrl })
      .where(and(eq(payment.id, pay.id), eq(payment.status, "starting")))
      .returning({ id: payment.id });
    if (opened) await recordTimeline(tx, pay.orderId, "payment_opened", actorName(ctx.actor), { attempt: pay.attempt });
  });
}

/** The attempt's time was over before its page was opened: another attempt may follow. */
async function recordNeverOpened(db: Db, pay: typeof payment.$inferSelect): Promise<void> {
  await db
    .update(payment)
    .set({ status: "cancelled" })
    .where(and(eq(payment.id, pay.id), eq(payment.status, "starting")));
}

/** The page of an attempt as it is now: a call beside this one may have opened it, or it may have ended meanwhile. */
async function currentPage(
  db: Db,
  id: `pay_${string}`,
): Promise<Result<{ redirectUrl: string | null }, StartPaymentError>> {
  const [now] = await db
    .select({ status: payment.status, redirectUrl: payment.redirectUrl })
    .from(payment)
    .where(eq(payment.id, id));
  if (now?.status === "open") return ok({ redirectUrl: now.redirectUrl });
  return err({ code: now?.status === "starting" ? "payment_provider_unavailable" : "illegal_transition" });
}
