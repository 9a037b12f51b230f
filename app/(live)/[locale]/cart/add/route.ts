import { formRoute } from "@/lib/api/form-route";
import { addToCart } from "@/lib/cart/add-to-cart";
import { cartPath } from "@/lib/cart/cart-message";
import { Quantity, VariantId } from "@/lib/cart/schemas";

/** Puts units of a variant into the cart; also what "Undo" after a removal posts. */
export const POST = formRoute(async ({ ctx, form, cartToken, go }) => {
  const variantId = VariantId.safeParse(form.get("variantId"));
  if (!variantId.success) return go(cartPath({ kind: "refused", refusal: "variant_not_found" }));
  const quantity = Quantity.safeParse(form.get("quantity") ?? 1);
  if (!quantity.success) return go(cartPath({ kind: "refused", refusal: "bad_quantity" }));
  const added = await addToCart(ctx, cartToken, { variantId: variantId.data, quantity: quantity.data });
  if (added.ok) return go(cartPath({ kind: "added", itemId: added.value.itemId }), { cartToken: added.value.token });
  const { code, ...values } = added.error;
  return go(cartPath({ kind: "refused", refusal: code, ...values }));
});
