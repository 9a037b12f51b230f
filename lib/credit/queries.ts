import { and, desc, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import { credit, creditEntry } from "@/db/schema/credit";
import { order } from "@/db/schema/orders";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";
import { containing } from "@/lib/kernel/like";
import { hashGiftCode } from "./gift-code";
import { CREDITS_PER_PAGE } from "./limits";
import type { CreditSearch } from "./schemas";

type Needs = Pick<Ctx, "db" | "actor" | "clock">;

const ROW = {
  id: credit.id,
  kind: credit.kind,
  ending: credit.ending,
  recipient: credit.recipient,
  accountId: credit.accountId,
  ownerName: account.name,
  ownerEmail: account.email,
  balanceMinor: credit.balanceMinor,
  currency: credit.currency,
  expiresAt: credit.expiresAt,
  blockedAt: credit.blockedAt,
  createdAt: credit.createdAt,
};

export type CreditRow = Awaited<ReturnType<typeof searchCredit>>["rows"][number];

/**
 * A page of gift cards and store credit, the newest first. `q` is a code or its last signs, a part of the address a code
 * was mailed to, or of the owner's name or address.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function searchCredit(ctx: Needs, { q, view, page }: CreditSearch) {
  authorise(ctx, "credit.view");
  const where = and(view === "all" ? undefined : eq(credit.kind, view), matching(q));
  const from = () => ctx.db.select(ROW).from(credit).leftJoin(account, eq(account.id, credit.accountId)).where(where);
  const [rows, count] = await Promise.all([
    from()
      .orderBy(desc(credit.createdAt), desc(credit.id))
      .limit(CREDITS_PER_PAGE)
      .offset((page - 1) * CREDITS_PER_PAGE),
    ctx.db.$count(from().as("found")),
  ]);
  return { rows, count };
}

function matching(query: string): SQL | undefined {
  if (query === "") return undefined;
  const codeHash = hashGiftCode(query);
  const part = containing(query);
  const signs = query.replace(/[^0-9a-z]/gi, "").toUpperCase();
  return or(
    codeHash ? eq(credit.codeHash, codeHash) : undefined,
    /^[0-9A-Z]{1,4}$/.test(signs) && signs.length === query.replace(/[\s-]/g, "").length
      ? ilike(credit.ending, `%${signs}`)
      : undefined,
    ilike(credit.recipient, part),
    ilike(account.email, part),
    ilike(account.name, part),
  );
}

export type CreditDetail = NonNullable<Awaited<ReturnType<typeof creditById>>>;

/**
 * One gift card or store credit with a page of its ledger, the latest first; `undefined`: there is none with this id.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function creditById(ctx: Needs, id: string, page: number) {
  authorise(ctx, "credit.view");
  const creditId = id as `crd_${string}`;
  const [[found], entries, count] = await Promise.all([
    ctx.db
      .select({ ...ROW, blockedNote: credit.blockedNote, note: credit.note })
      .from(credit)
      .leftJoin(account, eq(account.id, credit.accountId))
      .where(eq(credit.id, creditId)),
    entriesOf(ctx, creditId, page),
    ctx.db.$count(creditEntry, eq(creditEntry.creditId, creditId)),
  ]);
  return found && { ...found, entries, count };
}

/** Served by `credit_entry_credit_idx`. */
async function entriesOf({ db }: Needs, creditId: `crd_${string}`, page: number) {
  return db
    .select({
      id: creditEntry.id,
      deltaMinor: creditEntry.deltaMinor,
      reason: creditEntry.reason,
      note: creditEntry.note,
      actor: creditEntry.actor,
      actorName: account.name,
      orderId: order.id,
      orderNumber: order.number,
      createdAt: creditEntry.createdAt,
    })
    .from(creditEntry)
    .leftJoin(order, eq(order.id, creditEntry.orderId))
    .leftJoin(account, sql`${account.id} = ${creditEntry.actor}`)
    .where(eq(creditEntry.creditId, creditId))
    .orderBy(desc(creditEntry.createdAt), desc(creditEntry.id))
    .limit(CREDITS_PER_PAGE)
    .offset((page - 1) * CREDITS_PER_PAGE);
}

/**
 * The store credit of a customer; `undefined`: they never had any.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function creditOfCustomer(ctx: Needs, accountId: string) {
  authorise(ctx, "credit.view");
  const [own] = await ctx.db
    .select({ id: credit.id, balanceMinor: credit.balanceMinor })
    .from(credit)
    .where(and(eq(credit.accountId, accountId as `usr_${string}`), eq(credit.kind, "store_credit")));
  return own;
}
