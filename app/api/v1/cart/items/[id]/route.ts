import { json, route } from "@/lib/api/route";
import { cartJson } from "@/lib/cart/cart-json";
import { openCart } from "@/lib/cart/queries";
import { removeItem } from "@/lib/cart/remove-item";
import { SetQuantityInput } from "@/lib/cart/schemas";
import { setQuantity } from "@/lib/cart/set-quantity";
import { hashCartToken } from "@/lib/cart/token";
import type { Ctx } from "@/lib/kernel/context";
import type { Language } from "@/lib/markets/market";

type Params = { readonly id: string };

async function currentCart(ctx: Ctx, cartToken: string | undefined, language: Language): Promise<Response> {
  const tokenHash = hashCartToken(cartToken);
  return json(cartJson(ctx.market, tokenHash ? await openCart(ctx.db, tokenHash, language) : undefined));
}

/** Sets a line's quantity. */
export const PATCH = route<SetQuantityInput, Params>(
  { body: () => SetQuantityInput },
  async ({ ctx, body, params, cartToken, language, fail }) => {
    const set = await setQuantity(ctx, cartToken, params.id, body);
    if (set.ok) return currentCart(ctx, cartToken, language);
    const { code, ...values } = set.error;
    return fail(code, values);
  },
);

/** Takes a line out. */
export const DELETE = route<undefined, Params>({}, async ({ ctx, params, cartToken, language, fail }) => {
  const removed = await removeItem(ctx, cartToken, params.id);
  return removed.ok ? currentCart(ctx, cartToken, language) : fail(removed.error.code);
});
