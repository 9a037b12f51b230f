import { and, asc, desc, eq, gt } from "drizzle-orm";
import { order } from "@/db/schema/orders";
import { payment } from "@/db/schema/payments";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { filesOfOrders } from "@/lib/uploads/files-of-orders";

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
  const rows = await ctx.db
    .select({ ...SHOWN, at: order.expiresAt })
    .from(payment)
    .innerJoin(order, eq(order.id, payment.orderId))
    .where(and(eq(payment.provider, "bank_transfer"), eq(payment.status, "open"), eq(order.status, "pending_payment")))
    .orderBy(asc(order.expiresAt))
    .limit(MOST);
  return withProofs(ctx, rows);
}

/** What their shoppers sent to show that the money is on its way. */
async function withProofs<Row extends { readonly orderId: `ord_${string}` }>(
  { db }: Pick<Ctx, "db">,
  rows: readonly Row[],
) {
  const ids = rows.map(({ orderId }) => orderId);
  const proofs = (await filesOfOrders(db, ids)).filter(({ purpose }) => purpose === "transfer_proof");
  return rows.map((row) => ({ ...row, proofs: proofs.filter(({ orderId }) => orderId === row.orderId) }));
}

/**
 * Orders that were given up while they waited for a bank transfer, which may come yet; the last one at the top, `at`: when
 * it was given up. @throws AppError unauthorized | forbidden
 */
export async function lateTransfers(ctx: Pick<Ctx, "db" | "actor" | "clock">): Promise<readonly Transfer[]> {
  authorise(ctx, "order.view");
  const since = new Date(ctx.clock().getTime() - LATE_DAYS * DAY_MS);
  const rows = await ctx.db
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
  return withProofs(ctx, rows);
}
