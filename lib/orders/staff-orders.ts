import { and, desc, eq, ilike, inArray, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { backorder } from "@/db/schema/inventory";
import { ORDER_STATUSES, order, orderLine } from "@/db/schema/orders";
import { OPEN_RETURNS, returnRequest } from "@/db/schema/returns";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { containing } from "@/lib/kernel/like";
import type { OrderSearch, OrderView } from "./staff-schemas";

type Needs = Pick<Ctx, "db" | "actor" | "clock" | "market">;

export type StaffOrderRow = Awaited<ReturnType<typeof searchOrders>>["rows"][number];
export type OrderCounts = Awaited<ReturnType<typeof orderCounts>>;

/**
 * A page of the orders that a search finds, the newest first, and how many it finds.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function searchOrders(ctx: Needs, search: OrderSearch) {
  authorise(ctx, "order.view");
  const where = and(viewed(ctx, search.view), found(ctx, search.q));
  const [rows, count] = await Promise.all([ordersFound(ctx, search, where), ctx.db.$count(order, where)]);
  return { rows, count };
}

/** The query behind a page of orders. */
function ordersFound(ctx: Needs, { page, size }: OrderSearch, where: SQL | undefined) {
  return ctx.db
    .select({
      id: order.id,
      number: order.number,
      status: order.status,
      paymentMethod: order.paymentMethod,
      paidAt: order.paidAt,
      authorizedAt: order.authorizedAt,
      customerName: order.customerName,
      email: order.email,
      totalMinor: order.totalMinor,
      currency: order.currency,
      createdAt: order.createdAt,
      units: sql<number>`(select sum(l.quantity) from ${orderLine} l where l.order_id = "order".id)`.mapWith(Number),
      /** Of them, those that have still to come. */
      toCome:
        sql<number>`(select coalesce(sum(b.waiting), 0) from ${backorder} b where b.order_id = "order".id)`.mapWith(
          Number,
        ),
    })
    .from(order)
    .where(where)
    .orderBy(desc(order.createdAt))
    .limit(size)
    .offset((page - 1) * size);
}

/**
 * How many orders each view of the list has.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function orderCounts(ctx: Needs) {
  authorise(ctx, "order.view");
  const [rows, openReturns] = await Promise.all([
    ctx.db
      .select({
        status: order.status,
        count: sql<number>`count(*)`.mapWith(Number),
        toPack: sql<number>`count(*) filter (where ${toPack})`.mapWith(Number),
      })
      .from(order)
      .groupBy(order.status),
    ctx.db.$count(order, viewed(ctx, "open_returns")),
  ]);
  const of = (status: string) => rows.find((row) => row.status === status)?.count ?? 0;
  const statuses = Object.fromEntries(ORDER_STATUSES.map((status) => [status, of(status)]));
  return {
    ...statuses,
    all: rows.reduce((sum, row) => sum + row.count, 0),
    to_pack: rows.reduce((sum, row) => sum + row.toPack, 0),
    open_returns: openReturns,
  } as Readonly<Record<OrderView, number>>;
}

/** Paid, to be paid to the courier, or paid for when it is packed: all wait for a box. */
const toPack = sql`(${order.status} = 'paid' or (${order.status} = 'pending_payment'
  and (${order.paymentMethod} = 'cash_on_delivery' or ${order.authorizedAt} is not null)))`;

function viewed({ db }: Needs, view: OrderView): SQL | undefined {
  if (view === "all") return undefined;
  if (view === "to_pack") return toPack;
  if (view !== "open_returns") return eq(order.status, view);
  const open = db
    .select({ id: returnRequest.orderId })
    .from(returnRequest)
    .where(inArray(returnRequest.status, OPEN_RETURNS));
  return inArray(order.id, open);
}

/**
 * Orders by what is known of them: their number as people write it, a SKU, a part of an address, a name or a phone.
 * Each way to look is a query of its own, so that each uses its index.
 */
function found({ db, market }: Needs, q: string): SQL | undefined {
  if (q === "") return undefined;
  const by = (where: SQL) => db.select({ id: order.id }).from(order).where(where);
  const like = containing(q);
  const skus = [q, q.toUpperCase(), q.toLowerCase()];
  const bySku = db.select({ id: orderLine.orderId }).from(orderLine).where(inArray(orderLine.sku, skus));
  const ways = [by(ilike(order.customerName, like)), by(ilike(order.email, like))];
  const number = numberOf(market.orderPrefix, q);
  if (number !== undefined) ways.push(by(eq(order.number, number)));
  // `0555 123 456` and `(415) 555-2671` are parts of what is stored, without the zero that is dialled at home.
  const digits = /^[\d\s()+.-]+$/.test(q) ? q.replace(/\D/g, "").replace(/^0+/, "") : "";
  if (digits.length > 3) ways.push(by(ilike(order.phone, `%${digits}%`)));
  const [first, ...rest] = ways;
  return first && inArray(order.id, union(bySku, first, ...rest));
}

/** `US-100042` and `100042` alike. */
function numberOf(prefix: string, q: string): number | undefined {
  const digits = new RegExp(`^(?:${prefix}-?)?(\\d{1,12})$`, "i").exec(q)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
