import { asc, desc, eq, sql } from "drizzle-orm";
import { category, product } from "@/db/schema/catalog";
import { orderDiscount, promotion, promotionRedemption, promotionTarget } from "@/db/schema/promotions";
import { authorise } from "@/lib/access/authorise";
import type { Ctx } from "@/lib/kernel/context";

type Needs = Pick<Ctx, "db" | "actor" | "clock">;

/** Orders that hold a promotion, and what they were given for it. */
const HELD = sql<number>`(select count(*) from ${promotionRedemption} r where r.promotion_id = "promotion".id
  and r.released_at is null)`;
const GIVEN = sql<number>`(select coalesce(sum(d.goods_minor + d.shipping_minor), 0) from ${orderDiscount} d
  join ${promotionRedemption} r on r.order_id = d.order_id and r.promotion_id = d.promotion_id
  where d.promotion_id = "promotion".id and r.released_at is null)`;

export type PromotionRow = Awaited<ReturnType<typeof listPromotions>>[number];

/** Every promotion of the market, those that are on first, then the newest, with its use. At most 500. */
export async function listPromotions(ctx: Needs) {
  authorise(ctx, "promotion.manage");
  return ctx.db
    .select({ promotion, held: HELD.mapWith(Number), givenMinor: GIVEN.mapWith(Number) })
    .from(promotion)
    .orderBy(sql`${promotion.switchedOffAt} is not null`, desc(promotion.createdAt), desc(promotion.id))
    .limit(500);
}

export type PromotionDetail = NonNullable<Awaited<ReturnType<typeof promotionById>>>;

/** One promotion with what it is for; `undefined` for an id that is none. */
export async function promotionById(ctx: Needs, id: string) {
  authorise(ctx, "promotion.manage");
  const own = eq(promotion.id, id as `prm_${string}`);
  const [found] = await ctx.db
    .select({ promotion, held: HELD.mapWith(Number), givenMinor: GIVEN.mapWith(Number) })
    .from(promotion)
    .where(own);
  if (!found) return undefined;
  const targets = await ctx.db
    .select({ given: promotionTarget.given, categoryId: promotionTarget.categoryId, slug: product.slug })
    .from(promotionTarget)
    .leftJoin(product, eq(product.id, promotionTarget.productId))
    .where(eq(promotionTarget.promotionId, found.promotion.id))
    .orderBy(asc(product.slug));
  return {
    ...found,
    categoryIds: targets.flatMap(({ categoryId }) => categoryId ?? []),
    products: targets.flatMap(({ slug, given }) => (slug && !given ? [slug] : [])),
    givenProducts: targets.flatMap(({ slug, given }) => (slug && given ? [slug] : [])),
  };
}

/** The categories a promotion can be for, in the order of the tree. */
export async function promotableCategories(ctx: Needs) {
  authorise(ctx, "promotion.manage");
  return ctx.db
    .select({ id: category.id, path: category.path, name: category.name })
    .from(category)
    .orderBy(category.path);
}
