import { formRoute } from "@/lib/api/form-route";
import { removeCode } from "@/lib/cart/remove-code";

/** Takes a code, a gift card or store credit out of the cart. Without an open cart there is none to take. */
export const POST = formRoute(async ({ ctx, form, cartToken, go }) => {
  await removeCode(ctx, cartToken, form.get("id") ?? "");
  return go("/cart#code");
});
