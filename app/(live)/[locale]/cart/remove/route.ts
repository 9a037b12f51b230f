import { formRoute } from "@/lib/api/form-route";
import { cartPath } from "@/lib/cart/cart-message";
import { removeItem } from "@/lib/cart/remove-item";

/** Takes a line out of the cart; the page offers to undo it. */
export const POST = formRoute(async ({ ctx, form, cartToken, go }) => {
  const removed = await removeItem(ctx, cartToken, form.get("itemId") ?? "");
  if (!removed.ok) return go(cartPath({ kind: "refused", refusal: "line_gone" }));
  return go(cartPath({ kind: "removed", ...removed.value }));
});
