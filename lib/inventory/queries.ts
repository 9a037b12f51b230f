import { and, asc, desc, eq, gt, ilike, or, type SQL, sql } from "drizzle-orm";
import { account } from "@/db/schema/accounts";
import { product, productTranslation, variant } from "@/db/schema/catalog";
import { backorder, stock, stockMovement } from "@/db/schema/inventory";
import { order } from "@/db/schema/orders";
import { authorise } from "@/lib/access/authorise";
import { variantLabel } from "@/lib/catalog/variant-label";
import type { Ctx } from "@/lib/kernel/context";
import { containing } from "@/lib/kernel/like";
import type { Language } from "@/lib/markets/market";
import { MOVEMENTS_PER_PAGE, STOCK_PER_PAGE } from "./limits";
import { STOCK_FIGURES } from "./stock-figures";

type Needs = Pick<Ctx, "db" | "actor" | "clock">;

const LOW = sql`${stock.onHand} - ${stock.reserved} <= ${stock.lowThreshold}`;

/** A product's title in a language, else in English. */
const titleIn = (language: Language) => sql<string>`(
  select ${productTranslation.title} from ${productTranslation} where ${productTranslation.productId} = ${product.id}
  and ${productTranslation.language} in (${language}, 'en') order by ${productTranslation.language} = ${language} desc limit 1)`;

function columnsIn(language: Language) {
  return {
    variantId: stock.variantId,
    sku: variant.sku,
    title: titleIn(language).as("title"),
    options: product.options,
    chosen: variant.options,
    ...STOCK_FIGURES,
  };
}

export type StockRow = Awaited<ReturnType<typeof searchStock>>["rows"][number];

/**
 * A page of every variant's stock, by SKU; `query` is a part of a SKU or of a title in any language, `low` those that run
 * out alone.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function searchStock(
  ctx: Needs,
  language: Language,
  { q, low, page }: { readonly q: string; readonly low: boolean; readonly page: number },
) {
  authorise(ctx, "stock.adjust");
  const where = and(low ? LOW : undefined, matching(q));
  const from = () =>
    ctx.db
      .select(columnsIn(language))
      .from(stock)
      .innerJoin(variant, eq(variant.id, stock.variantId))
      .innerJoin(product, eq(product.id, variant.productId))
      .where(where);
  const [rows, count] = await Promise.all([
    from()
      .orderBy(asc(variant.sku))
      .limit(STOCK_PER_PAGE)
      .offset((page - 1) * STOCK_PER_PAGE),
    ctx.db.$count(from().as("found")),
  ]);
  return { rows: rows.map((row) => labelled(row, language)), count };
}

function matching(query: string): SQL | undefined {
  if (query === "") return undefined;
  const part = containing(query);
  const titled = sql`${product.id} in (select ${productTranslation.productId} from ${productTranslation}
    where fold_text(${productTranslation.title}) like fold_text(${part}))`;
  return or(ilike(variant.sku, part), titled);
}

function labelled<Row extends { options: (typeof product.$inferSelect)["options"]; chosen: Record<string, string> }>(
  { options, chosen, ...row }: Row,
  language: Language,
) {
  return { ...row, label: variantLabel(options, chosen, language) };
}

export type StockDetail = NonNullable<Awaited<ReturnType<typeof stockById>>>;

/**
 * A variant's stock with a page of its ledger, the latest first, and the orders that wait for it; `undefined`: there is
 * no such variant.
 * @throws AppError unauthorized | forbidden | second_factor_required
 */
export async function stockById(ctx: Needs, language: Language, id: string, page: number) {
  authorise(ctx, "stock.adjust");
  const variantId = id as `var_${string}`;
  const [[found], movements, count, waiting] = await Promise.all([
    ctx.db
      .select(columnsIn(language))
      .from(stock)
      .innerJoin(variant, eq(variant.id, stock.variantId))
      .innerJoin(product, eq(product.id, variant.productId))
      .where(eq(stock.variantId, variantId)),
    ledgerOf(ctx, variantId, page),
    ctx.db.$count(stockMovement, eq(stockMovement.variantId, variantId)),
    queueOf(ctx, variantId),
  ]);
  return found && { ...labelled(found, language), movements, count, waiting };
}

/** The orders that wait for a variant, in the order in which they get what comes in. Served by `backorder_queue_idx`. */
async function queueOf({ db }: Needs, variantId: `var_${string}`) {
  return db
    .select({
      id: backorder.id,
      units: backorder.waiting,
      orderId: order.id,
      orderNumber: order.number,
      createdAt: backorder.createdAt,
    })
    .from(backorder)
    .innerJoin(order, eq(order.id, backorder.orderId))
    .where(and(eq(backorder.variantId, variantId), gt(backorder.waiting, 0)))
    .orderBy(asc(backorder.createdAt), asc(backorder.id))
    .limit(STOCK_PER_PAGE);
}

/** Served by `stock_movement_variant_idx`. */
async function ledgerOf({ db }: Needs, variantId: `var_${string}`, page: number) {
  return db
    .select({
      id: stockMovement.id,
      delta: stockMovement.delta,
      reason: stockMovement.reason,
      note: stockMovement.note,
      actor: stockMovement.actor,
      actorName: account.name,
      orderId: order.id,
      orderNumber: order.number,
      createdAt: stockMovement.createdAt,
    })
    .from(stockMovement)
    .leftJoin(order, eq(order.id, stockMovement.orderId))
    .leftJoin(account, sql`${account.id} = ${stockMovement.actor}`)
    .where(eq(stockMovement.variantId, variantId))
    .orderBy(desc(stockMovement.createdAt), desc(stockMovement.id))
    .limit(MOVEMENTS_PER_PAGE)
    .offset((page - 1) * MOVEMENTS_PER_PAGE);
}
