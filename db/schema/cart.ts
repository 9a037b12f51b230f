import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { account } from "./accounts";
import { variant } from "./catalog";
import { createdAt, instant, minor } from "./columns";

/** What the shopper typed into the checkout form so far, unchecked; kept so that nothing is lost on an error. */
export type CheckoutDraft = Readonly<Record<string, string>>;

/** A shopper's cart, found by the secret in their cookie. Deleted 90 days after its last change. */
export const cart = pgTable(
  "cart",
  {
    id: text().$type<`crt_${string}`>().primaryKey(),
    /** SHA-256 of the cookie's token, hex. */
    tokenHash: text().notNull().unique(),
    /** NULL: a guest's. */
    accountId: text()
      .$type<`usr_${string}`>()
      .references(() => account.id, { onDelete: "set null" }),
    /** Grows with every change of what is in it; an order is made from one version. */
    version: integer().notNull().default(1),
    /** NULL until it became an order; an ordered cart no longer changes. */
    orderedAt: instant(),
    checkout: jsonb().$type<CheckoutDraft>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index("cart_updated_idx").on(t.updatedAt),
    index("cart_account_idx").on(t.accountId),
    uniqueIndex("cart_account_open").on(t.accountId).where(sql`ordered_at is null and account_id is not null`),
  ],
);

/** One variant in a cart. */
export const cartItem = pgTable(
  "cart_item",
  {
    id: text().$type<`itm_${string}`>().primaryKey(),
    cartId: text()
      .$type<`crt_${string}`>()
      .notNull()
      .references(() => cart.id, { onDelete: "cascade" }),
    variantId: text()
      .$type<`var_${string}`>()
      .notNull()
      .references(() => variant.id, { onDelete: "cascade" }),
    quantity: integer().notNull(),
    /** The unit price the shopper last saw, to announce a change. */
    seenPriceMinor: minor().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("cart_item_variant").on(t.cartId, t.variantId),
    index("cart_item_variant_idx").on(t.variantId),
    check("cart_item_quantity_limits", sql`${t.quantity} between 1 and 99`),
  ],
);
