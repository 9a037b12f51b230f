import type { ProductCard } from "@/lib/catalog/product-card";

/** Most products in one wishlist. */
export const MAX_WISHES = 200;

/** A remembered product as pages and the API show it. */
export type Wish = {
  readonly card: ProductCard;
  /** Whether this market still sells it. */
  readonly sold: boolean;
  /** What goes into the cart at once; `null`: a version has to be chosen first. */
  readonly variantId: `var_${string}` | null;
};

/** Somebody's own wishlist, the latest wish first. */
export type OwnWishlist = {
  /** The secret of the link that shows it to others; `null`: not shared. */
  readonly shareToken: string | null;
  readonly wishes: readonly Wish[];
};
