import { and, asc, desc, eq, gt } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";

/** Most that are shown at once. */
const MOST = 500;
/** How long after an order was given up its transfer may still come. */
const LATE_DAYS = 60;
const DAY_MS = 86_400_000;

export type Transfer = Awaited<ReturnType<typeof waitingTransfers>>[number];

const SHOWN = {
  paymentId: payment.id,
  orderId: order.id,
  number: order.number,
  customerName: order.customerName,
  amountMinor: payment.amountMinor,
  currency: payment.currency,
};

/** Orders that wait for a bank transfer, the one whose time ends first at the top; `at`: when it ends. @throws AppError unauthorized | forbidden */
export async function waitingTransfers(ctx: Pick<Ctx, "db" | "actor" | "clock">) {
  authorise(ctx, "order.view");
  return ctx.db
    .select({ ...SHOWN, at: order.expiresAt })
    .from(payment)
    .innerJoin(order, eq(order.id, payment.orderId))
    .where(and(eq(payment.provider, "bank_transfer"), eq(payment.status, "open"), eq(order.status, "pending_payment")))
    .orderBy(asc(order.expiresAt))
    .limit(MOST);
}

/**
 * Orders that were given up while they waited for a bank transfer, which may come yet; the last one at the top, `at`: when
 * it was given up. @throws AppError unauthorized | forbidden
 */
export async function lateTransfers(ctx: Pick<Ctx, "db" | "actor" | "clock">): Promise<readonly Transfer[]> {
  authorise(ctx, "order.view");
  const since = new Date(ctx.clock().getTime() - LATE_DAYS * DAY_MS);
  return ctx.db
    .select({ ...SHOWN, at: order.cancelledAt })
    .from(payment)
    .innerJoin(order, eq(order.id, payment.orderId))
    .where(
      and(
        eq(payment.provider, "bank_transfer"),
        eq(payment.status, "cancelled"),
        eq(order.status, "cancelled"),
        gt(order.cancelledAt, since),
      ),
    )
    .orderBy(desc(order.cancelledAt))
    .limit(MOST);
}
