import { formRoute } from "@/lib/api/form-route";
import { cartPath } from "@/lib/cart/cart-message";
import { Quantity } from "@/lib/cart/schemas";
import { setQuantity } from "@/lib/cart/set-quantity";

/** Sets how many units of a line are wanted. */
export const POST = formRoute(async ({ ctx, form, cartToken, go }) => {
  const itemId = form.get("itemId") ?? "";
  const quantity = Quantity.safeParse(form.get("quantity"));
  if (!quantity.success) return go(cartPath({ kind: "refused", refusal: "bad_quantity", itemId }));
  const set = await setQuantity(ctx, cartToken, itemId, { quantity: quantity.data });
  if (set.ok) return go("/cart");
  if (set.error.code === "not_found") return go(cartPath({ kind: "refused", refusal: "line_gone" }));
  return go(cartPath({ kind: "refused", refusal: set.error.code, itemId, available: set.error.available }));
});
