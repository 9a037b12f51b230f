import { and, count, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { order } from "@/db/schema/orders";
import { cartCode, promotion, promotionRedemption, promotionTarget } from "@/db/schema/promotions";
import { AppError } from "@/lib/kernel/errors";
import type { Effect, Promotion, PromotionOffer, Targets } from "./promotion";

/** Whose limits count, as far as the shopper is known. */
export type Customer = {
  readonly accountId?: `usr_${string}` | undefined;
  readonly email?: string | undefined;
  /** E.164. */
  readonly phone?: string | undefined;
};

type Row = typeof promotion.$inferSelect;
type TargetRow = typeof promotionTarget.$inferSelect;

/** What a cart could have now: all that applies by itself, and what its codes name, running or not. */
export async function loadOffers(
  db: Db,
  cartId: `crt_${string}` | undefined,
  customer: Customer,
  now: Date,
): Promise<readonly PromotionOffer[]> {
  const automatic = and(
    isNull(promotion.code),
    isNull(promotion.switchedOffAt),
    lte(promotion.startsAt, now),
    or(isNull(promotion.endsAt), gt(promotion.endsAt, now)),
  );
  const typed = db
    .select({ id: cartCode.promotionId })
    .from(cartCode)
    .where(eq(cartCode.cartId, cartId ?? "crt_"));
  const rows = await db
    .select()
    .from(promotion)
    .where(cartId ? or(automatic, inArray(promotion.id, typed)) : automatic)
    .orderBy(promotion.id);
  return offersOf(db, rows, customer);
}

/** The promotion of a code, as a shopper types it; `undefined` for none. */
export async function offerOfCode(db: Db, code: string, customer: Customer): Promise<PromotionOffer | undefined> {
  const rows = await db.select().from(promotion).where(eq(promotion.code, code));
  return (await offersOf(db, rows, customer))[0];
}

async function offersOf(db: Db, rows: readonly Row[], customer: Customer): Promise<PromotionOffer[]> {
  if (rows.length === 0) return [];
  const scoped = rows.filter(({ scope, kind }) => scope !== "order" || kind === "buy_get").map(({ id }) => id);
  const limited = rows.filter(({ customerLimit }) => customerLimit !== null).map(({ id }) => id);
  const [targets, uses] = await Promise.all([
    scoped.length === 0
      ? []
      : db
          .select()
          .from(promotionTarget)
          .where(inArray(promotionTarget.promotionId, scoped))
          .orderBy(promotionTarget.id),
    usesOf(db, limited, customer),
  ]);
  return rows.map((row) => ({
    promotion: promotionOf(row, targets),
    usedByCustomer: uses.get(row.id) ?? 0,
  }));
}

/** In how many orders a shopper holds each promotion: an order is theirs by account, email or phone. */
export async function usesOf(
  db: Db,
  ids: readonly Row["id"][],
  { accountId, email, phone }: Customer,
): Promise<ReadonlyMap<string, number>> {
  const theirs = [
    ...(accountId ? [eq(order.accountId, accountId)] : []),
    ...(email ? [eq(order.email, email)] : []),
    ...(phone ? [eq(order.phone, phone)] : []),
  ];
  if (ids.length === 0 || theirs.length === 0) return new Map();
  const rows = await db
    .select({ id: promotionRedemption.promotionId, uses: count() })
    .from(promotionRedemption)
    .innerJoin(order, eq(order.id, promotionRedemption.orderId))
    .where(
      and(inArray(promotionRedemption.promotionId, [...ids]), isNull(promotionRedemption.releasedAt), or(...theirs)),
    )
    .groupBy(promotionRedemption.promotionId);
  return new Map(rows.map(({ id, uses }) => [id, uses]));
}

function promotionOf(row: Row, targets: readonly TargetRow[]): Promotion {
  const own = targets.filter(({ promotionId }) => promotionId === row.id);
  return {
    ...row,
    effect: effectOf(row),
    targets: targetsOf(own.filter(({ given }) => !given)),
    given: targetsOf(own.filter(({ given }) => given)),
  };
}

function targetsOf(rows: readonly TargetRow[]): Targets {
  return {
    productIds: rows.flatMap(({ productId }) => productId ?? []),
    categoryIds: rows.flatMap(({ categoryId }) => categoryId ?? []),
  };
}

/** The database fills what a kind needs (`promotion_kind_filled`). */
function effectOf({ id, kind, bps, amountMinor, currency, buyQuantity, getQuantity }: Row): Effect {
  if (kind === "free_shipping") return { kind };
  if (kind === "percentage" && bps !== null) return { kind, bps };
  if (kind === "fixed" && amountMinor !== null) return { kind, minor: amountMinor, currency };
  if (kind === "buy_get" && bps !== null && buyQuantity !== null && getQuantity !== null) {
    return { kind, buy: buyQuantity, get: getQuantity, bps };
  }
  throw new AppError("internal", `promotion ${id} lacks what its kind needs`);
}
