import { route } from "@/lib/api/route";
import { removeCode } from "@/lib/cart/remove-code";
import { cartAnswer } from "../../cart-answer";

type Params = { readonly id: string };

/** Takes a code, a gift card or store credit out of the cart, by the id the cart gives it. */
export const DELETE = route<undefined, Params>({}, async ({ ctx, params, cartToken, language, fail }) => {
  const removed = await removeCode(ctx, cartToken, params.id);
  return removed.ok ? cartAnswer(ctx, cartToken, language) : fail(removed.error.code);
});
