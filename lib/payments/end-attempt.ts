import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";
import { LIVE_PAYMENT_STATUSES, payment } from "@/db/schema/payments";
import { holdUntil } from "@/lib/inventory/hold-until";
import { enqueue } from "@/lib/jobs/enqueue";
import { actorName, type Ctx } from "@/lib/kernel/context";
import { ok } from "@/lib/kernel/result";
import { transact } from "@/lib/kernel/transact";
import { lockOrder } from "@/lib/orders/lock-order";
import { recordTimeline } from "@/lib/orders/timeline";
import type { ProviderPayment } from "./provider";

type Payment = typeof payment.$inferSelect;
type EndCtx = Pick<Ctx, "db" | "actor" | "clock">;

const ENDING: readonly Payment["status"][] = [...LIVE_PAYMENT_STATUSES, "voiding"];

/**
 * The provider takes no money for an attempt any more. Where it held some, that is free again: by our own word, or
 * because it ran out or somebody gave it up there, and then the order it was for ends too.
 */
export async function endAttempt(ctx: EndCtx, pay: Payment, seen: ProviderPayment): Promise<void> {
  await transact(ctx.db, async (tx) => {
    await lockOrder(tx, pay.orderId);
    const [now] = await tx.select().from(payment).where(eq(payment.id, pay.id));
    if (!now || !ENDING.includes(now.status) || isOther(now, seen)) return ok(undefined);
    await tx
      .update(payment)
      .set({ status: "cancelled" })
      .where(and(eq(payment.id, now.id), eq(payment.status, now.status)));
    if (now.authorizedMinor === null) return ok(undefined);
    const isOurs = now.status === "voiding";
    const told = { paymentId: now.id, amountMinor: now.authorizedMinor };
    await recordTimeline(tx, now.orderId, isOurs ? "hold_released" : "hold_ended", actorName(ctx.actor), told);
    if (!isOurs) await expireNow(tx, now.orderId, ctx.clock());
    return ok(undefined);
  });
}

/** Another payment at the provider than the one that the attempt has. */
function isOther(pay: Payment, seen: ProviderPayment): boolean {
  return (
    pay.providerPaymentId !== null &&
    seen.providerPaymentId !== null &&
    pay.providerPaymentId !== seen.providerPaymentId
  );
}

/** Its time is over: the job that gives up orders does the rest. */
async function expireNow(tx: Db, orderId: Payment["orderId"], now: Date): Promise<void> {
  const [waits] = await tx
    .update(order)
    .set({ expiresAt: now })
    .where(and(eq(order.id, orderId), eq(order.status, "pending_payment")))
    .returning({ id: order.id });
  if (!waits) return;
  await holdUntil(tx, orderId, now);
  await enqueue(tx, "expire-order", { orderId }, { key: `expire:${orderId}` });
}
