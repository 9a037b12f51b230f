import { and, count, desc, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { account } from "@/db/schema/accounts";
import { cart, cartItem } from "@/db/schema/cart";
import { draftOrder } from "@/db/schema/drafts";
import { order } from "@/db/schema/orders";
import { authorise } from "@/lib/access/authorise";
import { cartLines } from "@/lib/cart/queries";
import { loadDeal } from "@/lib/checkout/load-deal";
import type { Ctx } from "@/lib/kernel/context";
import { containing } from "@/lib/kernel/like";
import type { Language } from "@/lib/markets/market";
import type { Customer } from "@/lib/promotions/load-offers";
import { draftIdOf } from "./draft";
import { DRAFTS_PER_PAGE, type DraftSearch, type DraftView } from "./schemas";

type Staff = Pick<Ctx, "db" | "actor" | "clock">;

export type DraftRow = Awaited<ReturnType<typeof searchDrafts>>["rows"][number];
export type DraftCounts = Awaited<ReturnType<typeof draftCounts>>;

/**
 * A page of the drafts that a search finds, the newest first, and how many it finds. What is looked for is a part of an
 * address, a name or a phone, or the number of the order it became.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function searchDrafts(ctx: Staff & Pick<Ctx, "market">, { q, view, page }: DraftSearch) {
  authorise(ctx, "order.manage");
  const where = and(view === "all" ? undefined : eq(draftOrder.status, view), found(ctx, q));
  const rows = ctx.db
    .select({
      id: draftOrder.id,
      status: draftOrder.status,
      closedReason: draftOrder.closedReason,
      expiresAt: draftOrder.expiresAt,
      customerName: draftOrder.customerName,
      email: draftOrder.email,
      phone: draftOrder.phone,
      sentAt: draftOrder.sentAt,
      createdAt: draftOrder.createdAt,
      madeBy: account.name,
      orderId: order.id,
      orderNumber: order.number,
      units:
        sql<number>`coalesce((select sum(i.quantity) from ${cartItem} i where i.cart_id = ${draftOrder.cartId}), 0)`.mapWith(
          Number,
        ),
    })
    .from(draftOrder)
    .leftJoin(order, eq(order.id, draftOrder.orderId))
    .leftJoin(account, sql`${account.id} = ${draftOrder.createdBy}`)
    .where(where)
    .orderBy(desc(draftOrder.createdAt), desc(draftOrder.id))
    .limit(DRAFTS_PER_PAGE)
    .offset((page - 1) * DRAFTS_PER_PAGE);
  const [page_, total] = await Promise.all([rows, ctx.db.$count(draftOrder, where)]);
  return { rows: page_, count: total };
}

/** How many drafts each view of the list has. @throws AppError unauthorized | forbidden | second_factor_required */
export async function draftCounts(ctx: Staff) {
  authorise(ctx, "order.manage");
  const rows = await ctx.db
    .select({ status: draftOrder.status, count: count() })
    .from(draftOrder)
    .groupBy(draftOrder.status);
  const of = (status: DraftView) => rows.find((row) => row.status === status)?.count ?? 0;
  const all = rows.reduce((sum, row) => sum + row.count, 0);
  return { all, open: of("open"), ordered: of("ordered"), cancelled: of("cancelled") } satisfies Record<
    DraftView,
    number
  >;
}

function found({ db, market }: Pick<Ctx, "db" | "market">, q: string): SQL | undefined {
  if (q === "") return undefined;
  const like = containing(q);
  const ways = [ilike(draftOrder.customerName, like), ilike(draftOrder.email, like)];
  // `0555 123 456` is a part of what is stored, without the zero that is dialled at home.
  const digits = /^[\d\s()+.-]+$/.test(q) ? q.replace(/\D/g, "").replace(/^0+/, "") : "";
  if (digits.length > 3) ways.push(ilike(draftOrder.phone, `%${digits}%`));
  const number = new RegExp(`^(?:${market.orderPrefix}-?)?(\\d{1,12})$`, "i").exec(q)?.[1];
  if (number) {
    const numbered = db
      .select({ id: order.id })
      .from(order)
      .where(eq(order.number, Number(number)));
    ways.push(inArray(draftOrder.orderId, numbered));
  }
  return or(...ways);
}

export type Draft = typeof draftOrder.$inferSelect;
export type StaffDraft = NonNullable<Awaited<ReturnType<typeof staffDraft>>>;

/**
 * One draft as staff work on it, its lines with the prices and stock of now; `undefined`: there is none with this id.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function staffDraft(ctx: Staff, id: string, language: Language) {
  authorise(ctx, "order.manage");
  const draftId = draftIdOf(id);
  if (!draftId) return undefined;
  const [row] = await ctx.db
    .select({ draft: draftOrder, madeBy: account.name, orderId: order.id, orderNumber: order.number })
    .from(draftOrder)
    .leftJoin(order, eq(order.id, draftOrder.orderId))
    .leftJoin(account, sql`${account.id} = ${draftOrder.createdBy}`)
    .where(eq(draftOrder.id, draftId));
  if (!row) return undefined;
  const goods = await draftGoods(ctx, row.draft, language);
  return { ...row.draft, madeBy: row.madeBy, orderId: row.orderId, orderNumber: row.orderNumber, ...goods };
}

/** The draft behind a customer's link; `undefined` for a token that is none. */
export async function draftByToken(db: Db, token: string) {
  if (!/^[0-9a-z]{32}$/.test(token)) return undefined;
  const [row] = await db
    .select({
      draft: draftOrder,
      typed: cart.checkout,
      order: {
        number: order.number,
        publicToken: order.publicToken,
        status: order.status,
        paidAt: order.paidAt,
        cancelReason: order.cancelReason,
      },
    })
    .from(draftOrder)
    .innerJoin(cart, eq(cart.id, draftOrder.cartId))
    .leftJoin(order, eq(order.id, draftOrder.orderId))
    .where(eq(draftOrder.publicToken, token));
  return row;
}

/** What a draft holds and may be given now. */
export async function draftGoods(
  { db, clock }: Pick<Ctx, "db" | "clock">,
  draft: Pick<Draft, "cartId" | "email" | "phone">,
  language: Language,
  customer: Customer = draft,
) {
  const [lines, [held], deal] = await Promise.all([
    cartLines(db, draft.cartId, language),
    db.select({ version: cart.version }).from(cart).where(eq(cart.id, draft.cartId)),
    loadDeal(db, draft.cartId, customer, clock()),
  ]);
  const units = lines.reduce((sum, line) => sum + line.quantity, 0);
  return { cart: { id: draft.cartId, version: held?.version ?? 0, lines, count: units }, deal };
}
