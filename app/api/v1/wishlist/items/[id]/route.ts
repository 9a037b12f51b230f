import { json, route } from "@/lib/api/route";
import { removeFromWishlist } from "@/lib/wishlist/remove-from-wishlist";
import { productRef } from "@/lib/wishlist/schemas";

type Params = { readonly id: string };

/** Forgets a product, named by its id or its slug. */
export const DELETE = route<undefined, Params>({ calls: "page" }, async ({ ctx, params, fail }) => {
  const ref = productRef(params.id);
  const removed = ref && (await removeFromWishlist(ctx, ref));
  return removed?.ok ? json(removed.value) : fail("not_found");
});
