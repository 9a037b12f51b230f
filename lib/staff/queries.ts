import { and, asc, desc, eq, gt, ilike, isNull, max, ne, or, sql } from "drizzle-orm";
import { account, accountToken, session } from "@/db/schema/accounts";
import { order } from "@/db/schema/orders";
import { authorise } from "@/lib/access/authorise";
import { isStaff } from "@/lib/access/permissions";
import type { Ctx } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { containing } from "@/lib/kernel/like";
import { CUSTOMERS_PER_PAGE } from "./limits";
import { staffRoleOf } from "./roster";

type Needs = Pick<Ctx, "db" | "actor" | "clock">;

/**
 * Who is at work, for the head of every staff page.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function ownStaffAccount(ctx: Needs) {
  authorise(ctx, "admin.enter");
  if (ctx.actor.type !== "account") throw new AppError("forbidden");
  const { accountId } = ctx.actor;
  const [row] = await ctx.db
    .select({
      id: account.id,
      name: account.name,
      email: account.email,
      locale: account.locale,
      role: account.role,
      totpConfirmedAt: account.totpConfirmedAt,
    })
    .from(account)
    .where(eq(account.id, accountId));
  if (!row || !isStaff(row.role)) throw new AppError("forbidden");
  const { totpConfirmedAt, role, ...me } = row;
  return { ...me, role, hasSecondFactor: totpConfirmedAt !== null };
}

export type StaffMember = Awaited<ReturnType<typeof listStaff>>[number];

/**
 * Everybody who is staff, by name.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function listStaff(ctx: Needs) {
  authorise(ctx, "staff.view");
  const rows = await ctx.db
    .select({
      id: account.id,
      name: account.name,
      email: account.email,
      phone: account.phone,
      role: account.role,
      blockedAt: account.blockedAt,
      hasSecondFactor: sql<boolean>`${account.totpConfirmedAt} is not null`,
      seenAt: max(session.seenAt),
    })
    .from(account)
    .leftJoin(session, eq(session.accountId, account.id))
    .where(ne(account.role, "customer"))
    .groupBy(account.id)
    .orderBy(asc(account.name), asc(account.id));
  return rows.flatMap((row) => (isStaff(row.role) ? [{ ...row, role: row.role }] : []));
}

export type PendingInvitation = Awaited<ReturnType<typeof listInvitations>>[number];

/**
 * Invitations nobody has accepted yet, the latest first.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function listInvitations(ctx: Needs) {
  authorise(ctx, "staff.view");
  const rows = await ctx.db
    .select({
      id: accountToken.id,
      email: accountToken.email,
      payload: accountToken.payload,
      expiresAt: accountToken.expiresAt,
    })
    .from(accountToken)
    .where(
      and(eq(accountToken.purpose, "invite"), isNull(accountToken.usedAt), gt(accountToken.expiresAt, ctx.clock())),
    )
    .orderBy(desc(accountToken.createdAt));
  return rows.flatMap(({ payload, ...row }) => {
    const role = staffRoleOf(payload.role);
    return role ? [{ ...row, role }] : [];
  });
}

const SUMMARY = {
  id: account.id,
  name: account.name,
  email: account.email,
  phone: account.phone,
  role: account.role,
  blockedAt: account.blockedAt,
  createdAt: account.createdAt,
};

export type CustomerRow = Awaited<ReturnType<typeof searchCustomers>>["rows"][number];

/**
 * A page of everybody with an account, the newest first; `query` is a part of an address, a name or a phone as typed.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function searchCustomers(ctx: Needs, query: string, page: number) {
  authorise(ctx, "customer.view");
  const where = matching(query);
  const [rows, count] = await Promise.all([
    ctx.db
      .select(SUMMARY)
      .from(account)
      .where(where)
      .orderBy(desc(account.createdAt), desc(account.id))
      .limit(CUSTOMERS_PER_PAGE)
      .offset((page - 1) * CUSTOMERS_PER_PAGE),
    ctx.db.$count(account, where),
  ]);
  return { rows, count };
}

function matching(query: string) {
  const words = query.trim().slice(0, 100);
  if (words === "") return undefined;
  // `0555 123 456` and `(415) 555-2671` are parts of what is stored, without the zero that is dialled at home.
  const digits = /^[\d\s()+.-]+$/.test(words) ? words.replace(/\D/g, "").replace(/^0+/, "") : "";
  return or(
    ilike(account.email, containing(words)),
    ilike(account.name, containing(words)),
    digits.length > 2 ? ilike(account.phone, containing(digits)) : undefined,
  );
}

/** Orders shown on a customer's page. */
const ORDERS_SHOWN = 10;

export type CustomerDetail = NonNullable<Awaited<ReturnType<typeof customerById>>>;

/**
 * One customer and their latest orders; `undefined`: there is none with this id.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function customerById(ctx: Needs, id: string) {
  authorise(ctx, "customer.view");
  const accountId = id as `usr_${string}`;
  const [[who], orders, sessions] = await Promise.all([
    ctx.db
      .select({ ...SUMMARY, locale: account.locale, totpConfirmedAt: account.totpConfirmedAt })
      .from(account)
      .where(eq(account.id, accountId)),
    ctx.db
      .select({
        id: order.id,
        number: order.number,
        totalMinor: order.totalMinor,
        currency: order.currency,
        createdAt: order.createdAt,
      })
      .from(order)
      .where(eq(order.accountId, accountId))
      .orderBy(desc(order.createdAt))
      .limit(ORDERS_SHOWN),
    ctx.db.$count(session, and(eq(session.accountId, accountId), gt(session.expiresAt, ctx.clock()))),
  ]);
  if (!who) return undefined;
  const { totpConfirmedAt, ...person } = who;
  return { ...person, hasSecondFactor: totpConfirmedAt !== null, sessions, orders };
}
