import { formRoute } from "@/lib/api/form-route";
import { removeFromWishlist } from "@/lib/wishlist/remove-from-wishlist";
import { productRef } from "@/lib/wishlist/schemas";

/** Forgets a product; the page offers to undo it. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const slug = form.get("slug") ?? "";
  const ref = productRef(slug);
  const removed = ref && (await removeFromWishlist(ctx, ref));
  if (!removed?.ok) return go("/wishlist", { flash: { form: "wishlist", problem: "gone" } });
  return go("/wishlist", { flash: { form: "wishlist", done: "removed", with: { slug } } });
});
