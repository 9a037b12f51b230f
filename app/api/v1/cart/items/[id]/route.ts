import { route } from "@/lib/api/route";
import { removeItem } from "@/lib/cart/remove-item";
import { SetQuantityInput } from "@/lib/cart/schemas";
import { setQuantity } from "@/lib/cart/set-quantity";
import { cartAnswer } from "../../cart-answer";

type Params = { readonly id: string };

/** Sets a line's quantity. */
export const PATCH = route<SetQuantityInput, Params>(
  { body: () => SetQuantityInput },
  async ({ ctx, body, params, cartToken, language, fail }) => {
    const set = await setQuantity(ctx, cartToken, params.id, body);
    if (set.ok) return cartAnswer(ctx, cartToken, language);
    const { code, ...values } = set.error;
    return fail(code, values);
  },
);

/** Takes a line out. */
export const DELETE = route<undefined, Params>({}, async ({ ctx, params, cartToken, language, fail }) => {
  const removed = await removeItem(ctx, cartToken, params.id);
  return removed.ok ? cartAnswer(ctx, cartToken, language) : fail(removed.error.code);
});
