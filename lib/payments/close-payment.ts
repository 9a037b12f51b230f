import { and, eq, inArray, sql } from "drizzle-orm";
import { orderEdit } from "@/db/schema/edits";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import type { Ctx } from "@/lib/kernel/context";
import { ok } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockOrder } from "@/lib/orders/lock-order";
import type { PaymentProvider } from "./provider";
import { settlePayment, settleSeen } from "./settle-payment";
import { openPayment, startRequest } from "./start-payment";
import { WAYS } from "./ways";

type CloseCtx = Pick<Ctx, "db" | "market" | "payments" | "actor" | "clock" | "log" | "origin">;
type Payment = typeof payment.$inferSelect;

/**
 * Makes an order's live attempt unpayable, so that its stock may be given to others; `false` when it turned out to be
 * paid or about to be. Rejects when the provider's answer is unknown: then it may still be paid.
 */
export async function closePayment(ctx: CloseCtx, orderId: `ord_${string}`): Promise<boolean> {
  const pay = await openPayment(ctx.db, orderId);
  if (!pay) return true;
  // Held money ends with its order alone: `voidHeld`.
  if (pay.status === "authorized") return false;
  const provider = ctx.payments[pay.provider];
  if (!provider) {
    if (WAYS[pay.provider] === "page") throw new Error(`no provider for ${pay.provider}`);
    return closeOurs(ctx, pay);
  }
  if (provider.capture) return closeUncaptured(ctx, pay, provider);
  // The answer to an earlier start may have been lost: the same key finds the session it made.
  const sessionId = pay.providerSessionId ?? (await provider.start(await startRequest(ctx, pay)))?.sessionId;
  if (!sessionId) return closeOurs(ctx, pay);
  const seen = await provider.close(sessionId);
  if (!seen) throw new Error(`provider does not know session ${sessionId}`);
  const settled = await settleSeen(ctx, pay.provider, seen);
  return settled.ok && settled.value.outcome === "not_paid" && seen.status === "cancelled";
}

/**
 * Money that moves by our own call alone: an attempt that is closed here is closed. One being captured is settled first,
 * and closed as it is once the provider has forgotten its session: nobody can pay there any more.
 */
async function closeUncaptured(ctx: CloseCtx, pay: Payment, provider: Pick<PaymentProvider, "read">): Promise<boolean> {
  if (await closeOurs(ctx, pay)) return true;
  const [now] = await ctx.db.select().from(payment).where(eq(payment.id, pay.id));
  if (now?.status !== "capturing" || !now.providerSessionId) return false;
  const session = { sessionId: now.providerSessionId };
  const settled = await settlePayment(ctx, now.provider, session);
  if (settled.ok || (await provider.read(session))) return closeOurs(ctx, pay);
  return closeOurs(ctx, pay, ["starting", "open", "capturing"]);
}

/** Only while its order, or the change of it, waits: an order that was packed meanwhile is still to be paid. */
async function closeOurs(
  { db }: Pick<Ctx, "db">,
  pay: Payment,
  from: readonly Payment["status"][] = ["starting", "open"],
): Promise<boolean> {
  const done = await transact(db, async (tx) => {
    await lockOrder(tx, pay.orderId);
    const waits = pay.editId
      ? sql`exists (select from ${orderEdit} where ${orderEdit.id} = ${pay.editId} and ${orderEdit.status} = 'waiting')`
      : sql`exists (select from ${order} where ${order.id} = ${pay.orderId} and ${order.status} = 'pending_payment')`;
    const [closed] = await tx
      .update(payment)
      .set({ status: "cancelled" })
      .where(and(eq(payment.id, pay.id), inArray(payment.status, from), waits))
      .returning({ id: payment.id });
    return ok(closed !== undefined);
  });
  return done.ok && done.value;
}
