import { formRoute } from "@/lib/api/form-route";
import { addToWishlist } from "@/lib/wishlist/add-to-wishlist";
import { productRef } from "@/lib/wishlist/schemas";

/** Remembers a product; also what "Undo" after a removal posts. */
export const POST = formRoute(async ({ ctx, form, go }) => {
  const ref = productRef(form.get("slug") ?? "");
  const refused = (problem: string, values = {}) =>
    go("/wishlist", { flash: { form: "wishlist", problem, with: values } });
  if (!ref) return refused("not_found");
  const added = await addToWishlist(ctx, ref);
  if (!added.ok) {
    const { code, ...values } = added.error;
    return refused(code, values);
  }
  const { slug, token } = added.value;
  return go("/wishlist", { wishlistToken: token, flash: { form: "wishlist", done: "added", with: { slug } } });
});
