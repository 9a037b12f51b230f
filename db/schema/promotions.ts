import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { LocalizedText } from "@/lib/markets/market";
import { cart } from "./cart";
import { category, product } from "./catalog";
import { createdAt, currency, instant, minor } from "./columns";
import { order } from "./orders";

export const PROMOTION_KINDS = ["percentage", "fixed", "buy_get", "free_shipping"] as const;
export type PromotionKind = (typeof PROMOTION_KINDS)[number];

export const PROMOTION_SCOPES = ["order", "category", "product"] as const;
export type PromotionScope = (typeof PROMOTION_SCOPES)[number];

/** A reason for a lower price, made by staff. Never deleted: it is switched off. */
export const promotion = pgTable(
  "promotion",
  {
    id: text().$type<`prm_${string}`>().primaryKey(),
    /** What shoppers read beside the amount it takes off. */
    name: jsonb().$type<LocalizedText>().notNull(),
    /** Upper case, as it is typed in the cart; NULL: applies by itself. */
    code: text().unique("promotion_code_unique"),
    kind: text().$type<PromotionKind>().notNull(),
    /** Of `percentage`, and off each unit that `buy_get` gives; basis points. */
    bps: integer(),
    /** Of `fixed`, in `currency`. */
    amountMinor: minor(),
    currency: currency().notNull(),
    /** Of `buy_get`: for each `buy_quantity` bought, `get_quantity` are reduced. */
    buyQuantity: integer(),
    getQuantity: integer(),
    /** What it is for; the targets of `category` and `product` are in `promotion_target`. */
    scope: text().$type<PromotionScope>().notNull().default("order"),
    /** Least price of the goods it is for, before any discount; NULL: none. */
    minimumMinor: minor(),
    startsAt: createdAt(),
    /** NULL: no end. */
    endsAt: instant(),
    /** Orders that may have it; NULL: any number. */
    usageLimit: integer(),
    /** Orders of one person, by account, email or phone; NULL: any number. */
    customerLimit: integer(),
    /** Orders that hold it, counted while there is a limit. */
    usedCount: integer().notNull().default(0),
    /** Applies alone or not at all. */
    exclusive: boolean().notNull().default(false),
    /** NULL: it is on. */
    switchedOffAt: instant(),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index("promotion_automatic_idx").on(t.startsAt).where(sql`code is null and switched_off_at is null`),
    check("promotion_code_upper", sql`${t.code} = upper(${t.code})`),
    check(
      "promotion_kind_filled",
      sql`coalesce(case ${t.kind}
        when 'percentage' then ${t.bps} between 1 and 10000
        when 'fixed' then ${t.amountMinor} > 0
        when 'buy_get' then ${t.bps} between 1 and 10000 and ${t.buyQuantity} > 0 and ${t.getQuantity} > 0
        when 'free_shipping' then ${t.scope} = 'order' end, false)`,
    ),
    check("promotion_scope_known", sql`${t.scope} in ('order','category','product')`),
    check("promotion_ends_after_start", sql`${t.endsAt} > ${t.startsAt}`),
    check("promotion_limits_positive", sql`least(${t.usageLimit}, ${t.customerLimit}, ${t.minimumMinor}) > 0`),
    check("promotion_used_within_limit", sql`${t.usedCount} between 0 and coalesce(${t.usageLimit}, 2147483647)`),
  ],
);

/** A product or a category that a promotion is for. */
export const promotionTarget = pgTable(
  "promotion_target",
  {
    id: text().$type<`pmt_${string}`>().primaryKey(),
    promotionId: text()
      .$type<`prm_${string}`>()
      .notNull()
      .references(() => promotion.id, { onDelete: "cascade" }),
    productId: text()
      .$type<`prd_${string}`>()
      .references(() => product.id, { onDelete: "cascade" }),
    /** With everything below it. */
    categoryId: text()
      .$type<`cat_${string}`>()
      .references(() => category.id, { onDelete: "cascade" }),
    /** Of `buy_get`: it is given for what is bought. Without any, the cheapest of what is bought is. */
    given: boolean().notNull().default(false),
  },
  (t) => [
    unique("promotion_target_once").on(t.promotionId, t.given, t.productId, t.categoryId).nullsNotDistinct(),
    index("promotion_target_product_idx").on(t.productId),
    index("promotion_target_category_idx").on(t.categoryId),
    check("promotion_target_one", sql`num_nonnulls(${t.productId}, ${t.categoryId}) = 1`),
  ],
);

/** That an order has a promotion. Written when it is placed; released when it is cancelled, taken again when it revives. */
export const promotionRedemption = pgTable(
  "promotion_redemption",
  {
    id: text().$type<`red_${string}`>().primaryKey(),
    promotionId: text()
      .$type<`prm_${string}`>()
      .notNull()
      .references(() => promotion.id, { onDelete: "restrict" }),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "cascade" }),
    /** NULL: the order holds it. */
    releasedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("promotion_redemption_once").on(t.promotionId, t.orderId),
    index("promotion_redemption_order_idx").on(t.orderId),
  ],
);

/** A promotion's code that a shopper typed into a cart, whether it applies at the moment or not. */
export const cartCode = pgTable(
  "cart_code",
  {
    id: text().$type<`cco_${string}`>().primaryKey(),
    cartId: text()
      .$type<`crt_${string}`>()
      .notNull()
      .references(() => cart.id, { onDelete: "cascade" }),
    promotionId: text()
      .$type<`prm_${string}`>()
      .notNull()
      .references(() => promotion.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [unique("cart_code_once").on(t.cartId, t.promotionId), index("cart_code_promotion_idx").on(t.promotionId)],
);

/** One discount of an order, in its words, as it was agreed. Their goods sum to the order's discount. */
export const orderDiscount = pgTable(
  "order_discount",
  {
    id: text().$type<`odi_${string}`>().primaryKey(),
    orderId: text()
      .$type<`ord_${string}`>()
      .notNull()
      .references(() => order.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    promotionId: text()
      .$type<`prm_${string}`>()
      .references(() => promotion.id, { onDelete: "set null" }),
    /** In the order's language. */
    label: text().notNull(),
    /** NULL: it applied by itself. */
    code: text(),
    /** Taken off goods. */
    goodsMinor: minor().notNull(),
    /** Delivery that is not charged for it; in no sum, the order's delivery is 0 then. */
    shippingMinor: minor().notNull().default(0),
  },
  (t) => [
    unique("order_discount_position").on(t.orderId, t.position),
    index("order_discount_promotion_idx").on(t.promotionId),
    check("order_discount_not_negative", sql`least(${t.goodsMinor}, ${t.shippingMinor}) >= 0`),
  ],
);
