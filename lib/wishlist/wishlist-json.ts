import type { OwnWishlist } from "./wishlist";

/** A wishlist as the API gives it out. `pages`: where the pages of the caller's place are, without a slash at the end. */
export function wishlistJson(list: OwnWishlist, pages: string) {
  return {
    count: list.wishes.length,
    shareUrl: list.shareToken === null ? null : `${pages}/wishlist/${list.shareToken}`,
    items: list.wishes.map(({ card, sold, variantId }) => ({
      productId: card.id,
      slug: card.slug,
      title: card.title,
      url: `${pages}/p/${card.slug}`,
      price: sold ? { ...card.price, from: card.dearer } : null,
      stock: sold ? card.stock : null,
      variantId: sold ? variantId : null,
    })),
  };
}
