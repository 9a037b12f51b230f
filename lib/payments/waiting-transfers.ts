import { and, asc, eq } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";

export type WaitingTransfer = Awaited<ReturnType<typeof waitingTransfers>>[number];

/** Orders that wait for a bank transfer, the one whose time ends first at the top. @throws AppError unauthorized | forbidden */
export async function waitingTransfers(ctx: Pick<Ctx, "db" | "actor" | "clock">) {
  authorise(ctx, "order.view");
  return ctx.db
    .select({
      paymentId: payment.id,
      number: order.number,
      customerName: order.customerName,
      amountMinor: payment.amountMinor,
      currency: payment.currency,
      createdAt: order.createdAt,
      expiresAt: order.expiresAt,
    })
    .from(payment)
    .innerJoin(order, eq(order.id, payment.orderId))
    .where(and(eq(payment.provider, "bank_transfer"), eq(payment.status, "open"), eq(order.status, "pending_payment")))
    .orderBy(asc(order.expiresAt))
    .limit(500);
}
