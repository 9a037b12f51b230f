import { sql } from "drizzle-orm";
import { check, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { account } from "./accounts";
import { product } from "./catalog";
import { createdAt } from "./columns";

/** Products somebody wants to remember: an account's, or a guest's found by the secret in their cookie. */
export const wishlist = pgTable(
  "wishlist",
  {
    id: text().$type<`wsh_${string}`>().primaryKey(),
    /** NULL: a guest's. */
    accountId: text()
      .$type<`usr_${string}`>()
      .unique("wishlist_account_unique")
      .references(() => account.id, { onDelete: "cascade" }),
    /** SHA-256 of the cookie's token, hex; NULL: found by its account alone. */
    tokenHash: text().unique("wishlist_token_unique"),
    /** The secret of the link that shows it to others; NULL: not shared. */
    shareToken: text().unique("wishlist_share_unique"),
    createdAt: createdAt(),
    updatedAt: createdAt(),
  },
  (t) => [
    index("wishlist_updated_idx").on(t.updatedAt).where(sql`account_id is null`),
    check("wishlist_owned", sql`${t.accountId} is not null or ${t.tokenHash} is not null`),
  ],
);

export const wishlistItem = pgTable(
  "wishlist_item",
  {
    id: text().$type<`wsi_${string}`>().primaryKey(),
    wishlistId: text()
      .$type<`wsh_${string}`>()
      .notNull()
      .references(() => wishlist.id, { onDelete: "cascade" }),
    productId: text()
      .$type<`prd_${string}`>()
      .notNull()
      .references(() => product.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    unique("wishlist_item_once").on(t.wishlistId, t.productId),
    index("wishlist_item_product_idx").on(t.productId),
  ],
);
