import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { order, orderLine } from "@/db/schema/orders";
import { signedIn } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { type OrderView, orderById } from "./queries";

export const ORDERS_PER_PAGE = 20;

export type OwnOrders = Awaited<ReturnType<typeof ownOrders>>;

/** One page of one's own orders, newest first, each with what it says in a list. Pages count from 1. */
export async function ownOrders(ctx: Pick<Ctx, "db" | "actor">, page: number) {
  const { accountId } = signedIn(ctx);
  const own = eq(order.accountId, accountId);
  const [total, orders] = await Promise.all([ctx.db.$count(order, own), ordersOfPage(ctx, accountId, page)]);
  const lines =
    orders.length === 0
      ? []
      : await ctx.db
          .select({ orderId: orderLine.orderId, title: orderLine.title, quantity: orderLine.quantity })
          .from(orderLine)
          .where(
            inArray(
              orderLine.orderId,
              orders.map(({ id }) => id),
            ),
          )
          .orderBy(asc(orderLine.position));
  return {
    total,
    pages: Math.max(1, Math.ceil(total / ORDERS_PER_PAGE)),
    orders: orders.map((each) => ({ ...each, lines: lines.filter(({ orderId }) => orderId === each.id) })),
  };
}

/** The query behind a page of one's orders; served by `order_account_idx`. */
export function ordersOfPage(ctx: Pick<Ctx, "db">, accountId: `usr_${string}`, page: number) {
  return ctx.db
    .select({
      id: order.id,
      number: order.number,
      status: order.status,
      paymentMethod: order.paymentMethod,
      cancelReason: order.cancelReason,
      paidAt: order.paidAt,
      authorizedAt: order.authorizedAt,
      expiresAt: order.expiresAt,
      totalMinor: order.totalMinor,
      currency: order.currency,
      createdAt: order.createdAt,
    })
    .from(order)
    .where(eq(order.accountId, accountId))
    .orderBy(desc(order.createdAt))
    .limit(ORDERS_PER_PAGE)
    .offset((page - 1) * ORDERS_PER_PAGE);
}

/** One of one's own orders; `undefined` for a foreign id as for one that is none. */
export async function ownOrder(ctx: Pick<Ctx, "db" | "actor">, id: string): Promise<OrderView | undefined> {
  const { accountId } = signedIn(ctx);
  if (!/^ord_[0-9a-z]{1,40}$/.test(id)) return undefined;
  const [own] = await ctx.db
    .select({ id: order.id })
    .from(order)
    .where(and(eq(order.id, id as `ord_${string}`), eq(order.accountId, accountId)));
  return own && orderById(ctx.db, own.id);
}
